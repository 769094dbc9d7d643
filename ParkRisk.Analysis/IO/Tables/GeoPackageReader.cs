using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Reads the tables of a GeoPackage, whichever program wrote it; the file is opened without ever being written.</summary>
internal static partial class GeoPackageReader
{
    private static readonly string[] SystemPrefixes = ["gpkg_", "sqlite_", "rtree_"];

    /// <summary>Reads every layer; null, with an issue, where the file is no GeoPackage.</summary>
    /// <param name="path">An existing file.</param>
    /// <param name="limit">bytes. Largest size of the file.</param>
    /// <param name="issues">Where faults go.</param>
    public static DatasetTables? Read(string path, long limit, IssueList issues)
    {
        string file = Path.GetFileName(path);
        if (!IsWhole(path, limit, file, issues))
        {
            return null;
        }

        try
        {
            using var database = Open(path);
            return Read(database, file, issues);
        }
        catch (SqliteException fault)
        {
            issues.Add(
                IssueSeverity.Error, file, null, null,
                $"a GeoPackage; the file is damaged, truncated or of another kind ({fault.SqliteErrorCode})", $"GeoPackage；文件损坏、被截断，或不是这种文件（{fault.SqliteErrorCode}）");
            return null;
        }
    }

    private static bool IsWhole(string path, long limit, string file, IssueList issues)
    {
        Span<byte> header = stackalloc byte[100];
        long length;
        int read;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = stream.Length;
            read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            issues.AddInaccessible(file, denied);
            return false;
        }

        if (!SourceFile.WithinLimit(length, limit, file, issues))
        {
            return false;
        }

        if (read < header.Length || !header.StartsWith("SQLite format 3\0"u8))
        {
            issues.Add(IssueSeverity.Error, file, null, null, "a GeoPackage (an SQLite file); the file is of another kind or truncated", "GeoPackage（SQLite 文件）；文件不是这种文件或被截断");
            return false;
        }

        long page = (header[16] << 8) | header[17];
        page = page == 1 ? 65536 : page;
        long pages = ((long)header[28] << 24) | ((long)header[29] << 16) | ((long)header[30] << 8) | header[31];
        if (page * pages > length)
        {
            issues.Add(
                IssueSeverity.Error, file, null, FormattableString.Invariant($"{length} bytes"),
                FormattableString.Invariant($"a whole GeoPackage of {page * pages} bytes; the file is truncated"), FormattableString.Invariant($"完整的 GeoPackage，{page * pages} 字节；文件被截断"));
            return false;
        }

        return true;
    }

    /// <summary>Without a write-ahead log the file is opened as immutable, so that SQLite leaves no files beside it.</summary>
    private static SqliteConnection Open(string path)
    {
        string full = Path.GetFullPath(path);
        string source = new Uri(full).AbsoluteUri + (File.Exists(full + "-wal") ? "?mode=ro" : "?immutable=1");
        var connection = new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        var database = new SqliteConnection(connection.ToString());
        database.Open();
        return database;
    }

    private static DatasetTables? Read(SqliteConnection database, string file, IssueList issues)
    {
        if (Texts(database, "PRAGMA quick_check(1)").FirstOrDefault() is not "ok" and var fault)
        {
            issues.Add(IssueSeverity.Error, file, null, fault, "an undamaged GeoPackage", "未损坏的 GeoPackage");
            return null;
        }

        var tables = Texts(database, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY rowid").ToArray();
        if (!tables.Contains("gpkg_contents", StringComparer.OrdinalIgnoreCase))
        {
            issues.Add(IssueSeverity.Error, file, null, null, "a GeoPackage; this SQLite file has no table gpkg_contents", "GeoPackage；该 SQLite 文件没有表 gpkg_contents");
            return null;
        }

        var registered = Texts(database, "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes', 'aspatial')").ToHashSet(StringComparer.OrdinalIgnoreCase);
        string? park = Array.Find(tables, table => string.Equals(table, GeoPackageTables.Park, StringComparison.OrdinalIgnoreCase));
        ImmutableArray<ParkEntry>? entries = park is null ? null : GeoPackagePark.Read(database, park);
        string? crs = entries?.Where(entry => string.Equals(entry.Key, "crs", StringComparison.OrdinalIgnoreCase)).Select(DatasetFiles.NameIn).FirstOrDefault();
        var layers = ImmutableArray.CreateBuilder<LayerTable>();
        foreach (string table in tables.Where(table => table != park && table != "layer_styles" && (registered.Contains(table) || DatasetLayers.Find(table) is not null)))
        {
            if (!Array.Exists(SystemPrefixes, prefix => table.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                layers.Add(ReadLayer(database, table, crs, issues));
            }
        }

        return new DatasetTables(entries, layers.ToImmutable());
    }

    private static LayerTable ReadLayer(SqliteConnection database, string table, string? datasetCrs, IssueList issues)
    {
        string layer = DatasetLayers.Find(table)?.Name ?? table;
        var (geometry, crs) = GeometryOf(database, table);
        var columns = Columns(database, table, geometry);
        var rows = new List<(Geometry? Shape, object?[] Cells)>();
        using var command = database.CreateCommand();
        string list = string.Join(", ", columns.Select(column => GeoPackageTables.Quote(column.Physical)).Prepend(geometry is null ? "NULL" : GeoPackageTables.Quote(geometry)));
        command.CommandText = $"SELECT {list} FROM {GeoPackageTables.Quote(table)}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var cells = new object?[columns.Count];
            for (int c = 0; c < cells.Length; c++)
            {
                cells[c] = Cell(reader.GetValue(c + 1), columns[c]);
            }

            rows.Add((Shape(reader, layer, rows.Count + 1, issues), cells));
        }

        // "As in the dataset" is written as no system of the layer's own.
        string? own = crs is null || string.Equals(crs, datasetCrs ?? "EPSG:4490", StringComparison.OrdinalIgnoreCase) ? null : crs;
        return ColumnTyping.Build(layer, geometry is not null, own, [.. columns.Select(column => column.Name)], rows);
    }

    private static (string? Column, string? Crs) GeometryOf(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT g.column_name, s.organization, s.organization_coordsys_id, s.definition FROM gpkg_geometry_columns g
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE lower(g.table_name) = lower($table)
            """;
        command.Parameters.AddWithValue("$table", table);
        try
        {
            using var reader = command.ExecuteReader();
            if (!reader.Read())
            {
                return (null, null);
            }

            string? organization = reader.IsDBNull(1) ? null : reader.GetString(1);
            string? definition = reader.IsDBNull(3) ? null : reader.GetString(3);
            string? crs = string.Equals(organization, "EPSG", StringComparison.OrdinalIgnoreCase)
                ? "EPSG:" + reader.GetInt64(2).ToString(CultureInfo.InvariantCulture)
                : definition is null or "undefined" or "" ? null : definition;
            return (reader.GetString(0), crs);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == 1)
        {
            // A GeoPackage of attribute tables alone need not have gpkg_geometry_columns.
            return (null, null);
        }
    }

    private static List<StoredColumn> Columns(SqliteConnection database, string table, string? geometry)
    {
        var described = Described(database, table);
        var columns = new List<StoredColumn>();
        using var command = database.CreateCommand();
        command.CommandText = $"PRAGMA table_info({GeoPackageTables.Quote(table)})";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            string physical = reader.GetString(1);
            string type = reader.IsDBNull(2) ? "" : reader.GetString(2).ToUpperInvariant();
            bool key = reader.GetInt64(5) > 0 && type.StartsWith("INT", StringComparison.Ordinal) && RowKey().IsMatch(physical);
            if (!key && !string.Equals(physical, geometry, StringComparison.OrdinalIgnoreCase))
            {
                var (name, media) = described.GetValueOrDefault(physical);
                columns.Add(new StoredColumn(physical, name ?? physical, type, media == GeoPackageTables.JsonType));
            }
        }

        return columns;
    }

    private static Dictionary<string, (string? Name, string? Media)> Described(SqliteConnection database, string table)
    {
        var described = new Dictionary<string, (string? Name, string? Media)>(StringComparer.Ordinal);
        using var command = database.CreateCommand();
        command.CommandText = "SELECT column_name, name, mime_type FROM gpkg_data_columns WHERE table_name = $table";
        command.Parameters.AddWithValue("$table", table);
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                described[reader.GetString(0)] = (reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2));
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == 1)
        {
            // The table belongs to an extension that few files use.
        }

        return described;
    }

    private static object? Cell(object value, StoredColumn column) => value switch
    {
        DBNull => null,
        string text when column.IsJson && JsonOf(text) is { } json => json,
        long whole when column.Type == "BOOLEAN" => whole != 0,
        long whole when column.Type is "DOUBLE" or "REAL" or "FLOAT" => (double)whole,
        double real when !double.IsFinite(real) => real.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => value,
    };

    private static JsonElement? JsonOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Geometry? Shape(SqliteDataReader reader, string layer, int row, IssueList issues)
    {
        if (reader.IsDBNull(0))
        {
            return null;
        }

        try
        {
            return reader.GetValue(0) is byte[] bytes ? GeoPackageGeometry.Read(bytes) : throw new GeometryException("a geometry in GeoPackage binary", "GeoPackage 二进制几何对象");
        }
        catch (GeometryException fault)
        {
            issues.AddShapeFault(layer, row, "geometry", null, fault.Expected, fault.ExpectedZh);
            return null;
        }
    }

    private static List<string> Texts(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    /// <summary>Row numbers that programs add: they are not the planner's data.</summary>
    [GeneratedRegex(@"^(fid|ogc_fid|ogr_fid|fid_\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RowKey();

    private sealed record StoredColumn(string Physical, string Name, string Type, bool IsJson);
}
