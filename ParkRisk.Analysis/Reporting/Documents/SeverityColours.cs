using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>The grounds of the four official colours in tables.</summary>
internal static class SeverityColours
{
    /// <summary>Ground of a severity.</summary>
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Red => "#f4b6b6",
        FindingSeverity.Orange => "#fbd3a6",
        FindingSeverity.Yellow => "#fbeeb0",
        _ => "#c7dcf0",
    };
}
