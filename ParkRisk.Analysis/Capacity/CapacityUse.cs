using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>A source of risk as the account of capacity sees it.</summary>
/// <param name="Enterprise">Whose risk it is; null: nobody's.</param>
/// <param name="HazardClass">Class of hazard.</param>
/// <param name="AtTargets">1/year. Its individual risk at the worst point of every target, in their order.</param>
/// <param name="Curve">Its F–N curve; null where the dataset has no people.</param>
public sealed record CapacitySource(string? Enterprise, string HazardClass, ImmutableArray<double> AtTargets, FnCurve? Curve);

/// <summary>Measures how full a park is.</summary>
public static class CapacityUse
{
    /// <summary>Subject of what belongs to no enterprise.</summary>
    public const string Ownerless = "pipelines";

    /// <summary>Subject of the societal risk.</summary>
    public const string SocietalSubject = "societal_risk";

    /// <summary>Takes the account.</summary>
    /// <param name="verdicts">Verdicts of all targets.</param>
    /// <param name="curve">The park's F–N curve; null without people.</param>
    /// <param name="upperLine">1/year. The upper line at N; null where the criteria have none.</param>
    /// <param name="sources">All sources; their values at the targets are in the order of <paramref name="verdicts"/>.</param>
    /// <param name="information">Amounts for information.</param>
    public static UsedCapacity Measure(
        ImmutableArray<TargetVerdict> verdicts,
        FnCurve? curve,
        Func<double, double?> upperLine,
        ImmutableArray<CapacitySource> sources,
        CapacityInformation information)
    {
        ArgumentNullException.ThrowIfNull(upperLine);
        var targets = verdicts.Select(v => new TargetUse(v.Target.Id, v.Target.Name, v.Class, v.DecidingRisk, v.Limit)).ToImmutableArray();
        var societal = Societal(curve, upperLine);
        var bottleneck = Bottleneck(targets, societal);
        return new UsedCapacity
        {
            Targets = [.. targets.OrderByDescending(t => t.Ratio).ThenBy(t => t.Target, StringComparer.Ordinal)],
            Societal = societal,
            Bottleneck = bottleneck,
            Enterprises = Shares(sources, s => s.Enterprise is { } id ? "enterprises/" + id : Ownerless, verdicts, societal, bottleneck),
            Hazards = Shares(sources, s => s.HazardClass, verdicts, societal, bottleneck),
            Information = information,
        };
    }

    private static ImmutableArray<SocietalUse> Societal(FnCurve? curve, Func<double, double?> upperLine)
        => curve is null
            ? []
            : [.. curve.Points.Where(p => p.Fatalities >= 1 && upperLine(p.Fatalities) is not null).Select(p => new SocietalUse(p.Fatalities, p.Frequency, upperLine(p.Fatalities)!.Value))];

    private static CapacityBottleneck? Bottleneck(ImmutableArray<TargetUse> targets, ImmutableArray<SocietalUse> societal)
    {
        var target = targets.MaxBy(t => t.Ratio);
        var fn = societal.MaxBy(s => s.Ratio);
        if (target is not null && !(fn?.Ratio > target.Ratio))
        {
            return new(CapacityMeasure.IndividualRisk, "targets/" + target.Target, null, target.Risk, target.Limit, new(
                $"防护目标 {target.Name} 处个人风险 {Short(target.Risk)}/年，为基准 {Short(target.Limit)}/年的 {Percent(target.Ratio)}",
                $"the individual risk at {target.Name}, {Short(target.Risk)} per year, is {Percent(target.Ratio)} of its limit of {Short(target.Limit)}"));
        }

        return fn is null ? null : new(CapacityMeasure.SocietalRisk, SocietalSubject, fn.Fatalities, fn.Frequency, fn.Limit, new(
            $"死亡 {Whole(fn.Fatalities)} 人及以上的频率 F(N) 为 {Short(fn.Frequency)}/年，为社会风险上限 {Short(fn.Limit)}/年的 {Percent(fn.Ratio)}",
            $"the frequency of {Whole(fn.Fatalities)} deaths or more, {Short(fn.Frequency)} per year, is {Percent(fn.Ratio)} of the upper societal-risk line, {Short(fn.Limit)}"));
    }

    private static ImmutableArray<CapacityShare> Shares(
        ImmutableArray<CapacitySource> sources,
        Func<CapacitySource, string> subject,
        ImmutableArray<TargetVerdict> verdicts,
        ImmutableArray<SocietalUse> societal,
        CapacityBottleneck? bottleneck)
    {
        double loss = sources.Sum(s => s.Curve?.ExpectedFatalities ?? 0);
        int tight = bottleneck is { Measure: CapacityMeasure.IndividualRisk } ? verdicts.ToList().FindIndex(v => "targets/" + v.Target.Id == bottleneck.Subject) : -1;
        CapacityShare Share(string name, CapacitySource[] own)
        {
            var curve = FnCurve.Join(own.Select(s => s.Curve).OfType<FnCurve>());
            double value = bottleneck switch
            {
                null => 0,
                { Measure: CapacityMeasure.IndividualRisk } => own.Where(s => Counts(s, verdicts[tight])).Sum(s => s.AtTargets[tight]),
                _ => curve.FrequencyFrom(bottleneck.Fatalities!.Value),
            };
            double whole = bottleneck switch
            {
                null => 1,
                { Measure: CapacityMeasure.IndividualRisk } => Math.Max(verdicts[tight].Risk, double.Epsilon),
                _ => bottleneck.Value,
            };
            double atTargets = verdicts.Select((v, t) => own.Where(s => Counts(s, v)).Sum(s => s.AtTargets[t]) / v.CumulatedLimit).DefaultIfEmpty(0).Max();
            double inCrowds = societal.Select(u => curve.FrequencyFrom(u.Fatalities) / u.Limit).DefaultIfEmpty(0).Max();
            double ownLoss = curve.ExpectedFatalities;
            return new(name, value / whole, Math.Max(atTargets, inCrowds), ownLoss, loss > 0 ? ownLoss / loss : 0);
        }

        return
        [
            .. sources.GroupBy(subject)
                .Select(g => Share(g.Key, [.. g]))
                .OrderByDescending(s => s.Share)
                .ThenByDescending(s => s.Utilisation)
                .ThenBy(s => s.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>A target is judged by the risk of the other enterprises.</summary>
    private static bool Counts(CapacitySource source, TargetVerdict verdict) => source.Enterprise is null || source.Enterprise != verdict.Target.Enterprise;

    private static string Short(double value) => value.ToString("0.0E+0", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => (100 * value).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
