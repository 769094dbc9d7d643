using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>Remedies of the findings that follow from places and quantities; each change is one after which the rule is kept.</summary>
public static class PlaceRemedies
{
    /// <summary>Remedies of a finding, the least first; none for a rule that has none.</summary>
    /// <param name="context">The park and its rules.</param>
    /// <param name="finding">The finding.</param>
    public static ImmutableArray<Remedy> Of(RuleContext context, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Rule switch
        {
            RuleIds.Separation => SeparationRemedies.Of(context, finding),
            RuleIds.PrevailingWind => OfWind(context, finding),
            RuleIds.Drainage => OfDrainage(context, finding),
            RuleIds.MusterPoint => OfMusterPoint(context, finding),
            RuleIds.Blast => OfBlast(context, finding),
            RuleIds.CatalogueProhibited => OfProhibition(context, finding),
            RuleIds.CatalogueLimit => OfLimit(context, finding),
            RuleIds.ZoneFunction or RuleIds.PlotUse or RuleIds.MixedUses => EnterpriseRemedies.Of(context, finding),
            RuleIds.EmergencyTeam or RuleIds.FireStationTime or RuleIds.Hydrant => EmergencyRemedies.Of(context, finding),
            _ => Manage(finding),
        };
    }

    /// <summary>The part of a subject after its layer.</summary>
    internal static string Id(string subject) => subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Plots that can still be let.</summary>
    internal static IEnumerable<(string Id, Geometry Area)> Plots(Park park) => park.Plots.Select(p => (p.Id, p.Shape));

    /// <summary>Units withdrawn.</summary>
    internal static Remedy Withdraw(Park park, IReadOnlyCollection<string> subjects)
    {
        string list = string.Join(", ", subjects.Take(6)) + (subjects.Count > 6 ? " …" : "");
        return new(RemedyKind.Withdraw, new($"退出：关闭 {list}（共 {subjects.Count} 项）。", $"Withdraw {list} ({subjects.Count} in all)."), ParkEdit.Close(park, subjects));
    }

    private static ImmutableArray<Remedy> OfWind(RuleContext context, Finding finding)
    {
        var place = PrevailingWind.Places(context).FirstOrDefault(p => p.Subject == finding.Subjects[0]);
        if (place is null || context.Rose is not { } rose)
        {
            return [];
        }

        var sources = PrevailingWind.Sources(context);
        var found = PlaceSearch.Nearest(place.Shape, Plots(context.Park), moved => PrevailingWind.Worst(context, rose, place with { Shape = moved }, sources) is null);
        var manage = new Remedy(RemedyKind.Manage, new(
            $"管理：在该风向设置泄漏报警联动和就地避险；拟建时改设于最小频率风向 {Number(rose.LeastFrequent.DegreesFrom)}° 的上风侧以外。",
            $"Link detection to sheltering in that wind; when built anew, keep the source on the side of the least frequent wind, {Number(rose.LeastFrequent.DegreesFrom)}°."));
        return found is null ? [manage] : [Relocate(context.Park, place.Subject, place.Name, found), manage];
    }

    private static ImmutableArray<Remedy> OfDrainage(RuleContext context, Finding finding)
    {
        const double Height = 1.0;
        HazardUnit[] stores = [.. DownslopeDrainage.Stores(context).Where(u => "enterprises/" + u.Enterprise == finding.Subjects[0])
            .Where(u => DownslopeDrainage.Below(context, context.Terrain!, u).Any(b => b.Place.Subject == finding.Subjects[1]))];
        double Area(HazardUnit unit) => Math.Ceiling((unit.Volume ?? unit.Quantity / 1000) * unit.Count / Height);
        string list = string.Join(", ", stores.Select(u => $"{u.Id} {Number(Area(u))} m²"));
        return stores.Length == 0 ? [] :
        [
            new(RemedyKind.Retrofit, new($"改造：设 1 m 高围堰，容纳全部存量：{list}。", $"Retrofit bunds 1 m high that hold all of it: {list}."),
                ParkEdit.Units(context.Park, stores.Select(u => u with { BundArea = Area(u) }))),
            Withdraw(context.Park, [.. stores.Select(u => "units/" + u.Id)]),
        ];
    }

    private static ImmutableArray<Remedy> OfMusterPoint(RuleContext context, Finding finding)
    {
        if (context.Park.Utilities.FirstOrDefault(u => u.Id == Id(finding.Subjects[0])) is not { } point || context.Park.Boundary is not { } boundary)
        {
            return [];
        }

        var reaches = EmergencyFacilities.CredibleReaches(context);
        var found = PlaceSearch.Nearest(point.Shape, [("park", boundary)], moved => EmergencyFacilities.Deepest(point with { Shape = moved }, reaches) is null);
        return found is null
            ? [new(RemedyKind.Manage, new("管理：园区内无处位于全部毒性影响范围以外；按实时风向选用集合点，并设可密闭的避难所。", "No place in the park lies outside all toxic footprints: choose the muster point by the wind of the hour, and have shelters that can be closed."))]
            : [new(RemedyKind.Manage, new($"管理：集合点移至 {Number(found.Distance)} m 外的最近安全处。", $"Move the muster point to the nearest safe place, {Number(found.Distance)} m away."), ParkEdit.Utilities(context.Park, [point with { Shape = found.Shape }]))];
    }

    private static ImmutableArray<Remedy> OfBlast(RuleContext context, Finding finding)
    {
        var unit = context.Park.Units.First(u => u.Id == Id(finding.Subjects[1]));
        var places = BlastOverpressure.Places(context).Where(p => p.Subject == finding.Subjects[0]).ToArray();
        var blasts = ExplosivesBlast.Of(context.LiveUnits, context.Rules[RuleIds.Blast]["tnt_factor"]).Where(b => b.Unit.Enterprise != places[0].Enterprise).ToArray();
        double limit = finding.Limit;
        HazardUnit[] reduced = [.. blasts.Where(b => b.Overpressure(b.Unit.Shape.Distance(places[0].Shape)) > limit).Select(b => b.Unit with
        {
            Quantity = b.Unit.Quantity * Math.Floor(990 * Math.Pow(Math.Max(1, b.Unit.Shape.Distance(places[0].Shape)) / b.Radius(limit), 3)) / 1000,
        })];
        var remedies = ImmutableArray.CreateBuilder<Remedy>();
        if (reduced.All(u => u.Quantity > 0))
        {
            string list = string.Join(", ", reduced.Select(u => $"{u.Id} {(u.Quantity / 1000).ToString("0.###", CultureInfo.InvariantCulture)} t"));
            remedies.Add(new(RemedyKind.Retrofit, new($"改造：存量降至 {list}。", $"Retrofit: hold no more than {list}."), ParkEdit.Units(context.Park, reduced)));
        }

        if (PlaceSearch.Nearest(places[0].Shape, Plots(context.Park), moved => blasts.All(b => b.Overpressure(b.Unit.Shape.Distance(moved)) <= limit)) is { } found)
        {
            remedies.Add(Relocate(context.Park, places[0].Subject, places[0].Name, found));
        }

        remedies.Add(Withdraw(context.Park, [.. reduced.Select(u => "units/" + u.Id)]));
        return remedies.ToImmutable();
    }

    private static ImmutableArray<Remedy> OfProhibition(RuleContext context, Finding finding)
        => [Withdraw(context.Park, [.. (finding.Subjects[0].StartsWith("enterprises/", StringComparison.Ordinal) ? finding.Subjects.Take(1) : finding.Subjects.Skip(1))])];

    private static ImmutableArray<Remedy> OfLimit(RuleContext context, Finding finding)
    {
        // What is new goes first, then the largest.
        bool IsNew(string subject) => context.Park.Units.FirstOrDefault(u => u.Id == Id(subject)) is { } unit && Occupancy.IsNew(Occupancy.StatusOf(context.Park, unit));
        var gone = new List<string>();
        double left = finding.Measured;
        foreach (var contributor in finding.Contributors.OrderByDescending(c => IsNew(c.Subject)).ThenByDescending(c => c.Value))
        {
            if (left <= finding.Limit)
            {
                break;
            }

            gone.Add(contributor.Subject);
            left -= contributor.Value;
        }

        return [Withdraw(context.Park, gone)];
    }

    private static ImmutableArray<Remedy> Manage(Finding finding) => finding.Rule switch
    {
        RuleIds.CatalogueCondition => [new(RemedyKind.Manage, new("管理：由主管部门核对目录条件后签署。", "The department checks the condition of the catalogue and signs."))],
        RuleIds.EvacuationRoutes => [new(RemedyKind.Manage, new("管理：增设一条与现有路线不共用路段的出口道路。", "Build a way out that shares no stretch of road with the present one."))],
        RuleIds.EvacuationInWind or RuleIds.FireAccessInWind => [new(RemedyKind.Manage, new("管理：在背风侧增设道路或驻点，并按实时风向编制预案。", "Add a road or a post on the other side, and plan by the wind of the hour."))],
        RuleIds.Ungraded => [new(RemedyKind.Manage, new("管理：补齐物质分类数据后分级、备案。", "Complete the classification of the substances, grade and register."))],
        RuleIds.Overdue => [new(RemedyKind.Manage, new("管理：以本次结果完成评估并更新评估日期。", "Conclude the assessment with this result and enter its date."))],
        RuleIds.DataGap => [new(RemedyKind.Manage, new("管理：补充所缺数据后重新评估。", "Complete the data and assess again."))],
        _ => [],
    };

    /// <summary>A target or facility moved to a plot.</summary>
    internal static Remedy Relocate(Park park, string subject, string name, FoundPlace found)
    {
        string id = Id(subject);
        var change = subject.Split('/')[0] switch
        {
            "targets" => ParkEdit.Target(park, park.Targets.First(t => t.Id == id) with { Shape = found.Shape }),
            "utilities" => ParkEdit.Utilities(park, [park.Utilities.First(u => u.Id == id) with { Shape = found.Shape }]),
            _ => ParkEdit.Enterprise(park, park.Enterprises.First(e => e.Id == id), found.By),
        };
        return new(RemedyKind.Relocate, new(
            $"搬迁：{name} 移至地块 {found.Plot} 内最近的合规位置，距现址 {Number(found.Distance)} m。",
            $"Relocate {name} to the nearest complying place in plot {found.Plot}, {Number(found.Distance)} m away."), change);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
