using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Disperses the clouds of one substance in one weather, dense or passive as the published criteria say.</summary>
/// <param name="settings">Settings in force.</param>
/// <param name="ambient">Air.</param>
/// <param name="weather">Weather class.</param>
/// <param name="substance">What the clouds are of.</param>
internal sealed class CloudDispersion(ParkSettings settings, AmbientConditions ambient, WeatherClass weather, DenseSubstance substance)
{
    /// <summary>m. Clouds are followed up to here, the range of the dispersion coefficients.</summary>
    private const double FarEdge = 10_000;

    /// <summary>m. Roughness length of open country and of built-up land (Yellow Book, CPR 14E table 4.5).</summary>
    private const double RuralRoughness = 0.1, UrbanRoughness = 0.5;

    private readonly AmbientAir air = new(
        weather.Stability,
        weather.WindSpeed,
        Roughness: settings.Roughness == TerrainRoughness.Urban ? UrbanRoughness : RuralRoughness)
    {
        Temperature = ambient.Temperature,
        Pressure = ambient.Pressure,
        RelativeHumidity = ambient.RelativeHumidity,
    };

    /// <summary>The properties that dispersion needs; null, with the reason in the reader, where one is missing.</summary>
    /// <param name="substance">The substance.</param>
    /// <param name="source">What gets into the air.</param>
    /// <param name="ambient">Air.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public static DenseSubstance? Properties(Substance substance, CloudSource source, AmbientConditions ambient, PropertyReader reader)
    {
        double molarMass = reader.Read(substance.MolarMass, "the molar mass", "摩尔质量");
        double capacity = reader.Read(substance.GasHeatCapacity(ambient.Temperature));
        if (source.LiquidFraction <= 0)
        {
            return reader.IsComplete ? new(molarMass, capacity) : null;
        }

        double boiling = reader.Read(substance.BoilingTemperatureAt(ambient.Pressure));
        double heat = double.IsNaN(boiling) ? boiling : reader.Read(substance.HeatOfVaporisation(boiling));
        double density = double.IsNaN(boiling) ? boiling : reader.Read(substance.LiquidDensity(boiling));
        return reader.IsComplete
            ? new(molarMass, capacity) { BoilingTemperature = boiling, HeatOfVaporisation = heat, LiquidDensity = density }
            : null;
    }

    /// <summary>The footprint of a lasting release, as if it never ended, and the model that gave it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="averaging">s. Averaging time.</param>
    public (ConcentrationField Field, string Model) Steady(CloudSource source, double averaging)
    {
        var plume = new DensePlumeSource(substance, source.MassRate, source.Temperature)
        {
            LiquidFraction = source.LiquidFraction,
            HalfWidth = source.Width > 0 ? source.Width / 2 : null,
            AveragingTime = averaging,
            FarEdge = FarEdge,
        };
        var (field, choice) = DispersionSelector.Continuous(plume, source.Height, air, settings.Roughness);
        return (field, choice.Model);
    }

    /// <summary>The cloud of a burst.</summary>
    /// <param name="source">The source.</param>
    public DenseGasPuff Burst(CloudSource source)
        => DispersionSelector.Instantaneous(
            new(substance, source.Mass, source.Temperature) { LiquidFraction = source.LiquidFraction, FarEdge = FarEdge },
            air).Cloud;
}
