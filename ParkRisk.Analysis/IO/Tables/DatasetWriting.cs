using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Writes the tables of a dataset in either form, so that reading them back gives the same tables.</summary>
public static class DatasetWriting
{
    private const string DefaultCrs = "EPSG:4490";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a dataset: a GeoPackage where the path ends in <c>.gpkg</c>, else a folder.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="path">Target. A file is replaced; a folder must be empty or not exist.</param>
    /// <param name="sourceFolder">Folder of the files that <c>park.json</c> names; they are copied beside the target.</param>
    /// <exception cref="IOException">Something cannot be written, or the target folder is not empty.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be written.</exception>
    public static void Write(DatasetTables tables, string path, string sourceFolder)
    {
        if (IsGeoPackage(path))
        {
            WriteGeoPackage(tables, path);
            CopyFiles(tables, sourceFolder, Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        else
        {
            WriteFolder(tables, path, sourceFolder);
        }
    }

    /// <summary>True when a path means a GeoPackage.</summary>
    public static bool IsGeoPackage(string path) => string.Equals(Path.GetExtension(path), ".gpkg", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files that the dataset names and that lie in a folder: name and full path.</summary>
    public static IReadOnlyList<(string Name, string Path)> NamedFiles(DatasetTables tables, string folder)
        =>
        [
            .. (tables.Park ?? []).Where(entry => DatasetFiles.Keys.Contains(entry.Key.ToLowerInvariant())).Select(DatasetFiles.NameIn).OfType<string>()
                .Where(name => name.Trim().Length > 0).Select(name => (Name: name, Path: Path.GetFullPath(Path.Combine(folder, name)))).Where(file => File.Exists(file.Path)).Distinct(),
        ];

    private static void WriteGeoPackage(DatasetTables tables, string path)
    {
        string? crs = (tables.Park ?? []).Where(entry => entry.Key == "crs").Select(DatasetFiles.NameIn).FirstOrDefault();
        GeoPackageWriter.Write(path, crs ?? DefaultCrs, writer =>
        {
            if (tables.Park is { } park)
            {
                writer.AddPark(park);
            }

            foreach (var layer in tables.Layers)
            {
                writer.AddLayer(layer, DatasetLayers.Find(layer.Name)?.Chinese ?? "");
            }
        });
    }

    /// <summary>The folder is filled under another name and then renamed, so that it too appears whole or not at all.</summary>
    private static void WriteFolder(DatasetTables tables, string path, string sourceFolder)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(target) || Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new IOException($"{path} exists and is not an empty folder");
        }

        string temporary = AtomicFile.TemporaryBeside(target);
        try
        {
            Directory.CreateDirectory(temporary);
            if (tables.Park is { } park)
            {
                File.WriteAllText(Path.Combine(temporary, FolderReader.ParkFile), ParkJson(park));
            }

            foreach (var layer in tables.Layers)
            {
                WriteLayer(layer, temporary);
            }

            CopyFiles(tables, sourceFolder, temporary);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(temporary, target);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static string ParkJson(IEnumerable<ParkEntry> entries)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            foreach (var entry in entries)
            {
                json.WritePropertyName(entry.Key);
                using var value = JsonDocument.Parse(entry.Json);
                value.RootElement.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    /// <summary>A layer without geometry becomes delimited text where that loses nothing, for people to edit; everything else GeoJSON.</summary>
    private static void WriteLayer(LayerTable layer, string folder)
    {
        string path = Path.Combine(folder, SafeName(layer.Name));
        if (!layer.HasGeometry)
        {
            byte[] text = Delimited(layer);
            if (CsvLayerReader.Read(text, layer.Name, layer.Name, new IssueList()) is { } back && TableEquality.Equal(layer, back))
            {
                File.WriteAllBytes(path + ".csv", text);
                return;
            }
        }

        using var stream = File.Create(path + ".geojson");
        GeoJsonWriter.Write(stream, layer);
    }

    private static byte[] Delimited(LayerTable layer)
    {
        using var buffer = new MemoryStream();
        CsvTableWriter.Write(
            buffer,
            [.. layer.Columns.Select(column => column.Name)],
            writer =>
            {
                foreach (var row in layer.Rows)
                {
                    writer.Row(row.Cells.AsSpan());
                }
            },
            neutralise: false);
        return buffer.ToArray();
    }

    private static void CopyFiles(DatasetTables tables, string source, string target)
    {
        foreach (var (name, path) in NamedFiles(tables, source))
        {
            string copy = Path.GetFullPath(Path.Combine(target, name));
            bool inside = copy.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (inside && copy != path)
            {
                AtomicFile.Replace(copy, temporary => File.Copy(path, temporary));
            }
        }
    }

    private static string SafeName(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) ? '_' : c));
}
