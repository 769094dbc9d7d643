using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Air around the park that releases meet, the same for all of them.</summary>
/// <param name="Temperature">K. Mean air temperature of the year.</param>
/// <param name="Pressure">Pa. Mean station pressure.</param>
/// <param name="RelativeHumidity">0–1.</param>
public sealed record AmbientConditions(double Temperature = 288.15, double Pressure = PhysicalConstants.StandardPressure, double RelativeHumidity = 0.7)
{
    /// <summary>kg/m³. Density of the air.</summary>
    public double AirDensity => PhysicalConstants.AirDensity(Temperature, Pressure);

    /// <summary>Pa. Partial pressure of water vapour; saturation pressure by the Magnus form over water (Alduchov and Eskridge 1996).</summary>
    public double WaterVapourPressure
    {
        get
        {
            double celsius = Temperature - PhysicalConstants.ZeroCelsius;
            return RelativeHumidity * 610.94 * Math.Exp(17.625 * celsius / (celsius + 243.04));
        }
    }
}

/// <summary>State of a unit's contents before anything fails, with every open value resolved.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Substance">Its substance.</param>
/// <param name="Phase">What would come out.</param>
/// <param name="Temperature">K.</param>
/// <param name="Pressure">Pa. Absolute.</param>
/// <param name="LiquidHead">m. Liquid above the outlet.</param>
/// <param name="ReleaseHeight">m.</param>
/// <param name="Assumptions">Values that had to be assumed.</param>
public sealed record UnitConditions(
    HazardUnit Unit,
    Substance Substance,
    ReleasePhase Phase,
    double Temperature,
    double Pressure,
    double LiquidHead,
    double ReleaseHeight,
    ImmutableArray<Assumption> Assumptions)
{
    private const double DefaultReleaseHeight = 1;
    private const double DefaultFill = 0.8;

    /// <summary>Resolves temperature, pressure, phase, level and height.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="substance">Its substance.</param>
    /// <param name="ambient">Air around it.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public static UnitConditions Resolve(HazardUnit unit, Substance substance, AmbientConditions ambient, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(substance);
        ArgumentNullException.ThrowIfNull(ambient);
        ArgumentNullException.ThrowIfNull(reader);
        var assumptions = ImmutableArray.CreateBuilder<Assumption>();
        void Assume(string field, double value, string reason, string reasonZh)
            => assumptions.Add(new($"units/{unit.Id}", field, value.ToString("G6", CultureInfo.InvariantCulture), reason, reasonZh));

        double temperature = unit.Temperature ?? DefaultTemperature(unit, substance, ambient, reader, Assume);
        bool packed = unit.Kind is UnitKind.Warehouse or UnitKind.ExplosiveStore;
        var phase = packed ? ReleasePhase.Packed : PhaseOf(unit, substance, temperature, ambient, reader);
        double pressure = packed ? ambient.Pressure : PressureOf(unit, substance, phase, temperature, ambient, reader, Assume);
        double head = 0;
        if (phase is ReleasePhase.Liquid or ReleasePhase.BoilingLiquid or ReleasePhase.FlashingLiquid)
        {
            head = unit.LiquidLevel ?? DefaultFill * (unit.Height ?? 0);
            if (unit.LiquidLevel is null)
            {
                Assume("liquid_level_m", head, unit.Height is null ? "no height given: no static head" : "80 % of the height", unit.Height is null ? "未给出高度，不计静压头" : "取高度的80%");
            }
        }

        double height = unit.ReleaseHeight ?? DefaultReleaseHeight;
        if (unit.ReleaseHeight is null && !packed)
        {
            Assume("release_height_m", height, "default of the dataset format", "数据格式默认值");
        }

        return new(unit, substance, phase, temperature, pressure, head, height, assumptions.ToImmutable());
    }

    private static double DefaultTemperature(HazardUnit unit, Substance substance, AmbientConditions ambient, PropertyReader reader, Action<string, double, string, string> assume)
    {
        if (unit.Kind == UnitKind.RefrigeratedTank)
        {
            double boiling = reader.Read(substance.BoilingTemperatureAt(ambient.Pressure));
            assume("temperature_c", boiling - PhysicalConstants.ZeroCelsius, "boiling point, refrigerated storage", "低温储存，取沸点");
            return boiling;
        }

        assume("temperature_c", ambient.Temperature - PhysicalConstants.ZeroCelsius, "mean air temperature of the weather year", "取气象年平均气温");
        return ambient.Temperature;
    }

    private static ReleasePhase PhaseOf(HazardUnit unit, Substance substance, double temperature, AmbientConditions ambient, PropertyReader reader)
    {
        if (temperature >= substance.CriticalTemperature)
        {
            return ReleasePhase.Gas;
        }

        var vapour = substance.VapourPressure(temperature);
        if (!vapour.IsKnown)
        {
            // Without a vapour pressure the normal state has to decide; a solid only matters as packed goods.
            return substance.Phase switch
            {
                Substances.Phase.Gas => ReleasePhase.Gas,
                Substances.Phase.Liquid => ReleasePhase.Liquid,
                _ => ReleasePhase.Packed,
            };
        }

        double saturation = reader.Read(vapour);
        double absolute = unit.GaugePressure is { } gauge ? gauge + ambient.Pressure : double.NaN;
        if (unit.Kind == UnitKind.Compressor || absolute < saturation * (1 - 1e-6))
        {
            return ReleasePhase.Gas;
        }

        // A liquid within 1 % of its boiling point boils on the ground rather than flashing.
        return saturation > 1.01 * ambient.Pressure && unit.Kind != UnitKind.RefrigeratedTank && unit.Kind != UnitKind.AtmosphericTank
            ? ReleasePhase.FlashingLiquid
            : saturation > 0.99 * ambient.Pressure ? ReleasePhase.BoilingLiquid : ReleasePhase.Liquid;
    }

    private static double PressureOf(HazardUnit unit, Substance substance, ReleasePhase phase, double temperature, AmbientConditions ambient, PropertyReader reader, Action<string, double, string, string> assume)
    {
        if (unit.GaugePressure is { } gauge)
        {
            return gauge + ambient.Pressure;
        }

        if (unit.Kind is UnitKind.AtmosphericTank or UnitKind.RefrigeratedTank)
        {
            return ambient.Pressure;
        }

        bool saturated = phase == ReleasePhase.FlashingLiquid
            || (phase == ReleasePhase.Gas && !(temperature >= substance.CriticalTemperature));
        double pressure = saturated ? Math.Max(ambient.Pressure, reader.Read(substance.VapourPressure(temperature))) : ambient.Pressure;
        if (phase == ReleasePhase.Gas && !saturated)
        {
            pressure = GasPressure(unit, substance, temperature, ambient);
        }

        assume(
            "pressure_mpa",
            (pressure - ambient.Pressure) / 1e6,
            saturated ? "vapour pressure at the temperature" : phase == ReleasePhase.Gas ? "quantity in the volume as an ideal gas" : "open to the air",
            saturated ? "取该温度下的饱和蒸气压" : phase == ReleasePhase.Gas ? "按容积内的量以理想气体计" : "与大气相通");
        return pressure;
    }

    private static double GasPressure(HazardUnit unit, Substance substance, double temperature, AmbientConditions ambient)
        => unit.Volume is { } volume && substance.MolarMass is { } molarMass
            ? Math.Max(ambient.Pressure, unit.Quantity / molarMass * PhysicalConstants.GasConstant * temperature / volume)
            : ambient.Pressure;
}
