using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>How long a leak lasts for one pair of protection classes.</summary>
/// <param name="Detection">Detection class.</param>
/// <param name="Isolation">Isolation class.</param>
/// <param name="Small">s. Holes up to 15 mm, as 5 mm.</param>
/// <param name="Medium">s. Holes up to 50 mm, as 25 mm.</param>
/// <param name="Large">s. Larger holes, as 100 mm.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record ReleaseDurationRow(ProtectionGrade Detection, ProtectionGrade Isolation, double Small, double Medium, double Large, Provenance Provenance);

/// <summary>Release durations by detection and isolation class (AQ/T 3046-2013, after API 581).</summary>
/// <param name="Rows">One row for every pair of classes.</param>
public sealed record ReleaseDurationTable(ImmutableArray<ReleaseDurationRow> Rows)
{
    private const double SmallHole = 0.015;
    private const double MediumHole = 0.050;

    /// <summary>s. Duration of a leak, or null where a class is not given.</summary>
    /// <param name="detection">Detection class.</param>
    /// <param name="isolation">Isolation class.</param>
    /// <param name="holeDiameter">m.</param>
    public double? Seconds(ProtectionGrade? detection, ProtectionGrade? isolation, double holeDiameter)
    {
        var row = Rows.FirstOrDefault(r => r.Detection == detection && r.Isolation == isolation);
        return row is null ? null : holeDiameter <= SmallHole ? row.Small : holeDiameter <= MediumHole ? row.Medium : row.Large;
    }
}
