using System.Runtime.InteropServices;
using System.Text.Json;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>One cold run of park-L with its grid and contours written: what the measured process of its own does.</summary>
internal static class SingleRun
{
    /// <summary>Runs and writes <c>risk.flt</c> with its header (ESRI float grid) and <c>contours.json</c> (GeoJSON).</summary>
    /// <param name="folder">Existing folder.</param>
    /// <param name="threads">Threads to use, or −1 for all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static void Write(string folder, int threads, CancellationToken cancellation)
    {
        var park = new ParkL();
        var map = new RiskMap(park.Frame, park.Weather, threads: threads);
        map.Add(park.Sources, cancellation);
        var field = map.Render(cancellation);
        var contours = ContourTracer.Trace(field, ParkLBench.Levels, threads);
        WriteGrid(folder, field);
        using var stream = File.Create(Path.Combine(folder, "contours.json"));
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var contour in contours)
        {
            WriteFeature(json, contour);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGrid(string folder, ScalarField field)
    {
        var frame = field.Frame;
        File.WriteAllText(
            Path.Combine(folder, "risk.hdr"),
            FormattableString.Invariant($"ncols {frame.Columns}\nnrows {frame.Rows}\nxllcorner {frame.West}\nyllcorner {frame.South}\ncellsize {frame.CellSize}\nbyteorder LSBFIRST\n"));
        using var stream = File.Create(Path.Combine(folder, "risk.flt"));
        var line = new float[frame.Columns];
        for (int row = frame.Rows - 1; row >= 0; row--)
        {
            for (int column = 0; column < line.Length; column++)
            {
                line[column] = (float)field[row, column];
            }

            stream.Write(MemoryMarshal.AsBytes(line.AsSpan()));
        }
    }

    private static void WriteFeature(Utf8JsonWriter json, Contour contour)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteNumber("level_per_year", contour.Level);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiLineString");
        json.WriteStartArray("coordinates");
        foreach (var line in contour.ToLines().Geometries)
        {
            json.WriteStartArray();
            foreach (var vertex in line.Coordinates)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Math.Round(vertex.X, 2));
                json.WriteNumberValue(Math.Round(vertex.Y, 2));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
