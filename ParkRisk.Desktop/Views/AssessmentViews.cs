using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Views;

/// <summary>Results as the page shows them.</summary>
internal static class AssessmentViews
{
    private const int MostOutcomes = 40;
    private const int MostLinks = 400;

    /// <summary>The whole result.</summary>
    /// <param name="revision">Revision of the park that was assessed.</param>
    /// <param name="seconds">s. How long it took.</param>
    /// <param name="result">The result.</param>
    /// <param name="criteria">Lines of societal risk.</param>
    public static AssessmentView Of(int revision, double seconds, Assessment result, SocietalRiskCriteria criteria) => new(
        revision,
        seconds,
        [.. result.IndividualRisk.Contours.Select(c => new ContourView(c.Level, GeoJson.Shown(c.Area)))],
        [.. result.Targets.Select(Target)],
        [.. result.SafetyDistances.Select(Distance)],
        [.. result.Findings.Select(Finding)],
        [.. result.Hazards.Select(Hazard)],
        result.SocietalRisk is { } societal ? Societal(societal, result.Park.Settings.Criteria, criteria) : null,
        result.Weather is { } weather ? Wind(weather) : null,
        result.Capacity is { } capacity ? Capacity(capacity) : null,
        Domino(result.Domino.Result),
        [.. result.Notes.Select(n => new NoteView(n.Note.Model, n.Note.Parameter, n.Note.Value, n.Note.Range, n.Note.Source, n.Count))],
        [.. result.Assumptions.Select(a => new AssumptionView(a.Subject, a.Field, a.Value, new(a.ReasonZh, a.Reason)))],
        result.Scenarios.Length,
        result.Outcomes.Length);

    /// <summary>Where the risk at a point comes from.</summary>
    public static WhyView Why(PointRisk risk, Park park, JointFrequency? weather)
    {
        var (longitude, latitude) = CoordinateSystems.Resolve(park.WorkingCrs).ToGeographic(risk.East, risk.North);
        double Share(double value) => risk.Risk > 0 ? value / risk.Risk : 0;
        var winds = new double[weather?.SectorCount ?? 0];
        foreach (var share in risk.Shares)
        {
            for (int s = 0; s < Math.Min(winds.Length, share.Sectors.Length); s++)
            {
                winds[s] += share.Sectors[s];
            }
        }

        string? Weather(RiskShare share) => share.Item.WeatherClass is { } w && weather is not null
            ? string.Create(CultureInfo.InvariantCulture, $"{weather.Classes[w].Stability} {weather.Classes[w].WindSpeed:0.0} m/s")
            : null;
        return new WhyView(
            risk.East,
            risk.North,
            longitude,
            latitude,
            risk.Risk,
            [.. risk.Shares.GroupBy(s => s.SourceId).Select(g => (g.Key, Sum: g.Sum(s => s.Risk))).OrderByDescending(g => g.Sum).Select(g => new ShareView(g.Key, g.Sum, Share(g.Sum)))],
            [.. risk.Shares.Take(MostOutcomes).Select(s => new WhyShare(s.SourceId, s.Item.Id, Weather(s), s.Risk, Share(s.Risk)))],
            winds);
    }

    /// <summary>A verdict while something is dragged.</summary>
    public static PreviewTarget Preview(TargetVerdict verdict) => new(verdict.Target.Id, verdict.DecidingRisk, verdict.Ratio);

    private static TargetView Target(TargetVerdict v) => new(
        v.Target.Id,
        v.Target.Name,
        Text(TargetClassNames.Of(v.Class)),
        v.DecidingRisk,
        v.Limit,
        v.Ratio,
        v.IsAcceptable,
        v.MeanRisk,
        v.RiskWithOwn,
        v.Target.Enterprise,
        [v.WorstPoint.X, v.WorstPoint.Y],
        Shares(v.DecidingContributors));

    private static DistanceView Distance(SafetyDistance d)
        => new(d.Enterprise, Text(TargetClassNames.Of(d.Class)), d.Level, d.Largest, d.ControllingUnit, GeoJson.Shown(d.Area));

    private static FindingView Finding(Finding f) => new(
        f.Id,
        f.Rule,
        f.Severity.ToString().ToLowerInvariant(),
        f.Subjects,
        GeoJson.Shown(f.Geometry),
        f.Measured,
        f.Limit,
        f.Unit,
        $"{f.Clause.Document} {f.Clause.Number}",
        Text(f.Clause.Text),
        Text(f.Message),
        Shares(f.Contributors),
        Text(DepartmentNames.Of(f.Department)),
        f.WindShares,
        [.. f.Remedies.Select(r => new RemedyView(r.Kind.ToString().ToLowerInvariant(), Text(r.Text), r.Change is not null))]);

    private static HazardView Hazard(MajorHazardGroup h) => new(
        h.Group.Id,
        h.Group.Enterprise,
        [.. h.Group.Units.Select(u => u.Id)],
        h.Result.S,
        h.Result.IsMajorHazard,
        h.Result.ExposedPersons,
        h.Result.Alpha,
        h.Result.R,
        h.Result.Level?.Level);

    private static SocietalView Societal(SocietalRiskSummary societal, string criteria, SocietalRiskCriteria lines)
    {
        FnView[] Line(SocietalRiskLine line) => [.. lines.Line(criteria, line).Select(p => new FnView(p.Persons, p.Frequency))];
        return new(
            [.. societal.Curve.Select(p => new FnView(p.Fatalities, p.Frequency))],
            Line(SocietalRiskLine.Lower),
            Line(SocietalRiskLine.Upper),
            societal.PotentialLossOfLife,
            societal.Verdict switch
            {
                SocietalRiskZone.Acceptable => "acceptable",
                SocietalRiskZone.ReduceAsFarAsPracticable => "reduce",
                SocietalRiskZone.Unacceptable => "unacceptable",
                _ => null,
            });
    }

    private static CapacityView Capacity(UsedCapacity capacity)
    {
        CapacityShareView[] Shares(ImmutableArray<CapacityShare> shares) => [.. shares.Select(s => new CapacityShareView(s.Subject, s.Share, s.Utilisation, s.Loss))];
        return new(
            capacity.Utilisation,
            capacity.Bottleneck?.Subject,
            capacity.Bottleneck is { } bottleneck ? Text(bottleneck.Text) : null,
            Text(UsedCapacity.Definition),
            Shares(capacity.Enterprises),
            Shares(capacity.Hazards));
    }

    private static DominoView Domino(DominoResult domino) => new(
        domino.Frequency,
        domino.FrequencyByLevel,
        domino.Links.Length,
        [
            .. domino.Links.OrderByDescending(l => l.Frequency + l.CarriedFrequency).Take(MostLinks).Select(l => new DominoLinkView(
                l.From,
                l.To,
                [l.Start.X, l.Start.Y, l.End.X, l.End.Y],
                l.Vector.ToString().ToLowerInvariant(),
                double.IsFinite(l.Probability) ? l.Probability : null,
                l.Frequency + l.CarriedFrequency,
                l.Distance,
                l.CrossesFence)),
        ]);

    private static WindView Wind(JointFrequency weather)
    {
        var rose = WindRose.Of(weather);
        var stability = Enumerable.Range(0, weather.Classes.Length)
            .GroupBy(i => weather.Classes[i].Stability.ToString())
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(weather.ClassFrequency));
        return new(rose.SectorFrequencies, rose.MeanSpeeds, rose.CalmShare, stability);
    }

    private static ShareView[] Shares(ImmutableArray<Contributor> contributors) => [.. contributors.Take(12).Select(c => new ShareView(c.Subject, c.Value, c.Share))];

    private static TextPair Text(BilingualText text) => new(text.Zh, text.En);
}
