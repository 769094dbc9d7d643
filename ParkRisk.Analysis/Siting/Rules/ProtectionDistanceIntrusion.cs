using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>A place that must stay out of external safety protection distances.</summary>
/// <param name="Subject">Layer and id.</param>
/// <param name="Name">Name.</param>
/// <param name="Enterprise">Enterprise it belongs to, or is; null where none.</param>
/// <param name="Class">Class of GB 36894 that sets the distance.</param>
/// <param name="Shape">Where it is.</param>
/// <param name="Why">Why it must stay out.</param>
public sealed record KeptOutPlace(string Subject, string Name, string? Enterprise, TargetClass Class, Geometry Shape, BilingualText Why);

/// <summary>A labour-intensive enterprise or a crowded place inside the external safety protection distance of a hazardous-chemical enterprise.</summary>
public static class ProtectionDistanceIntrusion
{
    /// <summary>One finding for every pair of a place and an enterprise whose distance it intrudes on.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="places">Labour-intensive enterprises and crowded places.</param>
    /// <param name="distances">External safety protection distances of the enterprises.</param>
    /// <param name="worstRisk">Largest risk that an enterprise causes in a place, 1/year, with the units that contribute.</param>
    public static IEnumerable<Finding> Evaluate(
        SitingRule rule,
        IEnumerable<KeptOutPlace> places,
        IReadOnlyCollection<SafetyDistance> distances,
        Func<KeptOutPlace, string, ImmutableArray<Contributor>> worstRisk)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(worstRisk);
        foreach (var place in places)
        {
            foreach (var distance in distances)
            {
                if (distance.Enterprise is { } cause && distance.Method == SafetyDistanceMethod.QuantitativeRisk && cause != place.Enterprise && distance.Class == place.Class
                    && distance.Area.EnvelopeInternal.Intersects(place.Shape.EnvelopeInternal) && distance.Area.Intersects(place.Shape))
                {
                    yield return Describe(rule, place, cause, distance, worstRisk(place, cause));
                }
            }
        }
    }

    private static Finding Describe(SitingRule rule, KeptOutPlace place, string cause, SafetyDistance distance, ImmutableArray<Contributor> contributors)
    {
        double risk = contributors.Sum(c => c.Value);
        var inside = distance.Area.Intersection(place.Shape);
        var name = TargetClassNames.Of(place.Class);
        string level = distance.Level.ToString("0.#E+0", CultureInfo.InvariantCulture);
        string value = risk.ToString("0.0E+0", CultureInfo.InvariantCulture);
        string depth = Depth(distance.Area, inside).ToString("0", CultureInfo.InvariantCulture);
        return rule.Draft(
            [place.Subject, "enterprises/" + cause, .. contributors.Take(3).Select(c => c.Subject)],
            2,
            inside,
            risk,
            distance.Level,
            "per_year",
            Math.Max(1, risk / distance.Level),
            new(
                $"{place.Name}（{place.Why.Zh}）位于企业 {cause} 对{name.Zh}的外部安全防护距离（个人风险 {level}/年等值线）以内；该企业在此处造成的个人风险最高 {value}/年，深入界线 {depth} m。",
                $"{place.Name} ({place.Why.En}) lies inside the external safety protection distance of enterprise {cause} for a {name.En} (individual risk {level} per year); the enterprise causes up to {value} per year there, {depth} m inside the line."),
            contributors);
    }

    /// <summary>m. How far the place reaches inside the line.</summary>
    private static double Depth(Geometry area, Geometry inside)
    {
        var line = area.Boundary;
        return inside.Coordinates.Max(c => line.Distance(area.Factory.CreatePoint(c)));
    }
}
