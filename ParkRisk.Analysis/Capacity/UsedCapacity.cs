using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>What a figure of capacity is measured by.</summary>
public enum CapacityMeasure
{
    /// <summary>Individual risk at a protection target over its limit.</summary>
    IndividualRisk,

    /// <summary>F(N) over the upper line of the F–N diagram.</summary>
    SocietalRisk,
}

/// <summary>How much of its limit the individual risk at a protection target uses.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Risk">1/year. The deciding risk.</param>
/// <param name="Limit">1/year. Its limit.</param>
public sealed record TargetUse(string Target, string Name, TargetClass Class, double Risk, double Limit)
{
    /// <summary>Risk over limit; above 1 the limit is broken.</summary>
    public double Ratio => Risk / Limit;
}

/// <summary>How much of the upper line the societal risk uses at one number of deaths.</summary>
/// <param name="Fatalities">N, persons; 1 or more.</param>
/// <param name="Frequency">1/year. F(N).</param>
/// <param name="Limit">1/year. The upper line at N.</param>
public sealed record SocietalUse(double Fatalities, double Frequency, double Limit)
{
    /// <summary>F over its line; above 1 the risk is unacceptable.</summary>
    public double Ratio => Frequency / Limit;
}

/// <summary>The target or the number of deaths that sets the utilisation of a park.</summary>
/// <param name="Measure">Kind of limit.</param>
/// <param name="Subject">Layer and id of the target, or <c>societal_risk</c>.</param>
/// <param name="Fatalities">N, persons; null for individual risk.</param>
/// <param name="Value">1/year.</param>
/// <param name="Limit">1/year.</param>
/// <param name="Text">The same in words.</param>
public sealed record CapacityBottleneck(CapacityMeasure Measure, string Subject, double? Fatalities, double Value, double Limit, BilingualText Text);

/// <summary>What part of the capacity one enterprise, or one class of hazard, uses.</summary>
/// <param name="Subject"><c>enterprises/ID</c>, <c>pipelines</c>, or the class of hazard.</param>
/// <param name="Share">0–1. Share of the value at the park's bottleneck.</param>
/// <param name="Utilisation">The largest of its own individual risk over limit at any target and its own F(N) over the upper line: how full the park would be with it alone.</param>
/// <param name="Loss">persons/year. Its potential loss of life; 0 where the dataset has no people.</param>
/// <param name="LossShare">0–1. Share of the park's potential loss of life.</param>
public sealed record CapacityShare(string Subject, double Share, double Utilisation, double Loss, double LossShare);

/// <summary>Amounts shown beside the capacity for information; no verdict rests on them.</summary>
/// <param name="HazardIndex">Sum of R of all GB 18218 units.</param>
/// <param name="Holding">kg. Hazardous substances held by all units that are not closed.</param>
/// <param name="HoldingPerArea">kg/m². The same by the area of the park; null where the park has no boundary.</param>
public sealed record CapacityInformation(double HazardIndex, double Holding, double? HoldingPerArea);

/// <summary>How full a park is: the largest ratio of a risk to its criterion, with what sets it and who takes part.</summary>
public sealed record UsedCapacity
{
    /// <summary>The reading of safety capacity (安全容量) that the figures follow, to be shown with them.</summary>
    public static BilingualText Definition { get; } = new(
        "安全容量：在不突破任何一项风险基准的前提下园区还能容纳的危险设施规模。已用容量（利用率）取各防护目标个人风险与其基准之比、各死亡人数 N 的 F(N) 与社会风险上限之比中的最大者，含多米诺效应；达到 1 即已用尽。R 值合计与单位面积危险物质量仅供参考，不作结论。",
        "Safety capacity: the scale of hazardous installations that a park can still take before a risk criterion is met. What is used (the utilisation) is the largest of the individual risk at every protection target over its limit and of F(N) over the upper societal-risk line at every N, domino effects included; at 1 it is exhausted. Sums of R and tonnes of hazardous substances per area are shown for information and decide nothing.");

    /// <summary>Every target, fullest first.</summary>
    public required ImmutableArray<TargetUse> Targets { get; init; }

    /// <summary>Every point of the F–N curve with one death or more, by rising N; empty without people or criterion lines.</summary>
    public required ImmutableArray<SocietalUse> Societal { get; init; }

    /// <summary>What sets <see cref="Utilisation"/>; null where there is nothing to measure.</summary>
    public required CapacityBottleneck? Bottleneck { get; init; }

    /// <summary>Shares by enterprise, largest first.</summary>
    public required ImmutableArray<CapacityShare> Enterprises { get; init; }

    /// <summary>Shares by class of hazard, largest first.</summary>
    public required ImmutableArray<CapacityShare> Hazards { get; init; }

    /// <summary>Amounts for information.</summary>
    public required CapacityInformation Information { get; init; }

    /// <summary>The largest ratio; 0 where there is nothing to measure.</summary>
    public double Utilisation => Bottleneck is { } b ? b.Value / b.Limit : 0;

    /// <summary>0–1. What is left: one less the utilisation, not below zero.</summary>
    public double Remaining => Math.Max(0, 1 - Utilisation);
}
