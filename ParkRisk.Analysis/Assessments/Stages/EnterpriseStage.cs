using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Groups the sources of risk by enterprise and chooses the method of GB/T 37243-2019 for each.</summary>
public static class EnterpriseStage
{
    /// <summary>Hazardous-chemical enterprises with their sources, in the order of the layer.</summary>
    /// <param name="park">The park.</param>
    /// <param name="reference">Reference data.</param>
    /// <param name="built">Sources of risk.</param>
    /// <param name="hazards">Hazard groups.</param>
    public static ImmutableArray<EnterpriseSources> Group(Park park, ReferenceData reference, SourceStageResult built, ImmutableArray<MajorHazardGroup> hazards)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(built);
        var indices = Enumerable.Range(0, built.Sources.Length).ToLookup(i => built.Origins[i].Enterprise);
        return
        [
            .. park.Enterprises
                .Where(e => e.Status != OperatingStatus.Closed && Occupancy.IsHazardous(park, e) && indices[e.Id].Any())
                .Select(e =>
                {
                    var (method, reason) = Method(e, park, reference, hazards);
                    return new EnterpriseSources(e, [.. indices[e.Id].Select(i => built.Sources[i])], [.. indices[e.Id].Select(i => built.Origins[i])], method, reason);
                }),
        ];
    }

    private static (SafetyDistanceMethod Method, BilingualText Reason) Method(
        Enterprise enterprise, Park park, ReferenceData reference, ImmutableArray<MajorHazardGroup> hazards)
    {
        if (park.Units.Any(u => u.Enterprise == enterprise.Id && u.Kind == UnitKind.ExplosiveStore))
        {
            return (SafetyDistanceMethod.AccidentConsequence, new(
                "有爆炸物，标准规定采用事故后果法：最严重爆炸事件的超压阈值线",
                "it holds explosives, for which the standard prescribes the accident-consequence method: the overpressure thresholds of the most severe explosion"));
        }

        double gases = hazards
            .Where(h => h.Group.Enterprise == enterprise.Id)
            .SelectMany(h => h.Result.Rows)
            .Where(r => r.Substance.Phase == Substances.Phase.Gas && (r.Substance.IsToxic || r.Substance.IsFlammable))
            .Sum(r => r.Ratio);
        string sum = gases.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return gases >= 1
            ? (SafetyDistanceMethod.QuantitativeRisk, new(
                $"有毒或易燃气体设计最大量与临界量比值之和为 {sum}，不小于 1，采用定量风险评价法",
                $"the ratios of its toxic and flammable gases to their critical quantities sum to {sum}, not below 1: quantitative risk assessment"))
            : (SafetyDistanceMethod.DesignStandards, new(
                $"有毒或易燃气体比值之和为 {sum}，小于 1，标准规定执行相关设计标准的距离",
                $"the ratios of its toxic and flammable gases sum to {sum}, below 1: the standard prescribes the distances of the design standards"));
    }
}
