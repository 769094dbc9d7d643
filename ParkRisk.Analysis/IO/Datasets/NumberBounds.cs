using System.Globalization;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>The range in which a number of the dataset must lie; beyond it the number is a slip, not a plant.</summary>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Unit">Unit as shown to the user; empty where there is none.</param>
/// <param name="Above">The smallest value itself is not allowed.</param>
internal sealed record NumberBounds(double Minimum, double Maximum, string Unit, bool Above = false)
{
    /// <summary>What is expected, in English.</summary>
    public string Expected
        => Above
            ? $"a number above {Show(Minimum)} and at most {Show(Maximum)}{Suffix}"
            : $"a number from {Show(Minimum)} to {Show(Maximum)}{Suffix}";

    /// <summary>What is expected, in Chinese.</summary>
    public string ExpectedZh
        => Above
            ? $"大于 {Show(Minimum)} 且不超过 {Show(Maximum)}{Suffix} 的数"
            : $"{Show(Minimum)} 至 {Show(Maximum)}{Suffix} 的数";

    private string Suffix => Unit.Length == 0 ? "" : " " + Unit;

    /// <summary>True for a finite number in the range.</summary>
    public bool Allow(double value)
        => double.IsFinite(value) && (Above ? value > Minimum : value >= Minimum) && value <= Maximum;

    private static string Show(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
