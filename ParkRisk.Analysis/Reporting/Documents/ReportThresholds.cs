using System.Globalization;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>Names of the levels of effect in the consequence table.</summary>
internal static class ReportThresholds
{
    private static readonly (string Prefix, string Ending, double Divisor, string Zh, string En, string Unit)[] Quantities =
    [
        ("heat_flux_", "_w_m2", 1000, "热辐射", "heat flux", "kW/m²"),
        ("overpressure_", "_pa", 1000, "超压", "overpressure", "kPa"),
        ("lethality_", "_percent", 1, "死亡概率", "lethality", "%"),
    ];

    /// <summary>A level in words; as it is where it is of no known kind.</summary>
    public static string Of(string threshold, ReportLanguage language)
    {
        foreach (var (prefix, ending, divisor, zh, en, unit) in Quantities)
        {
            if (threshold.StartsWith(prefix, StringComparison.Ordinal) && threshold.EndsWith(ending, StringComparison.Ordinal)
                && double.TryParse(threshold[prefix.Length..^ending.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                return $"{language.Pick(zh, en)} {ReportNumbers.Plain(value / divisor, 2)} {unit}";
            }
        }

        return threshold switch
        {
            "lfl" or "lower_flammability_limit" => language.Pick("爆炸下限", "lower flammability limit"),
            _ => threshold,
        };
    }
}
