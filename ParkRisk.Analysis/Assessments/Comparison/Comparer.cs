using System.Collections.Immutable;

namespace ParkRisk.Analysis.Assessments.Comparison;

/// <summary>Compares two assessments and splits what changed by its causes.</summary>
public static class Comparer
{
    /// <summary>Relative change below which numbers count as equal; the same inputs give the same bits, and JSON keeps them.</summary>
    private const double Same = 1e-12;

    /// <summary>Compares two digests.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="alone">The first with one group of the second alone, by group; empty: no reruns were made.</param>
    public static AssessmentComparison Compare(
        AssessmentDigest before, AssessmentDigest after, IReadOnlyDictionary<CauseGroup, AssessmentDigest>? alone = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var objects = Objects(before, after);
        var settings = Settings(before, after);
        var causes = Causes(before, after, objects, settings);
        var metrics = Metrics(before, after, causes, alone ?? ImmutableDictionary<CauseGroup, AssessmentDigest>.Empty);
        return new()
        {
            Before = before,
            After = after,
            Causes = causes,
            Objects = objects,
            Settings = settings,
            Metrics = metrics,
            Verdicts = Verdicts(before, after, metrics),
            NewFindings = [.. after.Findings.Keys.Where(id => !before.Findings.ContainsKey(id))],
            GoneFindings = [.. before.Findings.Keys.Where(id => !after.Findings.ContainsKey(id))],
            IsSplit = causes.Length <= 1 || alone is { Count: > 0 },
        };
    }

    /// <summary>Groups in which two digests differ.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public static ImmutableArray<CauseGroup> Causes(AssessmentDigest before, AssessmentDigest after)
        => Causes(before, after, Objects(before, after), Settings(before, after));

    private static ImmutableArray<CauseGroup> Causes(
        AssessmentDigest before, AssessmentDigest after, ImmutableArray<ObjectChange> objects, ImmutableArray<SettingChange> settings)
    {
        (CauseGroup Group, bool Differs)[] groups =
        [
            (CauseGroup.Inputs, objects.Length > 0),
            (CauseGroup.Weather, before.Weather != after.Weather),
            (CauseGroup.ReferenceData, before.ReferenceDigest != after.ReferenceDigest),
            (CauseGroup.Settings, settings.Length > 0),
            (CauseGroup.Engine, before.EngineVersion != after.EngineVersion),
        ];
        return [.. groups.Where(g => g.Differs).Select(g => g.Group)];
    }

    private static ImmutableArray<ObjectChange> Objects(AssessmentDigest before, AssessmentDigest after)
    {
        var first = before.Objects.GroupBy(o => (o.Layer, o.Id)).ToDictionary(g => g.Key, g => g.First());
        var second = after.Objects.GroupBy(o => (o.Layer, o.Id)).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. first.Keys.Where(k => !second.ContainsKey(k)).Select(k => new ObjectChange(k.Layer, k.Id, ChangeKind.Removed)),
            .. second.Keys.Where(k => !first.ContainsKey(k)).Select(k => new ObjectChange(k.Layer, k.Id, ChangeKind.Added)),
            .. first.Where(f => second.TryGetValue(f.Key, out var s) && s != f.Value)
                .Select(f => new ObjectChange(f.Key.Layer, f.Key.Id, second[f.Key].Data == f.Value.Data ? ChangeKind.Moved : ChangeKind.Altered)),
        ];
    }

    private static ImmutableArray<SettingChange> Settings(AssessmentDigest before, AssessmentDigest after)
        =>
        [
            .. before.Settings.Keys.Union(after.Settings.Keys).Order(StringComparer.Ordinal)
                .Select(name => new SettingChange(name, before.Settings.GetValueOrDefault(name), after.Settings.GetValueOrDefault(name)))
                .Where(s => s.Before != s.After),
        ];

    private static ImmutableArray<MetricChange> Metrics(
        AssessmentDigest before, AssessmentDigest after, ImmutableArray<CauseGroup> causes, IReadOnlyDictionary<CauseGroup, AssessmentDigest> alone)
    {
        var (first, second) = (DigestMetrics.Of(before), DigestMetrics.Of(after));
        var reruns = alone.ToDictionary(r => r.Key, r => DigestMetrics.Of(r.Value));
        ImmutableArray<CauseEffect> Effects((MetricKind, string) key)
        {
            double? a = first.TryGetValue(key, out double x) ? x : null;
            double? b = second.TryGetValue(key, out double y) ? y : null;
            return reruns.Count > 0 ? [.. reruns.OrderBy(r => r.Key).Select(r => new CauseEffect(r.Key, (r.Value.TryGetValue(key, out double value) ? value : 0) - (a ?? 0)))]
                : causes.Length == 1 ? [new CauseEffect(causes[0], (b ?? 0) - (a ?? 0))]
                : [];
        }

        return
        [
            .. first.Keys.Union(second.Keys)
                .Select(key => (Key: key, Before: first.TryGetValue(key, out double a) ? a : (double?)null, After: second.TryGetValue(key, out double b) ? b : (double?)null))
                .Where(m => m.Before is not { } a || m.After is not { } b || Math.Abs(b - a) > Same * Math.Max(Math.Abs(a), Math.Abs(b)))
                .Select(m => new MetricChange(m.Key.Item1, m.Key.Item2, KindOf(m.Before, m.After), m.Before, m.After, Effects(m.Key)))
                .OrderBy(m => m.Metric)
                .ThenByDescending(Relative)
                .ThenBy(m => m.Subject, StringComparer.Ordinal),
        ];
    }

    private static ChangeKind KindOf(double? before, double? after)
        => before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : after > before ? ChangeKind.Grew : ChangeKind.Shrank;

    private static double Relative(MetricChange change)
        => change is { Before: > 0 and { } a, After: > 0 and { } b } ? Math.Abs(Math.Log(b / a)) : double.MaxValue;

    private static ImmutableArray<VerdictChange> Verdicts(AssessmentDigest before, AssessmentDigest after, ImmutableArray<MetricChange> metrics)
    {
        var causes = metrics.ToDictionary(m => (m.Metric, m.Subject), m => m.MainCause);
        static string Word(bool ok) => ok ? "kept" : "exceeded";
        var changes = before.Targets.Keys.Union(after.Targets.Keys).Order(StringComparer.Ordinal)
            .Select(id => (Id: id, Before: before.Targets.GetValueOrDefault(id)?.Ok, After: after.Targets.GetValueOrDefault(id)?.Ok))
            .Where(t => t.Before != t.After)
            .Select(t => new VerdictChange(
                "targets/" + t.Id,
                t.Before is { } a ? Word(a) : null,
                t.After is { } b ? Word(b) : null,
                causes.GetValueOrDefault((MetricKind.Target, t.Id))));
        return before.SocietalVerdict == after.SocietalVerdict
            ? [.. changes]
            : [new("societal_risk", before.SocietalVerdict, after.SocietalVerdict, causes.GetValueOrDefault((MetricKind.PotentialLossOfLife, "park"))), .. changes];
    }
}
