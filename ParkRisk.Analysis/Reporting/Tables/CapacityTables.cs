using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.IO.Tables;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>The used safety capacity as a table and as a layer.</summary>
public static class CapacityTables
{
    /// <summary>What uses how much of which limit: the park first, then targets, numbers of deaths, enterprises, classes of hazard. One <c>kind</c> after the other.</summary>
    /// <param name="used">The account; null: an empty table.</param>
    public static LayerTable Used(UsedCapacity? used)
        => Build("capacity", used is null ? [] : Rows(used), [
            Text<CapacityRow>("kind", r => r.Kind),
            Text<CapacityRow>("subject", r => r.Subject),
            Text<CapacityRow>("name", r => r.Name),
            Real<CapacityRow>("n", r => r.Fatalities),
            Real<CapacityRow>("value_per_year", r => r.Value),
            Real<CapacityRow>("limit_per_year", r => r.Limit),
            Real<CapacityRow>("utilisation", r => r.Utilisation),
            Real<CapacityRow>("share", r => r.Share),
            Real<CapacityRow>("pll_per_year", r => r.Loss),
        ]);

    /// <summary>The targets with what they leave, as a layer of points.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static LayerTable Layer(Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(toDataset);
        return Build("capacity", assessment.Targets, [
            Text<Siting.TargetVerdict>("target", t => t.Target.Id),
            Text<Siting.TargetVerdict>("name", t => t.Target.Name),
            Real<Siting.TargetVerdict>("utilisation", t => t.Ratio),
            Real<Siting.TargetVerdict>("remaining_per_year", t => Math.Max(0, t.Limit - t.DecidingRisk)),
        ], t => toDataset(t.WorstPoint), assessment.Park.DatasetCrs);
    }

    private static IEnumerable<CapacityRow> Rows(UsedCapacity used)
    {
        if (used.Bottleneck is { } b)
        {
            yield return new("park", b.Subject, b.Text.Zh, b.Fatalities, b.Value, b.Limit, used.Utilisation, null, null);
        }

        foreach (var t in used.Targets)
        {
            yield return new("target", "targets/" + t.Target, t.Name, null, t.Risk, t.Limit, t.Ratio, null, null);
        }

        foreach (var s in used.Societal)
        {
            yield return new("societal", CapacityUse.SocietalSubject, null, s.Fatalities, s.Frequency, s.Limit, s.Ratio, null, null);
        }

        foreach (var (kind, share) in used.Enterprises.Select(e => ("enterprise", e)).Concat(used.Hazards.Select(h => ("hazard", h))))
        {
            yield return new(kind, share.Subject, null, null, null, null, share.Utilisation, share.Share, share.Loss);
        }
    }

    private sealed record CapacityRow(
        string Kind, string Subject, string? Name, double? Fatalities, double? Value, double? Limit, double? Utilisation, double? Share, double? Loss);
}
