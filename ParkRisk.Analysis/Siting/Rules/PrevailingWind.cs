using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>A place that should not lie downwind of toxic or odorous sources.</summary>
/// <param name="Subject">Layer and id.</param>
/// <param name="Name">Name.</param>
/// <param name="Shape">Where.</param>
/// <param name="Enterprise">Enterprise it belongs to; its own sources do not count.</param>
public sealed record SensitivePlace(string Subject, string Name, Geometry Shape, string? Enterprise);

/// <summary>Sensitive uses downwind of a toxic source in the prevailing wind of the year or of the worst season.</summary>
/// <remarks>The classic rule of Chinese planning: dangerous uses belong on the side from which the wind blows least often. The wind of a pair is that of the sector in which the source is seen from the place.</remarks>
public static class PrevailingWind
{
    private static readonly ImmutableHashSet<TargetCategory> Sensitive =
    [
        TargetCategory.School, TargetCategory.Kindergarten, TargetCategory.Hospital, TargetCategory.Welfare, TargetCategory.Residential, TargetCategory.Dormitory,
        TargetCategory.GovernmentOffice, TargetCategory.Office,
    ];

    /// <summary>One finding for every sensitive place, at the source whose wind blows most often.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Rose is not { } rose)
        {
            return [];
        }

        var sources = Sources(context);
        return Places(context).Select(p => Worst(context, rose, p, sources) is { } worst ? Describe(context, rose, p, worst) : null).OfType<Finding>();
    }

    /// <summary>Sector from which the wind must blow to carry something from a source to a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="source">The source.</param>
    /// <param name="sectors">Number of sectors.</param>
    public static int SectorFrom(Coordinate place, Coordinate source, int sectors)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(source);
        double bearing = Math.Atan2(source.X - place.X, source.Y - place.Y) / (2 * Math.PI);
        return (int)Math.Floor((bearing + 1) * sectors + 0.5) % sectors;
    }

    /// <summary>Places that the rule protects.</summary>
    internal static IEnumerable<SensitivePlace> Places(RuleContext context)
    {
        var park = context.Park;
        foreach (var target in park.Targets.Where(t => Sensitive.Contains(t.Category) || context.Crowded.Decide(t).Applies))
        {
            yield return new("targets/" + target.Id, target.Name, target.Shape, target.Enterprise);
        }

        foreach (var room in park.Utilities.Where(u => u.Kind == UtilityKind.ControlRoom))
        {
            yield return new("utilities/" + room.Id, room.Name, room.Shape, Occupancy.On(park, room.Shape)?.Id);
        }
    }

    /// <summary>Toxic sources of enough quantity.</summary>
    internal static ImmutableArray<ToxicSource> Sources(RuleContext context)
    {
        double least = context.Rules[RuleIds.PrevailingWind]["least_quantity"];
        return [.. context.LiveUnits.Where(u => u.Quantity * u.Count >= least && context.SubstanceOf(u) is { } s && IsToxic(s)).Select(u => new ToxicSource(u, u.Shape.Centroid.Coordinate))];
    }

    /// <summary>The source that stands in the most frequent of the winds that count as prevailing; null where none does.</summary>
    internal static Pair? Worst(RuleContext context, WindRose rose, SensitivePlace place, ImmutableArray<ToxicSource> sources)
    {
        var rule = context.Rules[RuleIds.PrevailingWind];
        var winds = context.Seasons.Select(s => (Name: (BilingualText?)s.Name, s.Rose)).Prepend((Name: null, Rose: rose))
            .Select(w => (w.Name, w.Rose, Limit: rule["share_of_prevailing"] * w.Rose.SectorFrequencies.Max())).ToArray();
        double reach = rule["reach"];
        Pair? worst = null;
        var at = place.Shape.Centroid.Coordinate;
        foreach (var source in sources.Where(s => s.Unit.Enterprise != place.Enterprise))
        {
            foreach (var (name, wind, limit) in winds)
            {
                int sector = SectorFrom(at, source.Centre, wind.SectorFrequencies.Length);
                double frequency = wind.SectorFrequencies[sector];
                if (frequency >= limit && (worst is null || frequency / limit > worst.Frequency / worst.Limit) && source.Unit.Shape.IsWithinDistance(place.Shape, reach))
                {
                    worst = new(source.Unit, name, wind, sector, frequency, limit);
                }
            }
        }

        return worst;
    }

    private static Finding Describe(RuleContext context, WindRose year, SensitivePlace place, Pair pair)
    {
        string unit = "units/" + pair.Source.Id;
        var shares = new double[pair.Wind.SectorFrequencies.Length];
        shares[pair.Sector] = 1;
        string percent = FindingDraft.Show(100 * pair.Frequency), limit = FindingDraft.Show(100 * pair.Limit);
        string from = FindingDraft.Show(pair.Wind.Centre(pair.Sector).DegreesFrom), rare = FindingDraft.Show(year.LeastFrequent.DegreesFrom);
        string rarest = FindingDraft.Show(100 * year.SectorFrequencies.Min());
        var finding = context.Rules[RuleIds.PrevailingWind].Draft(
            [place.Subject, unit], 1, FindingDraft.Line(pair.Source.Shape, place.Shape), pair.Frequency, pair.Limit, "share", pair.Frequency / pair.Limit, new(
            $"{place.Name} 位于 {pair.Source.Name} 的下风侧：{pair.Season?.Zh ?? "全年"} {from}° 来风频率 {percent}%，达到主导风（界限 {limit}%）；源宜设在全年最小频率风向 {rare}°（{rarest}%）的上风侧。",
            $"{place.Name} lies downwind of {pair.Source.Name}: wind from {from}° blows {percent} % of the {pair.Season?.En ?? "year"}, as often as the prevailing wind (from {limit} %); the source should stand upwind of the least frequent wind, {rare}° ({rarest} % of the year)."),
            FindingDraft.Alone(unit, pair.Frequency));
        return shares.Length == BoundaryDistances.Directions ? finding with { WindShares = [.. shares] } : finding;
    }

    private static bool IsToxic(Substance substance) => substance.IsToxic || substance.HazardSymbols.Any(s => s.StartsWith('J'));

    /// <summary>A toxic source and its middle.</summary>
    internal sealed record ToxicSource(HazardUnit Unit, Coordinate Centre);

    /// <summary>A source and the wind that blows from it to the place.</summary>
    internal sealed record Pair(HazardUnit Source, BilingualText? Season, WindRose Wind, int Sector, double Frequency, double Limit);
}
