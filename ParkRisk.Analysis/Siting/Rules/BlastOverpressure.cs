using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Overpressure of the most severe explosion of an explosives store at targets and labour-intensive enterprises, against GB/T 37243-2019.</summary>
public static class BlastOverpressure
{
    /// <summary>One finding for every place above its threshold, for the store with the strongest blast there; exactly at the threshold there is none.</summary>
    /// <param name="context">The park and its rules.</param>
    /// <param name="places">Places and their classes.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context, IEnumerable<KeptOutPlace> places)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(places);
        var blasts = ExplosivesBlast.Of(context.LiveUnits, context.Rules[RuleIds.Blast]["tnt_factor"]);
        return blasts.IsEmpty ? [] : places.Select(p => At(context, p, blasts)).OfType<Finding>();
    }

    /// <summary>Targets and labour-intensive enterprises with their class.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<KeptOutPlace> Places(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var nothing = new BilingualText("", "");
        return context.Park.Targets.Select(t => new KeptOutPlace("targets/" + t.Id, t.Name, t.Enterprise, context.TargetClasses.Classify(t).Class, t.Shape, nothing))
            .Concat(KeptOutPlaces.LabourIntensive(context.Park, context.LabourIntensity, context.TargetClasses));
    }

    private static Finding? At(RuleContext context, KeptOutPlace place, ImmutableArray<ExplosivesBlast> blasts)
    {
        var (blast, pressure) = blasts
            .Where(b => b.Unit.Enterprise != place.Enterprise)
            .Select(b => (Blast: b, Pressure: b.Overpressure(b.Unit.Shape.Distance(place.Shape))))
            .OrderByDescending(b => b.Pressure)
            .FirstOrDefault();
        double limit = ExplosivesBlast.Threshold(context.Blast, place.Class);
        if (blast is null || !(pressure > limit))
        {
            return null;
        }

        string unit = "units/" + blast.Unit.Id;
        var name = TargetClassNames.Of(place.Class);
        bool certain = context.Blast.Of(place.Class).Provenance.Confidence == Confidence.High;
        string radius = FindingDraft.Show(blast.Radius(limit), "0");
        return context.Rules[RuleIds.Blast].Draft([place.Subject, unit], 1, FindingDraft.Line(blast.Unit.Shape, place.Shape), pressure, limit, "pa", pressure / limit, new(
            $"{blast.Unit.Name}（{FindingDraft.Show(blast.Mass, "0")} kg TNT）最严重爆炸在 {place.Name}（{name.Zh}）处的超压为 {FindingDraft.Show(pressure, "0")} Pa，超过阈值 {FindingDraft.Show(limit, "0")} Pa（距离应不小于 {radius} m）。{(certain ? "" : "（阈值未与标准原文核对。）")}",
            $"The most severe explosion of {blast.Unit.Name} ({FindingDraft.Show(blast.Mass, "0")} kg TNT) causes {FindingDraft.Show(pressure, "0")} Pa at {place.Name} ({name.En}), above the threshold of {FindingDraft.Show(limit, "0")} Pa, which is met from {radius} m on.{(certain ? "" : " The threshold was not checked against the printed standard.")}"),
            FindingDraft.Alone(unit, pressure));
    }
}
