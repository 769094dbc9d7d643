using System.Globalization;
using CsvHelper;

namespace ParkRisk.Analysis.Tests.Validation;

/// <summary>A CSV file of measurements from the folder <c>Cases</c>.</summary>
internal static class MeasurementTable
{
    public static List<Dictionary<string, string>> Read(string file)
    {
        string path = Path.Combine(Path.GetDirectoryName(typeof(MeasurementTable).Assembly.Location)!, "Cases", file);
        using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.HeaderRecord!.ToDictionary(h => h, h => reader.GetField(h)!));
        }

        return rows;
    }

    public static double Number(this Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
}
