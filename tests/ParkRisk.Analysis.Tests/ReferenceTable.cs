using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ParkRisk.Analysis.Tests;

/// <summary>Reference values kept beside the tests as CSV; a line starting with # says where they come from.</summary>
internal static class ReferenceTable
{
    /// <summary>The rows of an embedded table, each a map from column to text.</summary>
    /// <param name="path">Path below the test project, for example <c>Geometries/proj-reference-points.csv</c>.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream(path)!;
        using var csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true });
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!));
        }

        return rows;
    }

    /// <summary>A cell as a number.</summary>
    public static double Number(this IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
}
