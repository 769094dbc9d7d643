using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Substances;

/// <content>Properties as functions of temperature: the substance's own correlation, else a published estimate, else the reason why there is none.</content>
public sealed partial record Substance
{
    private static readonly Provenance LeeKesler = new("estimated from boiling and critical point after Lee and Kesler (1975)", Confidence.Medium);
    private static readonly Provenance Riedel = new("estimated from boiling and critical point after Riedel (1954) and Watson (1943)", Confidence.Medium);
    private static readonly Provenance YamadaGunn = new("reference density carried to the temperature after Yamada and Gunn (1973)", Confidence.Medium);
    private static readonly Provenance RowlinsonBondi = new("estimated from the ideal-gas heat capacity after Rowlinson and Bondi (Poling et al. 2001, eq. 6-6.4)", Confidence.Medium);

    private double? AcentricFactor => BoilingPoint is { } boiling && CriticalTemperature is { } critical && CriticalPressure is { } pressure
        ? CorrespondingStates.AcentricFactor(boiling, critical, pressure)
        : null;

    /// <summary>Pa. Vapour pressure. Outside the correlation's range ln p is carried on as a straight line in 1/T and a note is set; at and above the critical temperature there is none.</summary>
    /// <param name="temperature">K, above zero.</param>
    public PropertyValue VapourPressure(double temperature)
    {
        Require.Positive(temperature);
        if (temperature >= CriticalTemperature)
        {
            return Supercritical("vapour pressure", "蒸气压", temperature);
        }

        if (VapourPressureCorrelation is { } correlation)
        {
            var pressure = correlation.Covers(temperature) ? correlation.Evaluate(temperature) : Extrapolate(correlation, temperature);
            return PropertyValue.Of(pressure, correlation.Provenance, RangeNote("vapour-pressure", correlation, temperature));
        }

        return BoilingPoint is { } boiling && CriticalTemperature is { } critical && CriticalPressure is { } criticalPressure
            ? PropertyValue.Of(CorrespondingStates.VapourPressure(temperature, boiling, critical, criticalPressure), LeeKesler)
            : Absent("vapour pressure", "蒸气压");
    }

    /// <summary>kg/m³. Density of the saturated liquid; outside the correlation's range the value at its end, with a note.</summary>
    /// <param name="temperature">K, above zero.</param>
    public PropertyValue LiquidDensity(double temperature)
    {
        Require.Positive(temperature);
        if (temperature >= CriticalTemperature)
        {
            return Supercritical("liquid density", "液体密度", temperature);
        }

        if (LiquidDensityCorrelation is { } correlation && MolarMass is { } mass)
        {
            return Clamped("liquid-density", correlation, temperature, mass);
        }

        if (ReferenceDensity is not { } density || ReferenceDensityTemperature is not { } reference)
        {
            return Absent("liquid density", "液体密度");
        }

        return CriticalTemperature is { } critical && AcentricFactor is { } acentric && reference < critical
            ? PropertyValue.Of(CorrespondingStates.LiquidDensity(temperature, reference, density, critical, acentric), YamadaGunn)
            : PropertyValue.Of(density, ThermodynamicSource!, Math.Abs(temperature - reference) > 20
                ? new ModelNote("reference-density", "temperature_k", temperature, FormattableString.Invariant($"{reference} K"), ThermodynamicSource!.Source)
                : null);
    }

    /// <summary>J/kg. Heat of vaporisation; outside the correlation's range the value at its end, with a note.</summary>
    /// <param name="temperature">K, above zero.</param>
    public PropertyValue HeatOfVaporisation(double temperature)
    {
        Require.Positive(temperature);
        if (temperature >= CriticalTemperature)
        {
            return Supercritical("heat of vaporisation", "汽化热", temperature);
        }

        if (MolarMass is not { } mass)
        {
            return Absent("heat of vaporisation", "汽化热");
        }

        if (HeatOfVaporisationCorrelation is { } correlation)
        {
            return Clamped("heat-of-vaporisation", correlation, temperature, 1 / mass);
        }

        return BoilingPoint is { } boiling && CriticalTemperature is { } critical && CriticalPressure is { } criticalPressure
            ? PropertyValue.Of(CorrespondingStates.HeatOfVaporisation(temperature, boiling, critical, criticalPressure) / mass, Riedel)
            : Absent("heat of vaporisation", "汽化热");
    }

    /// <summary>J/(kg·K). Heat capacity of the liquid; outside the correlation's range the value at its end, with a note.</summary>
    /// <param name="temperature">K, above zero.</param>
    public PropertyValue LiquidHeatCapacity(double temperature)
    {
        Require.Positive(temperature);
        if (MolarMass is not { } mass)
        {
            return Absent("liquid heat capacity", "液体比热");
        }

        if (LiquidHeatCapacityCorrelation is { } correlation)
        {
            return Clamped("liquid-heat-capacity", correlation, temperature, 1 / mass);
        }

        if (temperature >= CriticalTemperature)
        {
            return Supercritical("liquid heat capacity", "液体比热", temperature);
        }

        return GasHeatCapacity(temperature).Value is { } gas && CriticalTemperature is { } critical && AcentricFactor is { } acentric
            ? PropertyValue.Of(CorrespondingStates.LiquidHeatCapacity(temperature, gas * mass, critical, acentric) / mass, RowlinsonBondi)
            : Absent("liquid heat capacity", "液体比热");
    }

    /// <summary>J/(kg·K). Heat capacity of the ideal gas at constant pressure; outside the correlation's range the value at its end, with a note.</summary>
    /// <param name="temperature">K, above zero.</param>
    public PropertyValue GasHeatCapacity(double temperature)
    {
        Require.Positive(temperature);
        return GasHeatCapacityCorrelation is { } correlation && MolarMass is { } mass
            ? Clamped("gas-heat-capacity", correlation, temperature, 1 / mass)
            : Absent("gas heat capacity", "气体比热");
    }

    /// <summary>Ratio of the heat capacities of the ideal gas, cp/(cp − R/M).</summary>
    /// <param name="temperature">K, above zero.</param>
    public PropertyValue HeatCapacityRatio(double temperature)
    {
        var atPressure = GasHeatCapacity(temperature);
        return atPressure.Value is { } cp && MolarMass is { } mass
            ? atPressure with { Value = cp / (cp - PhysicalConstants.GasConstant / mass) }
            : atPressure;
    }

    /// <summary>K. Temperature at which the vapour pressure equals a pressure, to 1e-6 K.</summary>
    /// <param name="pressure">Pa, absolute, above zero.</param>
    public PropertyValue BoilingTemperatureAt(double pressure)
    {
        Require.Positive(pressure);
        if (BoilingPoint is not { } boiling || !VapourPressure(boiling).IsKnown)
        {
            return BoilingPoint is { } normal && Math.Abs(pressure / PhysicalConstants.StandardPressure - 1) < 0.02 && ThermodynamicSource is { } source
                ? PropertyValue.Of(normal, source)
                : Absent("boiling temperature", "沸点");
        }

        var (low, high) = (0.3 * boiling, CriticalTemperature is { } critical ? Math.BitDecrement(critical) : 2 * boiling);
        if (VapourPressure(high).Value < pressure)
        {
            return PropertyValue.None(
                FormattableString.Invariant($"{NameEn} does not boil at {pressure:G4} Pa: above the critical pressure"),
                FormattableString.Invariant($"{NameZh}在{pressure:G4} Pa下不沸腾:高于临界压力"));
        }

        while (high - low > 1e-6)
        {
            var middle = 0.5 * (low + high);
            (low, high) = VapourPressure(middle).Value < pressure ? (middle, high) : (low, middle);
        }

        return VapourPressure(low) with { Value = low };
    }

    private static double Extrapolate(Correlation correlation, double temperature)
    {
        const double Step = 0.01;
        var end = temperature < correlation.MinimumTemperature ? correlation.MinimumTemperature : correlation.MaximumTemperature;
        var inner = temperature < correlation.MinimumTemperature ? end + Step : end - Step;
        var logarithm = Math.Log(correlation.Evaluate(end));
        var slope = (logarithm - Math.Log(correlation.Evaluate(inner))) / (1 / end - 1 / inner);
        return Math.Exp(logarithm + slope * (1 / temperature - 1 / end));
    }

    private static ModelNote? RangeNote(string model, Correlation correlation, double temperature)
        => correlation.Covers(temperature)
            ? null
            : new ModelNote(
                model,
                "temperature_k",
                temperature,
                FormattableString.Invariant($"{correlation.MinimumTemperature:G6} … {correlation.MaximumTemperature:G6} K"),
                correlation.Provenance.Source);

    private static PropertyValue Clamped(string model, Correlation correlation, double temperature, double factor)
    {
        var inside = Math.Clamp(temperature, correlation.MinimumTemperature, correlation.MaximumTemperature);
        return PropertyValue.Of(correlation.Evaluate(inside) * factor, correlation.Provenance, RangeNote(model, correlation, temperature));
    }

    private PropertyValue Absent(string property, string propertyZh)
        => PropertyValue.None($"no {property} of {NameEn} in the substance table", $"物质表中没有{NameZh}的{propertyZh}");

    private PropertyValue Supercritical(string property, string propertyZh, double temperature)
        => PropertyValue.None(
            FormattableString.Invariant($"{NameEn} has no {property} at {temperature:F1} K: above its critical temperature {CriticalTemperature:F1} K"),
            FormattableString.Invariant($"{NameZh}在{temperature:F1} K没有{propertyZh}:高于临界温度{CriticalTemperature:F1} K"));
}
