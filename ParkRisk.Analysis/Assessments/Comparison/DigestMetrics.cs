using System.Globalization;

namespace ParkRisk.Analysis.Assessments.Comparison;

/// <summary>The numbers of a digest by what they describe.</summary>
internal static class DigestMetrics
{
    private static readonly double[] Persons = [1, 3, 10, 30, 100, 300, 1000];

    /// <summary>All numbers, in a fixed order.</summary>
    public static Dictionary<(MetricKind Kind, string Subject), double> Of(AssessmentDigest digest)
    {
        var metrics = new Dictionary<(MetricKind, string), double>();
        foreach (var (id, target) in digest.Targets)
        {
            metrics[(MetricKind.Target, id)] = target.Risk;
        }

        foreach (var (level, area) in digest.Contours)
        {
            metrics[(MetricKind.Contour, level.ToString("R", CultureInfo.InvariantCulture))] = area;
        }

        if (digest.PotentialLossOfLife is { } loss)
        {
            metrics[(MetricKind.PotentialLossOfLife, "park")] = loss;
            foreach (double n in Persons)
            {
                metrics[(MetricKind.Fn, n.ToString(CultureInfo.InvariantCulture))] = digest.F(n);
            }
        }

        foreach (var (key, distance) in digest.Distances)
        {
            metrics[(MetricKind.Distance, key)] = distance;
        }

        foreach (var (id, hazard) in digest.Hazards)
        {
            metrics[(MetricKind.Hazard, id)] = hazard.R;
        }

        return metrics;
    }
}
