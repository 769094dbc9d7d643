using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Siting;

/// <summary>What judging a target needs to know of a source of risk.</summary>
/// <param name="Subject">Layer and id, for example <c>units/T-101</c>.</param>
/// <param name="Enterprise">Enterprise that causes the risk; null: nobody's, such as a public road.</param>
/// <param name="IsNew">True for a proposed installation or one under construction.</param>
public sealed record SourceOrigin(string Subject, string? Enterprise, bool IsNew);

/// <summary>Judges the individual risk at every protection target.</summary>
public static class TargetVerdicts
{
    /// <summary>The verdicts, in the order of the targets.</summary>
    /// <param name="park">The park.</param>
    /// <param name="sources">Sources of risk.</param>
    /// <param name="origins">Where each source comes from; same order.</param>
    /// <param name="rules">Classification of targets.</param>
    /// <param name="criteria">Limits.</param>
    /// <param name="evaluate">Risk of every source at given points, [source][point], 1/year.</param>
    /// <param name="sample">Points that stand for a shape; null: <see cref="TargetSampling.Of"/> at the grid's cell size.</param>
    public static ImmutableArray<TargetVerdict> Judge(
        Park park,
        IReadOnlyList<RiskSource> sources,
        IReadOnlyList<SourceOrigin> origins,
        TargetRules rules,
        IndividualRiskCriteria criteria,
        Func<IReadOnlyList<RiskSource>, IReadOnlyList<Coordinate>, double[][]> evaluate,
        Func<Geometry, TargetSampling>? sample = null)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(evaluate);
        var samplings = park.Targets.Select(t => sample?.Invoke(t.Shape) ?? TargetSampling.Of(t.Shape, park.Settings.GridCell)).ToArray();
        double[][] risk = evaluate(sources, [.. samplings.SelectMany(s => s.Points)]);
        var firsts = new int[samplings.Length];
        for (int t = 1; t < firsts.Length; t++)
        {
            firsts[t] = firsts[t - 1] + samplings[t - 1].Points.Length;
        }

        var verdicts = new TargetVerdict[samplings.Length];
        Parallel.For(0, verdicts.Length, t => verdicts[t] = Judge(park, park.Targets[t], samplings[t], firsts[t], risk, origins, rules, criteria));
        return [.. verdicts];
    }

    private static TargetVerdict Judge(
        Park park,
        ProtectionTarget target,
        TargetSampling sampling,
        int first,
        double[][] risk,
        IReadOnlyList<SourceOrigin> origins,
        TargetRules rules,
        IndividualRiskCriteria criteria)
    {
        var settings = park.Settings;
        var classified = rules.Classify(target);
        double newLimit = criteria.Limit(settings.Criteria, classified.Class, isNew: true)!.Limit;
        double cumulatedLimit = settings.TargetStatus == "new" ? newLimit : criteria.Limit(settings.Criteria, classified.Class, isNew: false)!.Limit;
        bool IsOwn(int s) => origins[s].Enterprise is { } owner && owner == target.Enterprise;
        bool CountsAsNew(int s) => origins[s].IsNew && settings.TargetStatus != "in_service";
        int count = sampling.Points.Length;
        var others = new double[count];
        var news = new double[count];
        var all = new double[count];
        for (int s = 0; s < risk.Length; s++)
        {
            var row = risk[s].AsSpan(first, count);
            Add(row, all);
            if (!IsOwn(s))
            {
                Add(row, others);
                if (CountsAsNew(s))
                {
                    Add(row, news);
                }
            }
        }

        int worst = 0;
        double worstRatio = -1;
        double mean = 0;
        for (int p = 0; p < count; p++)
        {
            double ratio = Math.Max(others[p] / cumulatedLimit, news[p] / newLimit);
            (worst, worstRatio) = ratio > worstRatio ? (p, ratio) : (worst, worstRatio);
            mean += p >= count - sampling.Inner ? others[p] / sampling.Inner : 0;
        }

        return new TargetVerdict
        {
            Target = target,
            Class = classified.Class,
            ClassReason = $"{classified.Rule}: {classified.ReasonEn}",
            ClassConfidence = classified.Confidence.ToString().ToLowerInvariant(),
            WorstPoint = target.Shape.Factory.CreatePoint(sampling.Points[worst]),
            Risk = others[worst],
            RiskWithOwn = all[worst],
            MeanRisk = mean,
            NewRisk = news[worst],
            CumulatedLimit = cumulatedLimit,
            NewLimit = newLimit,
            Contributors = Contributors(risk, origins, first + worst, others[worst], s => !IsOwn(s)),
            NewContributors = Contributors(risk, origins, first + worst, news[worst], s => !IsOwn(s) && CountsAsNew(s)),
        };
    }

    private static void Add(ReadOnlySpan<double> row, Span<double> sums)
    {
        for (int p = 0; p < sums.Length; p++)
        {
            sums[p] += row[p];
        }
    }

    private static ImmutableArray<Contributor> Contributors(double[][] risk, IReadOnlyList<SourceOrigin> origins, int point, double total, Func<int, bool> counts)
        =>
        [
            .. Enumerable.Range(0, risk.Length)
                .Where(s => counts(s) && risk[s][point] > 0)
                .GroupBy(s => origins[s].Subject)
                .Select(g => (Subject: g.Key, Value: g.Sum(s => risk[s][point])))
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Subject, StringComparer.Ordinal)
                .Select(c => new Contributor(c.Subject, c.Value, c.Value / total)),
        ];
}
