using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.Risk;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>The risk along a line as table, CSV or JSON: at every point the total and the largest contributors.</summary>
/// <param name="points">The transect.</param>
/// <param name="built">The sources.</param>
/// <param name="toDataset">Takes points from the working system to that of the dataset.</param>
internal sealed class TransectTable(ImmutableArray<TransectPoint> points, SourceStageResult built, CoordinateTransform toDataset)
{
    private const int Contributors = 3;

    private static readonly string[] Columns =
        ["distance_m", "x", "y", "ir_per_year", .. Enumerable.Range(1, Contributors).SelectMany(static n => new[] { $"source_{n}", $"source_{n}_per_year" })];

    /// <summary>Writes a CSV file.</summary>
    public void WriteCsv(string path) => CsvTableWriter.Write(path, Columns, csv =>
    {
        foreach (var point in points)
        {
            csv.Row(Cells(point));
        }
    });

    /// <summary>Shows the table.</summary>
    public void Show(Speaker speaker)
        => speaker.Table(Columns, points.Select(p => (IReadOnlyList<string>)[.. Cells(p).Select(c => c is double d ? d.ToString(d is > 0 and < 0.01 ? "0.00E+0" : "0.#", CultureInfo.InvariantCulture) : c as string ?? "")]));

    /// <summary>Writes an array with one object a point.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var point in points)
        {
            var (x, y) = toDataset.Apply(point.At.X, point.At.Y);
            json.WriteStartObject();
            json.WriteNumber("distance_m", point.Distance);
            json.WriteNumber("x", x);
            json.WriteNumber("y", y);
            json.WriteNumber("ir_per_year", point.Risk);
            json.WriteStartArray("contributors");
            foreach (var (subject, risk) in Subjects(point))
            {
                json.WriteStartObject();
                json.WriteString("subject", subject);
                json.WriteNumber("ir_per_year", risk);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private object?[] Cells(TransectPoint point)
    {
        var (x, y) = toDataset.Apply(point.At.X, point.At.Y);
        var largest = Subjects(point).Take(Contributors).SelectMany(static s => new object?[] { s.Subject, s.Risk }).ToList();
        return [point.Distance, x, y, point.Risk, .. largest, .. new object?[2 * Contributors - largest.Count]];
    }

    private IEnumerable<(string Subject, double Risk)> Subjects(TransectPoint point)
        => point.BySource
            .Select((risk, s) => (built.Origins[s].Subject, Risk: risk))
            .Where(static s => s.Risk > 0)
            .GroupBy(static s => s.Subject)
            .Select(static g => (g.Key, g.Sum(static s => s.Risk)))
            .OrderByDescending(static s => s.Item2)
            .ThenBy(static s => s.Key, StringComparer.Ordinal);
}
