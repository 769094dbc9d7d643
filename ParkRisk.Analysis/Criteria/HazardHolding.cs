using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Criteria;

/// <summary>How a substance is held, where GB 18218-2018 table 2 distinguishes it for flammable liquids.</summary>
public enum HoldingCondition
{
    /// <summary>Ordinary storage or processing.</summary>
    Ordinary,

    /// <summary>Special process conditions: hazardous process, in or near the explosive range, or above 1.6 MPa.</summary>
    SpecialProcess,

    /// <summary>Working temperature above the boiling point.</summary>
    AboveBoilingPoint,
}

/// <summary>A quantity of one substance in a unit of GB 18218.</summary>
/// <param name="Substance">The substance.</param>
/// <param name="Mass">kg. Design maximum quantity.</param>
/// <param name="Condition">How it is held.</param>
public sealed record HazardHolding(Substance Substance, double Mass, HoldingCondition Condition = HoldingCondition.Ordinary)
{
    private const double SpecialPressure = 1.6e6;

    /// <summary>What a unit of the dataset holds: its substance and its further inventories, times the number of identical items. Names that the table does not know are left out; reading reports them.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="substances">The substance table.</param>
    public static ImmutableArray<HazardHolding> Of(HazardUnit unit, SubstanceTable substances)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(substances);
        IEnumerable<(string Name, double Mass)> held =
            [(unit.Substance, unit.Quantity), .. unit.Inventories.Select(i => (i.Substance, i.Quantity))];
        return
        [
            .. held
                .Select(h => (substances.Find(h.Name).Match, h.Mass))
                .Where(h => h.Match is not null)
                .Select(h => new HazardHolding(h.Match!, h.Mass * unit.Count, ConditionOf(unit, h.Match!))),
        ];
    }

    private static HoldingCondition ConditionOf(HazardUnit unit, Substance substance)
    {
        if (unit.Temperature is { } temperature && temperature > substance.BoilingPoint)
        {
            return HoldingCondition.AboveBoilingPoint;
        }

        // A reactor counts as hazardous process: the dataset does not name the process, and the stricter reading is the safe one.
        return unit.Kind == UnitKind.Reactor || (unit.Kind == UnitKind.ProcessVessel && unit.GaugePressure > SpecialPressure)
            ? HoldingCondition.SpecialProcess
            : HoldingCondition.Ordinary;
    }
}
