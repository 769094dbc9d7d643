using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

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
    /// <summary>Rule identifier.</summary>
    public const string Rule = "crowd-inside-safety-distance";

    private static readonly Clause Layout = new("园区三年行动方案", "二(二)2", new(
        "禁止在危险化学品企业外部安全防护距离内布局劳动密集型企业、人员密集场所。",
        "No labour-intensive enterprise and no crowded place may be laid out inside the external safety protection distance of a hazardous-chemical enterprise."));

    /// <summary>One finding for every pair of a place and an enterprise whose distance it intrudes on.</summary>
    /// <param name="places">Labour-intensive enterprises and crowded places.</param>
    /// <param name="distances">External safety protection distances of the enterprises.</param>
    /// <param name="worstRisk">Largest risk that an enterprise causes in a place, 1/year, with the units that contribute.</param>
    public static IEnumerable<Finding> Evaluate(
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
                if (distance.Enterprise is { } cause && cause != place.Enterprise && distance.Class == place.Class
                    && distance.Area.EnvelopeInternal.Intersects(place.Shape.EnvelopeInternal) && distance.Area.Intersects(place.Shape))
                {
                    yield return Describe(place, cause, distance, worstRisk(place, cause));
                }
            }
        }
    }

    private static Finding Describe(KeptOutPlace place, string cause, SafetyDistance distance, ImmutableArray<Contributor> contributors)
    {
        double risk = contributors.Sum(c => c.Value);
        var inside = distance.Area.Intersection(place.Shape);
        var name = TargetClassNames.Of(place.Class);
        string level = distance.Level.ToString("0.#E+0", CultureInfo.InvariantCulture);
        string value = risk.ToString("0.0E+0", CultureInfo.InvariantCulture);
        string depth = Depth(distance.Area, inside).ToString("0", CultureInfo.InvariantCulture);
        return new Finding
        {
            Id = $"{Rule}:{place.Subject}:enterprises/{cause}",
            Rule = Rule,
            Severity = FindingSeverity.Red,
            Subjects = [place.Subject, "enterprises/" + cause, .. contributors.Take(3).Select(c => c.Subject)],
            Geometry = inside,
            Measured = risk,
            Limit = distance.Level,
            Unit = "per_year",
            Clause = Layout,
            Message = new(
                $"{place.Name}（{place.Why.Zh}）位于企业 {cause} 对{name.Zh}的外部安全防护距离（个人风险 {level}/年等值线）以内；该企业在此处造成的个人风险最高 {value}/年，深入界线 {depth} m。",
                $"{place.Name} ({place.Why.En}) lies inside the external safety protection distance of enterprise {cause} for a {name.En} (individual risk {level} per year); the enterprise causes up to {value} per year there, {depth} m inside the line."),
            Contributors = contributors,
            Remedies =
            [
                new(RemedyKind.Relocate, new($"改造：把企业 {cause} 在此处的个人风险降到 {level}/年以下；或搬迁 {place.Name}，离开界线至少 {depth} m。",
                    $"Retrofit: bring the individual risk of enterprise {cause} here below {level} per year; or relocate {place.Name} by at least {depth} m, out of the line.")),
            ],
        };
    }

    /// <summary>m. How far the place reaches inside the line.</summary>
    private static double Depth(Geometry area, Geometry inside)
    {
        var line = area.Boundary;
        return inside.Coordinates.Max(c => line.Distance(area.Factory.CreatePoint(c)));
    }
}
