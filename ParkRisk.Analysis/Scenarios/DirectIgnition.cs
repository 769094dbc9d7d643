using System.Collections.Frozen;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Class of size of a release for direct ignition.</summary>
public enum ReleaseSize
{
    /// <summary>Below 10 kg/s, or below 1 t at once.</summary>
    Small,

    /// <summary>10 to 100 kg/s, or 1 to 10 t at once.</summary>
    Medium,

    /// <summary>Above 100 kg/s, or above 10 t at once.</summary>
    Large,
}

/// <summary>Probability that a release ignites at once, stationary installations.</summary>
/// <remarks>By ignition class and size of the release. The middle class of size holds both of its bounds. Source: TNO Purple Book CPR 18E (1999) table 4.5; liquids of category 2 … 4 from the Bevi reference manual v3.2.</remarks>
public static class DirectIgnition
{
    private const double SmallRate = 10, LargeRate = 100, SmallMass = 1000, LargeMass = 10_000;

    private static readonly FrozenDictionary<string, (double Small, double Medium, double Large)> Classes = Load();

    /// <summary>Names of the ignition classes.</summary>
    public static IEnumerable<string> Categories => Classes.Keys.Order(StringComparer.Ordinal);

    /// <summary>0 … 1. Probability for a continuous release.</summary>
    /// <param name="category">Ignition class.</param>
    /// <param name="massRate">kg/s.</param>
    public static double OfContinuous(string category, double massRate) => Of(category, SizeOf(true, massRate));

    /// <summary>0 … 1. Probability for an instantaneous release.</summary>
    /// <param name="category">Ignition class.</param>
    /// <param name="mass">kg.</param>
    public static double OfInstantaneous(string category, double mass) => Of(category, SizeOf(false, mass));

    /// <summary>Class of size of a release.</summary>
    /// <param name="isContinuous">True: the size is a rate in kg/s; false: an amount in kg.</param>
    /// <param name="size">kg/s or kg, not negative.</param>
    public static ReleaseSize SizeOf(bool isContinuous, double size)
        => size < (isContinuous ? SmallRate : SmallMass) ? ReleaseSize.Small
            : size <= (isContinuous ? LargeRate : LargeMass) ? ReleaseSize.Medium
            : ReleaseSize.Large;

    private static double Of(string category, ReleaseSize size)
        => size switch
        {
            ReleaseSize.Small => Classes[category].Small,
            ReleaseSize.Medium => Classes[category].Medium,
            _ => Classes[category].Large,
        };

    private static FrozenDictionary<string, (double, double, double)> Load()
    {
        var table = ReferenceTable.Load("ignition/direct_ignition_classes.csv");
        return Enumerable.Range(0, table.Count).ToFrozenDictionary(
            row => table.Text(row, "category"),
            row => (table.Number(row, "small"), table.Number(row, "medium"), table.Number(row, "large")));
    }
}
