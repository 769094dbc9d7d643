using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Steady rate of a release through an opening.</summary>
/// <param name="MassRate">kg/s. Initial rate, kept constant (Purple Book, CPR 18E 4.3).</param>
/// <param name="Model">Catalogue id of the source term model.</param>
/// <param name="Reason">Why that model.</param>
public sealed record ReleaseRate(double MassRate, string Model, string Reason)
{
    private const double SharpEdge = 0.62;
    private const double FullBore = 1.0;

    /// <summary>The rate through an opening of a unit.</summary>
    /// <param name="conditions">State of the contents.</param>
    /// <param name="diameter">m. Of the opening.</param>
    /// <param name="isFullBore">True for a severed pipe, arm or hose, false for a hole in a wall.</param>
    /// <param name="ambient">Air outside.</param>
    /// <param name="reader">Collects missing properties and notes; the rate is NaN where one is missing.</param>
    public static ReleaseRate Through(UnitConditions conditions, double diameter, bool isFullBore, AmbientConditions ambient, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(ambient);
        ArgumentNullException.ThrowIfNull(reader);
        bool isLiquid = conditions.Phase != ReleasePhase.Gas;
        bool hasPipe = isFullBore || conditions.Unit.Kind is UnitKind.Pipe or UnitKind.LoadingArm or UnitKind.Hose or UnitKind.Pump;
        var substance = conditions.Substance;
        double gamma = isLiquid ? double.NaN : reader.Read(substance.HeatCapacityRatio(conditions.Temperature));
        double saturation = isLiquid ? reader.Read(substance.VapourPressure(conditions.Temperature)) : double.NaN;
        double boiling = isLiquid ? reader.Read(substance.BoilingTemperatureAt(ambient.Pressure)) : double.NaN;
        if (!reader.IsComplete)
        {
            return new(double.NaN, "", "");
        }

        var choice = ReleaseSelector.Choose(
            new(conditions.Temperature, conditions.Pressure, boiling, saturation, gamma, isLiquid, hasPipe ? FauskeTwoPhase.EquilibriumLength : 0, diameter),
            ambient.Pressure);
        double coefficient = isFullBore ? FullBore : SharpEdge;
        double rate = choice.Model switch
        {
            "liquid-orifice" => Liquid(conditions, diameter, coefficient, ambient, reader),
            "two-phase-omega" => Flashing(conditions, diameter, coefficient, ambient, reader),
            _ => Gas(conditions, diameter, coefficient, gamma, ambient, reader),
        };
        return new(rate, choice.Model, choice.Reason);
    }

    private static double Liquid(UnitConditions c, double diameter, double coefficient, AmbientConditions ambient, PropertyReader reader)
    {
        double density = reader.Read(c.Substance.LiquidDensity(c.Temperature));
        return reader.IsComplete
            ? LiquidOrifice.MassRate(diameter, coefficient, density, c.Pressure, ambient.Pressure, c.LiquidHead)
            : double.NaN;
    }

    private static double Gas(UnitConditions c, double diameter, double coefficient, double gamma, AmbientConditions ambient, PropertyReader reader)
    {
        double molarMass = reader.Read(c.Substance.MolarMass, "the molar mass", "摩尔质量");
        return reader.IsComplete
            ? GasOrifice.Flow(diameter, coefficient, c.Pressure, ambient.Pressure, c.Temperature, molarMass, gamma).MassRate
            : double.NaN;
    }

    /// <summary>Saturated liquid drawn through a pipe; the vessel's overpressure above saturation is left out of ω, which is on the high side for sub-cooled liquid and bounded by the liquid rate.</summary>
    private static double Flashing(UnitConditions c, double diameter, double coefficient, AmbientConditions ambient, PropertyReader reader)
    {
        double density = reader.Read(c.Substance.LiquidDensity(c.Temperature));
        double molarMass = reader.Read(c.Substance.MolarMass, "the molar mass", "摩尔质量");
        double heat = reader.Read(c.Substance.HeatOfVaporisation(c.Temperature));
        double capacity = reader.Read(c.Substance.LiquidHeatCapacity(c.Temperature));
        if (!reader.IsComplete)
        {
            return double.NaN;
        }

        double vapourVolume = PhysicalConstants.GasConstant * c.Temperature / (c.Pressure * molarMass);
        double omega = OmegaTwoPhase.Parameter(0, vapourVolume, density, capacity, c.Temperature, c.Pressure, vapourVolume - 1 / density, heat);
        double flux = coefficient * OmegaTwoPhase.Flow(c.Pressure, ambient.Pressure, density, omega).MassFlux;
        double liquid = LiquidOrifice.MassRate(diameter, coefficient, density, c.Pressure, ambient.Pressure, c.LiquidHead);
        return Math.Min(liquid, flux * HoleArea.Of(diameter));
    }
}
