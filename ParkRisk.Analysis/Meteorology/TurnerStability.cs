using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>The sky as Turner's method needs it.</summary>
/// <param name="CoverTenths">tenths, 0 … 10. Total cloud cover.</param>
/// <param name="Ceiling">m. Height of the cloud ceiling above ground; infinite where there is none.</param>
public readonly record struct Sky(double CoverTenths, double Ceiling = double.PositiveInfinity);

/// <summary>Pasquill stability class by Turner's method (model <c>stability-turner</c>): wind speed and the net radiation index, which follows from sun and cloud.</summary>
/// <remarks>Turner, D. B. (1964), A diffusion model for an urban area, J. Appl. Meteorol. 3, 83–91; rules and table of EPA-454/R-99-005 (2000), section 6.4. Class 7 (G) counts as F.</remarks>
public static class TurnerStability
{
    /// <summary>m. 7 000 ft: below it a ceiling is low.</summary>
    public const double LowCeiling = 2133.6;

    /// <summary>m. 16 000 ft: up to it a ceiling is of middle height.</summary>
    public const double MiddleCeiling = 4876.8;

    private const int HighestIndex = 4;

    /// <summary>m/s. Lower, inclusive bounds of the rows of the table.</summary>
    private static readonly ImmutableArray<double> WindRows;

    /// <summary>Stability index by wind row and by net radiation index 4, 3, … −2.</summary>
    private static readonly ImmutableArray<ImmutableArray<int>> Table;

    static TurnerStability()
    {
        string[] columns = ["index_4", "index_3", "index_2", "index_1", "index_0", "index_minus_1", "index_minus_2"];
        var table = ReferenceTable.Load("meteorology/turner_stability.csv");
        WindRows = [.. Enumerable.Range(0, table.Count).Select(row => table.Number(row, "wind_from_mps"))];
        Table = [.. Enumerable.Range(0, table.Count).Select(row => columns.Select(column => (int)table.Number(row, column)).ToImmutableArray())];
    }

    /// <summary>Net radiation index, −2 … 4, of a night.</summary>
    public static int NightIndex(Sky sky) => IsLowOvercast(sky) ? 0 : sky.CoverTenths <= 4 ? -2 : -1;

    /// <summary>Net radiation index, 0 … 4, of a day.</summary>
    /// <param name="sky">Cloud.</param>
    /// <param name="solarElevation">degrees. Altitude of the sun above the horizon.</param>
    public static int DayIndex(Sky sky, double solarElevation)
    {
        if (IsLowOvercast(sky))
        {
            return 0;
        }

        int insolation = solarElevation switch { > 60 => 4, > 35 => 3, > 15 => 2, _ => 1 };
        if (sky.CoverTenths <= 5)
        {
            return insolation;
        }

        int weakening = sky.Ceiling < LowCeiling ? 2 : sky.Ceiling <= MiddleCeiling || sky.CoverTenths >= 10 ? 1 : 0;
        return Math.Max(insolation - weakening, 1);
    }

    /// <summary>Net radiation index by day or night: night is when the sun stands below the horizon.</summary>
    /// <param name="sky">Cloud.</param>
    /// <param name="solarElevation">degrees. Altitude of the sun; not above zero means night.</param>
    public static int NetRadiationIndex(Sky sky, double solarElevation) => solarElevation > 0 ? DayIndex(sky, solarElevation) : NightIndex(sky);

    /// <summary>Stability index, 1 (A) … 7 (G).</summary>
    /// <param name="windSpeed">m/s. At 10 m, not negative.</param>
    /// <param name="netRadiationIndex">−2 … 4.</param>
    public static int Index(double windSpeed, int netRadiationIndex)
    {
        int row = WindRows.Length - 1;
        while (row > 0 && windSpeed < WindRows[row])
        {
            row--;
        }

        return Table[row][HighestIndex - netRadiationIndex];
    }

    /// <summary>Stability class.</summary>
    /// <param name="windSpeed">m/s. At 10 m, not negative.</param>
    /// <param name="netRadiationIndex">−2 … 4.</param>
    public static StabilityClass Class(double windSpeed, int netRadiationIndex)
        => (StabilityClass)Math.Min(Index(windSpeed, netRadiationIndex) - 1, (int)StabilityClass.F);

    private static bool IsLowOvercast(Sky sky) => sky.CoverTenths >= 10 && sky.Ceiling < LowCeiling;
}
