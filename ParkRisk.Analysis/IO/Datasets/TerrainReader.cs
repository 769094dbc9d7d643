using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Terrains;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Reads a terrain grid in ESRI ASCII format.</summary>
public static class TerrainReader
{
    private const long LargestFile = 500_000_000;
    private const double Highest = 9000;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Reads a grid and takes it to the working system.</summary>
    /// <param name="path">The file.</param>
    /// <param name="datasetCrs">System of the file, that of the dataset.</param>
    /// <param name="workingCrs">Working system.</param>
    public static ReadResult<Terrain> Read(string path, string datasetCrs, string workingCrs)
    {
        var issues = new IssueList();
        string file = Path.GetFileName(path);
        try
        {
            if (!path.EndsWith(".asc", StringComparison.OrdinalIgnoreCase) || new FileInfo(path).Length > LargestFile)
            {
                issues.Add(
                    IssueSeverity.Warning, file, null, null,
                    "an ESRI ASCII grid (.asc) of at most 500 MB, as gdal_translate -of AAIGrid makes; slopes and drainage are not judged", "不超过 500 MB 的 ESRI ASCII 栅格（.asc，可用 gdal_translate -of AAIGrid 生成）；地势与排水未评判");
                return new(null, issues.ToImmutable());
            }

            var field = Parse(File.ReadAllText(path), file, issues);
            return new(field is null ? null : new Terrain(ToWorking(field, datasetCrs, workingCrs)), issues.ToImmutable());
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            issues.AddInaccessible(file, denied);
            return new(null, issues.ToImmutable(), true);
        }
    }

    /// <summary>Interprets the text of a grid; null, with issues, where it is faulty.</summary>
    internal static ScalarField? Parse(string text, string file, IssueList issues)
    {
        string[] words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var header = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        int at = 0;
        while (at + 1 < words.Length && char.IsLetter(words[at][0]) && Number(words[at + 1]) is { } value && header.TryAdd(words[at], value))
        {
            at += 2;
        }

        double? Key(string name) => header.TryGetValue(name, out double value) ? value : null;
        if (Key("ncols") is not >= 1 and var columns || Key("nrows") is not >= 1 and var rows || Key("cellsize") is not > 0 and var cell
            || (Key("xllcorner") ?? Key("xllcenter")) is null || (Key("yllcorner") ?? Key("yllcenter")) is null)
        {
            issues.Add(IssueSeverity.Error, file, null, null, "the header of an ESRI ASCII grid: ncols, nrows, xllcorner, yllcorner, cellsize", "ESRI ASCII 栅格文件头：ncols、nrows、xllcorner、yllcorner、cellsize");
            return null;
        }

        var (width, height, size) = ((int)Key("ncols")!.Value, (int)Key("nrows")!.Value, Key("cellsize")!.Value);
        if (words.Length - at != (long)width * height)
        {
            issues.Add(IssueSeverity.Error, file, null, $"{words.Length - at}", $"{(long)width * height} values, as the header says", $"与文件头一致的 {(long)width * height} 个值");
            return null;
        }

        double west = Key("xllcorner") ?? Key("xllcenter")!.Value - size / 2, south = Key("yllcorner") ?? Key("yllcenter")!.Value - size / 2;
        return Values(words.AsSpan(at), new GridFrame(west, south, size, width, height), Key("NODATA_value"), file, issues);
    }

    private static ScalarField? Values(ReadOnlySpan<string> words, GridFrame frame, double? nothing, string file, IssueList issues)
    {
        double[] values = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            int row = i / frame.Columns, column = i % frame.Columns;
            if (Number(words[i]) is not { } value || (value != nothing && Math.Abs(value) > Highest))
            {
                issues.Add(IssueSeverity.Error, file, row + 1, null, $"{column + 1}", words[i], "an elevation in m", "高程，m");
                return null;
            }

            values[(frame.Rows - 1 - row) * frame.Columns + column] = value == nothing ? double.NaN : value;
        }

        return new(frame, values);
    }

    private static double? Number(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    /// <summary>The same ground on cells of about the same size in the working system; each takes the value of the cell in which its centre lies.</summary>
    private static ScalarField ToWorking(ScalarField field, string datasetCrs, string workingCrs)
    {
        var transform = new CoordinateTransform(CoordinateSystems.Resolve(datasetCrs), CoordinateSystems.Resolve(workingCrs));
        if (transform.IsIdentity)
        {
            return field;
        }

        var from = field.Frame;
        var extent = new Envelope();
        foreach (var (x, y) in new[] { (from.Extent.MinX, from.Extent.MinY), (from.Extent.MinX, from.Extent.MaxY), (from.Extent.MaxX, from.Extent.MinY), (from.Extent.MaxX, from.Extent.MaxY) })
        {
            var (east, north) = transform.Apply(x, y);
            extent.ExpandToInclude(east, north);
        }

        double cell = Math.Sqrt(extent.Area / from.CellCount);
        var frame = new GridFrame(extent.MinX, extent.MinY, cell, Math.Max(1, (int)(extent.Width / cell)), Math.Max(1, (int)(extent.Height / cell)));
        var back = transform.Inverse;
        double[] values = new double[frame.CellCount];
        for (int i = 0; i < values.Length; i++)
        {
            var (x, y) = back.Apply(frame.East(i % frame.Columns), frame.North(i / frame.Columns));
            int column = (int)Math.Floor((x - from.West) / from.CellSize), row = (int)Math.Floor((y - from.South) / from.CellSize);
            values[i] = column >= 0 && column < from.Columns && row >= 0 && row < from.Rows ? field[row, column] : double.NaN;
        }

        return new(frame, values);
    }
}
