using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Tests.Substances;

public sealed class SubstancePropertyTests
{
    private static readonly SubstanceTable Table = ReferenceTables.Embedded.Substances;

    private static Substance Of(string name) => Table.Find(name).Match ?? throw new AssertionException("no " + name);

    // NIST Chemistry WebBook, normal boiling points, and latent heats and densities at them (rounded).
    [TestCase("ammonia", 239.82, 1371e3, 682)]
    [TestCase("chlorine", 239.11, 288e3, 1563)]
    [TestCase("propane", 231.04, 426e3, 581)]
    [TestCase("methane", 111.67, 511e3, 422)]
    [TestCase("benzene", 353.23, 394e3, 813)]
    [TestCase("methanol", 337.63, 1100e3, 748)]
    [TestCase("hydrogen", 20.37, 449e3, 70.8)]
    [TestCase("ethylene", 169.38, 482e3, 568)]
    [TestCase("oxygen", 90.19, 213e3, 1141)]
    public void Boiling_point_latent_heat_and_density_agree_with_reference_values(string name, double boiling, double latent, double density)
    {
        var substance = Of(name);
        Assert.That(substance.BoilingTemperatureAt(101_325).Value, Is.EqualTo(boiling).Within(0.5));
        Assert.That(substance.HeatOfVaporisation(boiling).Value, Is.EqualTo(latent).Within(3).Percent);
        Assert.That(substance.LiquidDensity(boiling).Value, Is.EqualTo(density).Within(1.5).Percent);
    }

    // CRC Handbook of Chemistry and Physics, °C.
    [TestCase("acetone", 56.1)]
    [TestCase("ethanol", 78.3)]
    [TestCase("toluene", 110.6)]
    [TestCase("o-xylene", 144.4)]
    [TestCase("styrene", 145.2)]
    [TestCase("n-hexane", 68.7)]
    [TestCase("cyclohexane", 80.7)]
    [TestCase("acetic acid", 117.9)]
    [TestCase("ethyl acetate", 77.1)]
    [TestCase("methyl ethyl ketone", 79.6)]
    [TestCase("acrylonitrile", 77.3)]
    [TestCase("carbon disulfide", 46.2)]
    [TestCase("vinyl chloride", -13.4)]
    [TestCase("1,3-butadiene", -4.4)]
    [TestCase("propylene", -47.7)]
    [TestCase("n-butane", -0.5)]
    [TestCase("hydrogen sulfide", -60.3)]
    [TestCase("sulfur dioxide", -10.0)]
    [TestCase("hydrogen chloride", -85.0)]
    [TestCase("hydrogen fluoride", 19.5)]
    [TestCase("hydrogen cyanide", 25.6)]
    [TestCase("phosgene", 7.6)]
    [TestCase("ethylene oxide", 10.5)]
    [TestCase("dimethyl ether", -24.8)]
    [TestCase("methylamine", -6.3)]
    [TestCase("carbon monoxide", -191.5)]
    [TestCase("nitrogen", -195.8)]
    [TestCase("bromine", 58.8)]
    [TestCase("aniline", 184.1)]
    [TestCase("phenol", 181.8)]
    [TestCase("vinyl acetate", 72.7)]
    [TestCase("methyl methacrylate", 100.5)]
    [TestCase("N,N-dimethylformamide", 153.0)]
    [TestCase("tetrahydrofuran", 66.0)]
    [TestCase("chloroform", 61.2)]
    [TestCase("dichloromethane", 40.0)]
    [TestCase("1,2-dichloroethane", 83.5)]
    [TestCase("isopropanol", 82.3)]
    [TestCase("1-butanol", 117.7)]
    [TestCase("ethylbenzene", 136.2)]
    [TestCase("epichlorohydrin", 117.0)]
    [TestCase("propylene oxide", 34.3)]
    [TestCase("acrolein", 52.7)]
    [TestCase("methyl isocyanate", 39.1)]
    [TestCase("water", 100.0)]
    public void Boiling_point_agrees_with_the_handbook(string name, double celsius)
        => Assert.That(Of(name).BoilingTemperatureAt(101_325).Value - 273.15, Is.EqualTo(celsius).Within(1.5));

    // NIST/REFPROP saturation pressures at 20 °C, Pa.
    [TestCase("ammonia", 857.5e3)]
    [TestCase("propane", 836.5e3)]
    [TestCase("chlorine", 673e3)]
    [TestCase("toluene", 2.91e3)]
    [TestCase("vinyl chloride", 340e3)]
    [TestCase("propylene oxide", 59e3)]
    [TestCase("epichlorohydrin", 1.7e3)]
    [TestCase("phosgene", 161e3)]
    public void Vapour_pressure_at_20_degrees_agrees_with_reference_values(string name, double pressure)
        => Assert.That(Of(name).VapourPressure(293.15).Value, Is.EqualTo(pressure).Within(3).Percent);

    // Net heats of combustion, NIST/SFPE Handbook, MJ/kg.
    [TestCase("methane", 50.0)]
    [TestCase("propane", 46.36)]
    [TestCase("hydrogen", 119.96)]
    [TestCase("benzene", 40.6)]
    [TestCase("ammonia", 18.6)]
    [TestCase("carbon monoxide", 10.1)]
    [TestCase("methanol", 21.1)]
    public void Heat_of_combustion_agrees_with_reference_values(string name, double expected)
        => Assert.That(Of(name).HeatOfCombustion / 1e6, Is.EqualTo(expected).Within(1).Percent);

    [TestCase("methane", 1.304)]
    [TestCase("ammonia", 1.31)]
    [TestCase("chlorine", 1.325)]
    [TestCase("propane", 1.13)]
    public void Heat_capacity_ratio_at_25_degrees(string name, double expected)
        => Assert.That(Of(name).HeatCapacityRatio(298.15).Value, Is.EqualTo(expected).Within(1).Percent);

    [Test]
    public void Vapour_pressure_reproduces_the_boiling_point_of_every_substance()
    {
        foreach (var substance in Table.Substances.Where(s => s.BoilingPoint is { } t && s.VapourPressure(t).IsKnown))
        {
            var boiling = substance.BoilingTemperatureAt(PhysicalConstants.StandardPressure);
            Assert.That(boiling.Value, Is.EqualTo(substance.BoilingPoint!.Value).Within(1.5), substance.NameEn);
        }
    }

    [Test]
    public void Temperatures_are_in_order_and_the_state_fits()
    {
        foreach (var substance in Table.Substances)
        {
            Assert.That(substance.CriticalTemperature ?? double.MaxValue, Is.GreaterThan(substance.BoilingPoint ?? 0), substance.NameEn);
            Assert.That(substance.BoilingPoint ?? double.MaxValue, Is.GreaterThan(substance.MeltingPoint ?? 0), substance.NameEn);
            if (substance.BoilingPoint is { } boiling)
            {
                Assert.That(boiling <= 298.15, Is.EqualTo(substance.Phase == Phase.Gas), substance.NameEn);
            }
        }
    }

    [Test]
    public void Properties_stay_physical_over_the_ranges_of_their_correlations()
    {
        foreach (var substance in Table.Substances)
        {
            foreach (var t in Samples(substance.HeatOfVaporisationCorrelation))
            {
                Assert.That(substance.HeatOfVaporisation(t).Value ?? 1, Is.InRange(0, 2.5e6), $"{substance.NameEn} {t} K");
            }

            foreach (var t in Samples(substance.LiquidDensityCorrelation))
            {
                Assert.That(substance.LiquidDensity(t).Value ?? 1000, Is.InRange(10, 3500), $"{substance.NameEn} {t} K");
            }

            foreach (var t in Samples(substance.GasHeatCapacityCorrelation))
            {
                Assert.That(substance.HeatCapacityRatio(t).Value, Is.InRange(1.01, 1.70), $"{substance.NameEn} {t} K");
            }

            foreach (var t in Samples(substance.LiquidHeatCapacityCorrelation))
            {
                Assert.That(substance.LiquidHeatCapacity(t).Value, Is.InRange(300, 70_000), $"{substance.NameEn} {t} K");
            }
        }
    }

    [Test]
    public void Vapour_pressure_rises_with_temperature_beyond_the_range_too()
    {
        foreach (var substance in Table.Substances.Where(s => s.VapourPressure(200).IsKnown || s.VapourPressure(400).IsKnown))
        {
            var ceiling = substance.CriticalTemperature ?? 600;
            var pressures = Enumerable.Range(10, 89).Select(i => substance.VapourPressure(ceiling * i / 100).Value!.Value);
            Assert.That(pressures, Is.Ordered.Ascending, substance.NameEn);
        }
    }

    [Test]
    public void Flammability_limits_are_in_order()
    {
        foreach (var substance in Table.Substances.Where(s => s.LowerFlammabilityLimit is not null && s.UpperFlammabilityLimit is not null))
        {
            Assert.That(substance.UpperFlammabilityLimit, Is.GreaterThan(substance.LowerFlammabilityLimit!.Value), substance.NameEn);
        }
    }

    [Test]
    public void Outside_its_range_a_correlation_says_so()
    {
        var cold = Of("benzene").VapourPressure(200);
        Assert.That(cold.Note?.Parameter, Is.EqualTo("temperature_k"));
        Assert.That(Of("benzene").VapourPressure(300).Note, Is.Null);
    }

    [Test]
    public void What_is_missing_says_what_it_is_and_of_what()
    {
        var missing = Of("coal gas").VapourPressure(293);
        Assert.That(missing.IsKnown, Is.False);
        Assert.That(missing.Missing, Does.Contain("vapour pressure").And.Contain("Coal gas"));
        Assert.That(Of("methane").VapourPressure(293).Missing, Does.Contain("critical"));
    }

    [Test]
    public void An_estimate_is_never_of_high_confidence()
    {
        var estimate = Of("propylene oxide").VapourPressure(293.15);
        Assert.That(estimate.Source?.Confidence, Is.Not.EqualTo(Confidence.High));
        Assert.That(estimate.Source?.Source, Does.Contain("Lee and Kesler"));
    }

    private static IEnumerable<double> Samples(Correlation? correlation)
        => correlation is null
            ? []
            : Enumerable.Range(0, 20).Select(i => correlation.MinimumTemperature + (correlation.MaximumTemperature - correlation.MinimumTemperature) * i / 20);
}
