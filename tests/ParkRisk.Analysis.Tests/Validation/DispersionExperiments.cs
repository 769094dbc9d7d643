using System.Globalization;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Validation;

/// <summary>Field experiments of neutral and dense dispersion beside the models that assessments use.</summary>
public static class DispersionExperiments
{
    private static readonly DenseSubstance Methane = new(0.01604, 2150) { BoilingTemperature = 111.7, HeatOfVaporisation = 509_900, LiquidDensity = 424 };

    private static readonly DenseSubstance Ammonia = new(0.017031, 2045.9) { BoilingTemperature = 239.57, HeatOfVaporisation = 1.37e6, LiquidDensity = 682 };

    /// <summary>Every comparison.</summary>
    public static IReadOnlyList<Comparison> All
        => [PrairieGrass(), LngDistances(), LngArcs(), DesertTortoise()];

    /// <summary>Arc maxima of sulphur dioxide from a point source, 10-minute averages.</summary>
    public static Comparison PrairieGrass()
    {
        var pairs = MeasurementTable.Read("prairie_grass_arcs.csv").ConvertAll(row =>
        {
            var plume = new GaussianPlumeField(new(
                row.Number("mass_rate_kg_s"), row.Number("wind_speed_2m_mps"), Enum.Parse<StabilityClass>(row["stability"]), TerrainRoughness.Rural)
            {
                ReleaseHeight = row.Number("release_height_m"),
                ReceptorHeight = row.Number("receptor_height_m"),
            });
            double x = row.Number("x_m");
            return new Pair(string.Create(CultureInfo.InvariantCulture, $"{row["run"]} {x:G} m"), row.Number("concentration_kg_m3"), plume.AxisConcentration(x));
        });
        return new("prairie-grass", "gaussian-plume", "arc maximum, 10 min", "kg/m³", "Barad (1958) Project Prairie Grass, AFCRC-TR-58-235", pairs);
    }

    /// <summary>Distance to 5 % methane of LNG spills on water.</summary>
    public static Comparison LngDistances()
    {
        var pairs = MeasurementTable.Read("lng_trials.csv").GroupBy(r => r["trial"]).Select(trial =>
        {
            var field = Lng(trial.First()).Field(1);
            double level = 0.05 * Density(trial.First());
            return new Pair(trial.Key, trial.First().Number("distance_to_5_percent_m"), field.LargestDistance(level) ?? 0);
        });
        return new("lng-distance", "dense-gas", "distance to 5 % methane", "m", "PHMSA (2021), NIST collection of the LNG trials", [.. pairs]);
    }

    /// <summary>Arc maxima of methane near 1 m of LNG spills on water.</summary>
    public static Comparison LngArcs()
    {
        var pairs = MeasurementTable.Read("lng_trials.csv").GroupBy(r => r["trial"]).SelectMany(trial =>
        {
            var plume = Lng(trial.First());
            return trial.Select(row => new Pair(
                $"{trial.Key} {row["x_m"]} m", row.Number("volume_fraction"), Fraction(plume, row.Number("x_m"), 1)));
        });
        return new("lng-arcs", "dense-gas", "arc maximum near 1 m", "volume fraction", "NIST collection of the LNG trials", [.. pairs]);
    }

    /// <summary>Peak concentrations of the pressurised ammonia release Desert Tortoise 4.</summary>
    public static Comparison DesertTortoise()
    {
        var field = DesertTortoisePlume().Field(1);
        var pairs = MeasurementTable.Read("desert_tortoise_4.csv")
            .ConvertAll(row => new Pair(row["x_m"] + " m", row.Number("concentration_kg_m3"), field.AxisConcentration(row.Number("x_m"))));
        return new("desert-tortoise-4", "dense-gas", "peak concentration at 1 m", "kg/m³", "Goldwire et al. (1985) UCID-20562 through EPA (1999)", pairs);
    }

    /// <summary>Desert Tortoise 4 with the conditions of the SLAB manual's deck.</summary>
    internal static DenseGasPlume DesertTortoisePlume()
    {
        const double rate = 107.87, liquid = 0.81, area = 0.93, pressure = 91_500;
        double gasVolume = 8.314462618 * 239.57 / (pressure * 0.017031), volume = (1 - liquid) * gasVolume + liquid / 682;
        var source = new DensePlumeSource(Ammonia, rate, 236.5) { LiquidFraction = liquid, JetVelocity = rate * volume / area, InitialAir = 0, ReceptorHeight = 1 };
        var air = new AmbientAir(StabilityClass.E, 4.5, 2, 0.003) { Temperature = 306.2, Pressure = pressure, RelativeHumidity = 0.213, InverseObukhovLength = 0.0221 };
        return DenseGasPlume.Solve(source, air);
    }

    private static DenseGasPlume Lng(Dictionary<string, string> row)
    {
        double rate = row.Number("mass_rate_kg_s");
        var source = new DensePlumeSource(Methane, rate, 111.7) { HalfWidth = DenseGasBoxSource.LngPoolHalfWidth(rate), ReceptorHeight = 1 };
        return DenseGasPlume.Solve(source, Air(row));
    }

    private static AmbientAir Air(Dictionary<string, string> row)
        => new(Enum.Parse<StabilityClass>(row["stability"]), row.Number("reference_wind_speed_mps"), row.Number("reference_height_m"), row.Number("roughness_m"))
        {
            Temperature = row.Number("air_temperature_k"),
        };

    // Far from the boiling point a few per cent of methane have the temperature of the air within some kelvin.
    private static double Density(Dictionary<string, string> row) => 101_325 * 0.01604 / (8.314462618 * row.Number("air_temperature_k"));

    private static double Fraction(DenseGasPlume plume, double x, double height)
    {
        var node = plume.At(x);
        return node.VolumeFraction * node.Section.AxisConcentration(height) / node.Section.AxisConcentration(0);
    }
}
