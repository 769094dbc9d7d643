using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Something from which installations keep a distance.</summary>
/// <param name="Subject">Layer and id.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What it counts as.</param>
/// <param name="Shape">Its outline; a road's or railway's line.</param>
/// <param name="HalfWidth">m. From the line to the edge that counts.</param>
/// <param name="Enterprise">Enterprise that it is, or belongs to; null: none.</param>
public sealed record SeparatedObject(string Subject, string Name, SeparationCounterpart Kind, Geometry Shape, double HalfWidth, string? Enterprise);

/// <summary>Distances of installations from housing, neighbouring plants, railways, roads and substations, boundary to boundary, against the tables of fire separation.</summary>
public static class FireSeparation
{
    private const double ClassAFlashPoint = 301.15;
    private const double ClassBFlashPoint = 333.15;
    private const double SmallWarehouse = 10_000;
    private const double UsualTemperature = 293.15;

    /// <summary>One finding for every enterprise and counterpart, at the installation that misses its distance by most.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var counterparts = Counterparts(context).ToArray();
        foreach (var units in context.LiveUnits.GroupBy(u => u.Enterprise))
        {
            foreach (var other in counterparts.Where(c => c.Enterprise != units.Key))
            {
                var worst = Shortfalls(context, units, other).MaxBy(s => s.Row.Distance!.Value / Math.Max(s.Distance, 1e-3));
                if (worst is not null)
                {
                    yield return Describe(context, worst, other);
                }
            }
        }
    }

    /// <summary>What an installation counts as; null where the tables have nothing for it.</summary>
    /// <param name="unit">The installation.</param>
    /// <param name="substance">Its substance.</param>
    public static SeparationSource? SourceOf(HazardUnit unit, Substance substance)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(substance);
        bool gas = substance.Phase == Phase.Gas;
        bool liquefied = gas && substance.IsFlammable && (substance.CriticalTemperature is not { } critical || critical > (unit.Temperature ?? UsualTemperature));
        bool classA = substance.IsFlammable && (gas || substance.FlashPoint < ClassAFlashPoint || substance.FlammableLiquidCategory <= 2);
        bool classAb = classA || (substance.IsFlammable && (substance.FlashPoint < ClassBFlashPoint || substance.FlammableLiquidCategory <= 3));
        return unit.Kind switch
        {
            UnitKind.PressureVessel or UnitKind.RefrigeratedTank when liquefied && IsHydrocarbon(substance) => SeparationSource.LiquefiedHydrocarbonTanks,
            UnitKind.PressureVessel or UnitKind.RefrigeratedTank when liquefied => SeparationSource.ClassAbLiquidTanks,
            UnitKind.AtmosphericTank or UnitKind.PressureVessel or UnitKind.RefrigeratedTank when classAb && !gas => SeparationSource.ClassAbLiquidTanks,
            UnitKind.ProcessVessel or UnitKind.Reactor or UnitKind.HeatExchanger or UnitKind.Pump or UnitKind.Compressor when classAb => SeparationSource.ClassAbProcess,
            UnitKind.Warehouse or UnitKind.CylinderStore when classA =>
                unit.Quantity * unit.Count > SmallWarehouse ? SeparationSource.LargeClassAWarehouse : SeparationSource.SmallClassAWarehouse,
            _ => null,
        };
    }

    /// <summary>Installations of one enterprise that stand too near to a counterpart.</summary>
    internal static IEnumerable<Shortfall> Shortfalls(RuleContext context, IEnumerable<HazardUnit> units, SeparatedObject other)
    {
        foreach (var unit in units)
        {
            if (context.SubstanceOf(unit) is { } substance && SourceOf(unit, substance) is { } source
                && context.Separation.Find(source, other.Kind) is { Distance: { } limit } row
                && unit.Shape.EnvelopeInternal.Distance(other.Shape.EnvelopeInternal) - other.HalfWidth < limit
                && Math.Max(0, unit.Shape.Distance(other.Shape) - other.HalfWidth) is var distance && distance < limit)
            {
                yield return new(unit, distance, row);
            }
        }
    }

    /// <summary>Everything from which a distance is kept.</summary>
    internal static IEnumerable<SeparatedObject> Counterparts(RuleContext context)
    {
        var park = context.Park;
        bool allNeighbours = context.Rules[RuleIds.Separation]["hazardous_neighbours"] > 0;
        foreach (var target in park.Targets.Where(t => t.Enterprise is null))
        {
            var kind = target.Category == TargetCategory.FactoryNonHazchem ? SeparationCounterpart.NeighbouringFactory : SeparationCounterpart.ResidentialAndPublic;
            yield return new("targets/" + target.Id, target.Name, kind, target.Shape, 0, null);
        }

        foreach (var enterprise in context.LiveEnterprises.Where(e => allNeighbours || !Occupancy.IsHazardous(park, e)))
        {
            yield return new("enterprises/" + enterprise.Id, enterprise.Name, SeparationCounterpart.NeighbouringFactory, enterprise.Shape, 0, enterprise.Id);
        }

        foreach (var road in park.Roads.Where(r => r.Class != RoadClass.Internal))
        {
            var kind = road.Class switch
            {
                RoadClass.Rail => SeparationCounterpart.Railway,
                RoadClass.Motorway or RoadClass.Trunk => SeparationCounterpart.Highway,
                _ => SeparationCounterpart.OtherRoad,
            };
            yield return new("roads/" + road.Id, road.Id, kind, road.Shape, kind == SeparationCounterpart.Railway ? 0 : (road.Width ?? 0) / 2, null);
        }

        foreach (var utility in park.Utilities.Where(u => u.Kind == UtilityKind.Substation))
        {
            yield return new("utilities/" + utility.Id, utility.Name, SeparationCounterpart.Substation, utility.Shape, 0, Occupancy.On(park, utility.Shape)?.Id);
        }
    }

    private static Finding Describe(RuleContext context, Shortfall worst, SeparatedObject other)
    {
        string unit = "units/" + worst.Unit.Id;
        double limit = worst.Row.Distance!.Value;
        string measured = FindingDraft.Show(worst.Distance), needed = FindingDraft.Show(limit);
        var confidence = worst.Row.Provenance.Confidence;
        string caveatZh = confidence == Confidence.High ? "" : $"（表列数值可信度 {Word(confidence)}，请核对标准原文。）";
        string caveatEn = confidence == Confidence.High ? "" : $" The tabulated value has {Word(confidence)} confidence; check it against the printed standard.";
        var finding = context.Rules[RuleIds.Separation].Draft(
            ["enterprises/" + worst.Unit.Enterprise, other.Subject, unit], 2, FindingDraft.Line(worst.Unit.Shape, other.Shape), worst.Distance, limit, "m", limit / Math.Max(worst.Distance, 1e-3), new(
            $"{worst.Unit.Name}（{worst.Row.FromName}）距 {other.Name}（{worst.Row.ToName}）{measured} m，小于 {worst.Row.Standard} {worst.Row.Clause} 规定的 {needed} m。{caveatZh}",
            $"{worst.Unit.Name} stands {measured} m from {other.Name}; {worst.Row.Standard} {worst.Row.Clause} asks for {needed} m ({worst.Row.FromName} – {worst.Row.ToName}).{caveatEn}"),
            FindingDraft.Alone(unit, worst.Distance));
        return finding with { Clause = finding.Clause with { Document = worst.Row.Standard, Number = worst.Row.Clause } };
    }

    private static bool IsHydrocarbon(Substance substance) => substance.Formula is { } formula && formula.Contains('C', StringComparison.Ordinal);

    private static string Word(Confidence confidence) => confidence.ToString().ToLowerInvariant();

    /// <summary>An installation that stands too near.</summary>
    internal sealed record Shortfall(HazardUnit Unit, double Distance, SeparationRow Row);
}
