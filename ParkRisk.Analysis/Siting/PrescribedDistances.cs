using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Siting;

/// <summary>External safety protection distances that do not come from risk: the blast of explosives stores, and the distances of the design standards.</summary>
public static class PrescribedDistances
{
    private const int Quadrant = 16;

    /// <summary>The distances of one enterprise, one for every target class.</summary>
    /// <param name="context">The park and its rules.</param>
    /// <param name="enterprise">The enterprise; its method is not the quantitative one.</param>
    /// <param name="criteria">Limits of individual risk, which stand beside the distances for comparison.</param>
    public static ImmutableArray<SafetyDistance> Of(RuleContext context, EnterpriseSources enterprise, IndividualRiskCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(enterprise);
        ArgumentNullException.ThrowIfNull(criteria);
        var settings = context.Park.Settings;
        bool isNew = SafetyDistances.IsJudgedAsNew(enterprise.Enterprise.Status, settings.TargetStatus);
        HazardUnit[] units = [.. context.LiveUnits.Where(u => u.Enterprise == enterprise.Enterprise.Id)];
        var blasts = ExplosivesBlast.Of(units, context.Rules[RuleIds.Blast]["tnt_factor"]);
        return
        [
            .. Enum.GetValues<TargetClass>().Select(c =>
            {
                double pressure = ExplosivesBlast.Threshold(context.Blast, c);
                bool isBlast = enterprise.Method == SafetyDistanceMethod.AccidentConsequence;
                (HazardUnit Unit, double Reach)[] reaches = isBlast
                    ? [.. blasts.Select(b => (b.Unit, b.Radius(pressure)))]
                    : [.. units.Select(u => (u, DesignDistance(context, u, c) ?? 0)).Where(r => r.Item2 > 0)];
                var area = Around(reaches);
                return new SafetyDistance
                {
                    Enterprise = enterprise.Enterprise.Id,
                    Class = c,
                    Method = enterprise.Method,
                    Reason = enterprise.Reason,
                    Level = criteria.Limit(settings.Criteria, c, isNew)!.Limit,
                    Overpressure = isBlast ? pressure : null,
                    DesignDistance = isBlast || reaches.Length == 0 ? null : reaches.Max(r => r.Reach),
                    Area = area,
                    ByDirection = BoundaryDistances.ByDirection(enterprise.Enterprise.Shape, area),
                    Largest = BoundaryDistances.Largest(enterprise.Enterprise.Shape, area).Distance,
                    ControllingUnit = reaches.Length == 0 ? null : "units/" + Controlling(enterprise.Enterprise.Shape, reaches).Id,
                };
            }),
        ];
    }

    /// <summary>m. Distance of the design standards between an installation and a class of target: that of non-chemical factories for class 3, else that of housing and public facilities; null where the tables have none.</summary>
    /// <param name="context">The park and its rules.</param>
    /// <param name="unit">Installation.</param>
    /// <param name="targetClass">Class of target.</param>
    public static double? DesignDistance(RuleContext context, HazardUnit unit, TargetClass targetClass)
    {
        ArgumentNullException.ThrowIfNull(context);
        var to = targetClass == TargetClass.Class3 ? SeparationCounterpart.NeighbouringFactory : SeparationCounterpart.ResidentialAndPublic;
        return context.SubstanceOf(unit) is { } substance && FireSeparation.SourceOf(unit, substance) is { } source ? context.Separation.Find(source, to)?.Distance : null;
    }

    private static Geometry Around((HazardUnit Unit, double Reach)[] reaches)
        => reaches.Length == 0 ? MultiPolygon.Empty : UnaryUnionOp.Union(reaches.Select(r => r.Unit.Shape.Buffer(r.Reach, Quadrant)).ToArray());

    private static HazardUnit Controlling(Geometry plot, (HazardUnit Unit, double Reach)[] reaches)
        => reaches.MaxBy(r => BoundaryDistances.Largest(plot, r.Unit.Shape.Buffer(r.Reach, Quadrant)).Distance).Unit;
}
