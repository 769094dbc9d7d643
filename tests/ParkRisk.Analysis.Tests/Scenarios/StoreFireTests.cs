using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Tests.Scenarios;

/// <summary>Fires of packed goods: the balance of the elements, and smoke that dilutes with the wind.</summary>
[TestFixture]
public sealed class StoreFireTests
{
    private static readonly JointFrequency Weather = new()
    {
        Classes = [new(StabilityClass.D, 5), new(StabilityClass.F, 1.5)],
        SectorCount = 4,
        Frequencies = [0.2, 0.2, 0.2, 0.2, 0.05, 0.05, 0.05, 0.05],
    };

    /// <summary>1,2-Dichloroethane, C2H4Cl2, 98.96 g/mol: 2 HCl of 36.46 g/mol each are 0.7369 of its mass.</summary>
    [Test]
    public void All_chlorine_becomes_hydrogen_chloride()
    {
        var products = StoreFire.ProductsOf(Find("107-06-2"), 10)!.Value;
        Assert.That(products.Single().Cas, Is.EqualTo("7647-01-0"));
        Assert.That(products.Single().MassRate, Is.EqualTo(7.369).Within(0.02).Percent);
    }

    /// <summary>Nitrobenzene, C6H5NO2, 123.11 g/mol: a tenth of the nitrogen gives 0.1 · 46.005/123.11 of its mass.</summary>
    [Test]
    public void A_tenth_of_the_nitrogen_becomes_nitrogen_dioxide()
        => Assert.That(StoreFire.ProductsOf(Find("98-95-3"), 1)!.Value.Single().MassRate, Is.EqualTo(0.037369).Within(0.02).Percent);

    [Test]
    public void Goods_without_these_elements_give_no_toxic_smoke_and_goods_without_formula_are_listed()
    {
        var toluene = Build(Find("108-88-3"), Weather);
        Assert.That(toluene.Outcomes.Single().Kind, Is.EqualTo(OutcomeKind.SafeDispersion));
        Assert.That(toluene.Omitted, Is.Empty);
        Assert.That(Build(Find("108-88-3") with { Formula = null }, Weather).Omitted, Has.Length.EqualTo(1));
    }

    [Test]
    public void Smoke_covers_every_weather_and_reaches_further_from_a_larger_fire()
    {
        var small = Build(Find("107-06-2"), Weather, floor: 50);
        var large = Build(Find("107-06-2"), Weather, floor: 800);
        Assert.That(small.Outcomes.Select(o => o.WeatherClass), Is.EqualTo(new int?[] { 0, 1 }));
        Assert.That(small.Outcomes.Select(o => o.ConditionalProbability), Is.All.EqualTo(1));
        for (int w = 0; w < 2; w++)
        {
            Assert.That(large.Outcomes[w].Field!.Reach, Is.GreaterThan(small.Outcomes[w].Field?.Reach ?? 0));
        }
    }

    /// <summary>Toluene, C7H8, 92.14 g/mol, needs 9 mol of oxygen: a closed store of 300 m² and 6 m has 0.2 · 3 · 1800/(24 · 1800) = 0.025 kmol/s for half an hour.</summary>
    [Test]
    public void A_closed_store_burns_as_its_air_allows()
        => Assert.That(StoreFire.BurningRate(Find("108-88-3"), 300), Is.EqualTo(25 / 9.0 * 0.09214).Within(0.02).Percent);

    [Test]
    public void Ammonium_nitrate_needs_no_air_and_gives_no_smoke_of_a_fire()
        => Assert.That(StoreFire.BurningRate(Find("108-88-3") with { Formula = "NH4NO3" }, 300), Is.Zero);

    [TestCase(null, 300)]
    [TestCase(120.0, 120)]
    [TestCase(5000.0, 900)]
    public void The_burning_area_is_the_floor_within_the_limit(double? floor, double expected) => Assert.That(StoreFire.BurningArea(floor), Is.EqualTo(expected));

    private static Substance Find(string cas) => ReferenceTables.Embedded.Substances.Find(cas).Match!;

    private static BuiltOutcomes Build(Substance substance, JointFrequency? weather, double floor = 300)
        => new OutcomeBuilder(new ParkSettings(), new AmbientConditions(), weather, ReferenceTables.Embedded.Ignition).Build(
            new LossOfContainment
            {
                Id = "W/store-fire",
                Unit = "W",
                Kind = ReleaseKind.StoreFire,
                Frequency = new AnnualFrequency(8.8e-4),
                FrequencySource = "test",
                Substance = substance.Key,
                Phase = ReleasePhase.Packed,
                MassRate = StoreFire.BurningRate(substance, StoreFire.BurningArea(floor)),
                Duration = 1800,
                Mass = 1e5,
                Temperature = 288.15,
                Pressure = 101_325,
                Height = 0,
                FloorArea = floor,
            },
            substance);
}
