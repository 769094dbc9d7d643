using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Functional zones, use of plots, and labour-intensive among chemical uses.</summary>
public static class ZoneRules
{
    /// <summary>Findings of the three rules.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        double overlap = context.Rules[RuleIds.ZoneFunction]["overlap"];
        var zoneOf = context.LiveEnterprises.ToDictionary(e => e.Id, e => ZoneOf(context.Park, e, overlap));
        return context.LiveEnterprises.Select(e => Unfit(context, e, zoneOf[e.Id])).OfType<Finding>()
            .Concat(context.LiveEnterprises.SelectMany(e => OnPlots(context, e)))
            .Concat(context.LiveEnterprises.Select(e => Mixed(context, e, zoneOf)).OfType<Finding>());
    }

    /// <summary>The zone of an enterprise: as stated, else the one that holds enough of its plot.</summary>
    /// <param name="park">The park.</param>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="overlap">0–1. Share of the plot that is enough.</param>
    public static Zone? ZoneOf(Park park, Enterprise enterprise, double overlap)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(enterprise);
        return enterprise.Zone is { } stated && park.Zones.FirstOrDefault(z => z.Id == stated) is { } named
            ? named
            : park.Zones
                .Select(z => (Zone: z, Share: Share(enterprise.Shape, z.Shape)))
                .Where(z => z.Share >= overlap)
                .OrderByDescending(z => z.Share)
                .ThenBy(z => z.Zone.Id, StringComparer.Ordinal)
                .Select(z => z.Zone)
                .FirstOrDefault();
    }

    /// <summary>Whether a zone of a function may hold a hazardous-chemical enterprise.</summary>
    /// <param name="function">Function of the zone.</param>
    public static bool AdmitsHazards(ZoneFunction function)
        => function is ZoneFunction.Production or ZoneFunction.Storage or ZoneFunction.Logistics or ZoneFunction.Utility or ZoneFunction.Reserve;

    private static Finding? Unfit(RuleContext context, Enterprise enterprise, Zone? zone)
    {
        if (zone is null || AdmitsHazards(zone.Function) || !Occupancy.IsHazardous(context.Park, enterprise))
        {
            return null;
        }

        string id = "enterprises/" + enterprise.Id;
        return context.Rules[RuleIds.ZoneFunction].Draft([id, "zones/" + zone.Id], 2, enterprise.Shape, 1, 0, "count", 1, new(
            $"危险化学品企业 {enterprise.Name} 位于功能为“{Function(zone.Function).Zh}”的分区 {zone.Name ?? zone.Id}，与分区功能不符。",
            $"{enterprise.Name}, a hazardous-chemical enterprise, stands in the zone {zone.Name ?? zone.Id}, whose function is {Function(zone.Function).En}."),
            FindingDraft.Alone(id, 1));
    }

    private static IEnumerable<Finding> OnPlots(RuleContext context, Enterprise enterprise)
    {
        var rule = context.Rules[RuleIds.PlotUse];
        foreach (var plot in context.Park.Plots.Where(p => !p.Allowed.IsEmpty && Share(enterprise.Shape, p.Shape) >= rule["overlap"]))
        {
            if (!Admits(plot, enterprise.Industry))
            {
                string id = "enterprises/" + enterprise.Id;
                string allowed = string.Join(", ", plot.Allowed);
                yield return rule.Draft([id, "plots/" + plot.Id], 2, enterprise.Shape, 1, 0, "count", 1, new(
                    $"{enterprise.Name}（行业代码 {enterprise.Industry ?? "未给出"}）占用地块 {plot.Id}，该地块只准入：{allowed}。",
                    $"{enterprise.Name} (industry {enterprise.Industry ?? "not given"}) takes the plot {plot.Id}, which admits only: {allowed}."), FindingDraft.Alone(id, 1));
            }
        }
    }

    /// <summary>Whether a plot admits an industry; one that is not given is not admitted.</summary>
    internal static bool Admits(Plot plot, string? industry)
        => plot.Allowed.IsEmpty || plot.Allowed.Any(a => a == industry || CatalogueRules.IndustryMatches(industry, a));

    private static Finding? Mixed(RuleContext context, Enterprise enterprise, Dictionary<string, Zone?> zoneOf)
    {
        if (zoneOf[enterprise.Id] is not { } zone || Occupancy.IsHazardous(context.Park, enterprise)
            || !context.LabourIntensity.Decide(enterprise, context.Park.Settings.LabourIntensivePersons).Applies)
        {
            return null;
        }

        ImmutableArray<string> chemical = [.. context.LiveEnterprises.Where(e => zoneOf[e.Id]?.Id == zone.Id && Occupancy.IsHazardous(context.Park, e)).Select(e => "enterprises/" + e.Id)];
        return chemical.IsEmpty ? null : context.Rules[RuleIds.MixedUses].Draft(
            ["enterprises/" + enterprise.Id, "zones/" + zone.Id, .. chemical], 2, enterprise.Shape, chemical.Length, 0, "count", 1, new(
            $"劳动密集型企业 {enterprise.Name} 与 {chemical.Length} 家危险化学品企业同处分区 {zone.Name ?? zone.Id}。",
            $"{enterprise.Name}, a labour-intensive enterprise, shares the zone {zone.Name ?? zone.Id} with {chemical.Length} hazardous-chemical enterprises."),
            FindingDraft.Shares(chemical.Select(c => (c, 1.0))));
    }

    /// <summary>0–1. Share of a plot inside an area; for a point 1 or 0.</summary>
    private static double Share(Geometry plot, Geometry area)
        => !plot.EnvelopeInternal.Intersects(area.EnvelopeInternal) ? 0
            : plot.Area > 0 ? plot.Intersection(area).Area / plot.Area
            : area.Intersects(plot) ? 1 : 0;

    private static BilingualText Function(ZoneFunction function) => function switch
    {
        ZoneFunction.Administration => new("行政办公", "administration"),
        ZoneFunction.Residential => new("居住", "residential"),
        ZoneFunction.Commercial => new("商业", "commercial"),
        ZoneFunction.Green => new("绿地", "green"),
        ZoneFunction.Storage => new("仓储", "storage"),
        ZoneFunction.Logistics => new("物流", "logistics"),
        ZoneFunction.Utility => new("公用工程", "utilities"),
        ZoneFunction.Reserve => new("预留", "reserve"),
        _ => new("生产", "production"),
    };
}
