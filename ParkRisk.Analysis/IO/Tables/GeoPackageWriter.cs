using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Writes a GeoPackage: one table a layer, with coordinate systems, extents and QGIS styles.</summary>
public sealed class GeoPackageWriter
{
    private const int FirstOwnSystem = 100_001;

    private readonly SqliteConnection _database;
    private readonly string _crs;
    private readonly Dictionary<string, int> _systems = new(StringComparer.Ordinal);

    private GeoPackageWriter(SqliteConnection database, string crs) => (_database, _crs) = (database, crs);

    /// <summary>Writes a file; it appears whole or not at all.</summary>
    /// <param name="path">Target; an existing file is replaced.</param>
    /// <param name="crs">System of the layers that name none of their own: <c>EPSG:nnnn</c> or WKT.</param>
    /// <param name="fill">Adds the layers.</param>
    /// <exception cref="CoordinateSystemException">A system is not supported.</exception>
    public static void Write(string path, string crs, Action<GeoPackageWriter> fill)
        => AtomicFile.Replace(path, temporary =>
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false };
            using var database = new SqliteConnection(connection.ToString());
            database.Open();
            Run(database, $"PRAGMA application_id={GeoPackageTables.ApplicationId}; PRAGMA user_version={GeoPackageTables.UserVersion}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
            using var transaction = database.BeginTransaction();
            Run(database, GeoPackageTables.Create);
            fill(new GeoPackageWriter(database, crs));
            transaction.Commit();
        });

    /// <summary>Adds a layer: a feature table where the layer has geometry, else an attribute table.</summary>
    /// <param name="table">The layer. Its name must not be that of another layer and not start with <c>gpkg_</c>, <c>sqlite_</c> or <c>rtree_</c>.</param>
    /// <param name="description">What it shows; for the layer's properties in a GIS.</param>
    /// <param name="styleQml">QGIS style, the text of a <c>.qml</c> file; becomes the layer's default style.</param>
    public void AddLayer(LayerTable table, string description = "", string? styleQml = null)
    {
        var columns = GeoPackageColumns.Of(table);
        int system = table.HasGeometry ? SystemId(table.Crs ?? _crs) : 0;
        Run(_database, columns.CreateTable(table));
        RegisterContents(table, description, system);
        if (table.HasGeometry)
        {
            RegisterGeometry(table, columns.Geometry, system);
        }

        RegisterColumns(table, columns);
        InsertRows(table, columns, system);
        if (styleQml is not null)
        {
            Run(_database, GeoPackageTables.CreateStyles);
            Run(
                _database,
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, useAsDefault, description, owner) VALUES ('', '', $table, $geometry, $table, $qml, 1, $description, '')",
                ("$table", table.Name), ("$geometry", columns.Geometry), ("$qml", styleQml), ("$description", description));
        }
    }

    /// <summary>Adds the keys of <c>park.json</c> as the table <c>park</c>: text as it is, every other value as JSON.</summary>
    internal void AddPark(ImmutableArray<ParkEntry> entries)
    {
        Run(_database, "CREATE TABLE park (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT, type TEXT NOT NULL)");
        Run(_database, "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES ('park', 'attributes', 'park', 'park.json, one key a row')");
        foreach (var entry in entries)
        {
            string? text = DatasetFiles.NameIn(entry);
            Run(
                _database, "INSERT INTO park (key, value, type) VALUES ($key, $value, $type)",
                ("$key", entry.Key), ("$value", text ?? entry.Json), ("$type", text is null ? "json" : "text"));
        }
    }

    private static void Run(SqliteConnection database, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>The id under which a system is in the file; a system written as WKT keeps its text.</summary>
    private int SystemId(string crs)
    {
        if (_systems.TryGetValue(crs, out int known))
        {
            return known;
        }

        var system = CoordinateSystems.Resolve(crs);
        bool own = crs.Contains('[', StringComparison.Ordinal) || system.Epsg is null;
        int id = own ? FirstOwnSystem + _systems.Count : system.Epsg!.Value;
        Run(
            _database, "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES ($name, $id, $organization, $id, $definition, NULL)",
            ("$name", system.Name), ("$id", id), ("$organization", own ? "PARKRISK" : "EPSG"), ("$definition", own ? crs : system.Wkt));
        _systems.Add(crs, id);
        return id;
    }

    private void RegisterContents(LayerTable table, string description, int system)
    {
        var extent = new Envelope();
        foreach (var row in table.Rows)
        {
            extent.ExpandToInclude(row.Shape?.EnvelopeInternal ?? new Envelope());
        }

        object? Edge(double value) => extent.IsNull ? null : value;
        Run(
            _database,
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id) VALUES ($name, $type, $name, $description, $west, $south, $east, $north, $system)",
            ("$name", table.Name), ("$type", table.HasGeometry ? "features" : "attributes"), ("$description", description),
            ("$west", Edge(extent.MinX)), ("$south", Edge(extent.MinY)), ("$east", Edge(extent.MaxX)), ("$north", Edge(extent.MaxY)),
            ("$system", table.HasGeometry ? system : null));
    }

    private void RegisterGeometry(LayerTable table, string column, int system)
    {
        var shapes = table.Rows.Select(row => row.Shape).OfType<Geometry>().ToArray();
        string[] types = [.. shapes.Select(shape => shape.GeometryType.ToUpperInvariant()).Distinct()];
        Run(
            _database, "INSERT INTO gpkg_geometry_columns VALUES ($table, $column, $type, $system, $z, 0)",
            ("$table", table.Name), ("$column", column), ("$type", types.Length == 1 ? types[0] : "GEOMETRY"), ("$system", system),
            ("$z", !Array.Exists(shapes, GeoPackageGeometry.HasHeight) ? 0 : Array.TrueForAll(shapes, GeoPackageGeometry.HasHeight) ? 1 : 2));
    }

    private void RegisterColumns(LayerTable table, GeoPackageColumns columns)
    {
        for (int c = 0; c < table.Columns.Length; c++)
        {
            bool json = table.Columns[c].Kind == ColumnKind.Json;
            bool renamed = columns.Names[c] != table.Columns[c].Name;
            if (json || renamed)
            {
                Run(
                    _database, "INSERT INTO gpkg_data_columns (table_name, column_name, name, mime_type) VALUES ($table, $column, $name, $type)",
                    ("$table", table.Name), ("$column", columns.Names[c]), ("$name", renamed ? table.Columns[c].Name : null), ("$type", json ? GeoPackageTables.JsonType : null));
            }
        }
    }

    private void InsertRows(LayerTable table, GeoPackageColumns columns, int system)
    {
        using var insert = _database.CreateCommand();
        insert.CommandText = columns.Insert(table);
        var shape = table.HasGeometry ? insert.Parameters.Add("$shape", SqliteType.Blob) : null;
        var cells = table.Columns.Select((_, c) => insert.Parameters.AddWithValue(FormattableString.Invariant($"$c{c}"), DBNull.Value)).ToArray();
        foreach (var row in table.Rows)
        {
            if (shape is not null)
            {
                shape.Value = row.Shape is null ? DBNull.Value : GeoPackageGeometry.Write(row.Shape, system);
            }

            for (int c = 0; c < cells.Length; c++)
            {
                cells[c].Value = row.Cells[c] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }
}
