using System.Collections.Immutable;
using System.Globalization;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>The columns of a layer as SQL: SQLite tells names apart without case, a dataset with it.</summary>
/// <param name="Key">Name of the primary key.</param>
/// <param name="Geometry">Name of the geometry column; empty where there is none.</param>
/// <param name="Names">Names of the other columns, in the layer's order.</param>
internal sealed record GeoPackageColumns(string Key, string Geometry, ImmutableArray<string> Names)
{
    /// <summary>Names for a layer.</summary>
    public static GeoPackageColumns Of(LayerTable table)
    {
        var taken = new HashSet<string>(table.Columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        string key = Free("fid", taken);
        string geometry = table.HasGeometry ? Free("geom", taken) : "";
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = ImmutableArray.CreateBuilder<string>(table.Columns.Length);
        foreach (var column in table.Columns)
        {
            string name = column.Name.Length > 0 && !column.Name.Contains('\0') && used.Add(column.Name) ? column.Name : Free("column", taken);
            used.Add(name);
            names.Add(name);
        }

        return new GeoPackageColumns(key, geometry, names.MoveToImmutable());
    }

    /// <summary>The statement that creates the table.</summary>
    public string CreateTable(LayerTable table)
    {
        var parts = new List<string> { GeoPackageTables.Quote(Key) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL" };
        if (table.HasGeometry)
        {
            parts.Add(GeoPackageTables.Quote(Geometry) + " GEOMETRY");
        }

        parts.AddRange(table.Columns.Select((column, c) => $"{GeoPackageTables.Quote(Names[c])} {TypeOf(table, c)}"));
        return $"CREATE TABLE {GeoPackageTables.Quote(table.Name)} ({string.Join(", ", parts)})";
    }

    /// <summary>The statement that inserts a row, with parameters <c>$shape</c>, <c>$c0</c>, <c>$c1</c>, …</summary>
    public string Insert(LayerTable table)
    {
        IEnumerable<string> names = Names.Select(GeoPackageTables.Quote);
        IEnumerable<string> values = Names.Select((_, c) => "$c" + c.ToString(CultureInfo.InvariantCulture));
        if (table.HasGeometry)
        {
            names = names.Prepend(GeoPackageTables.Quote(Geometry));
            values = values.Prepend("$shape");
        }

        string target = GeoPackageTables.Quote(table.Name);
        return names.Any() ? $"INSERT INTO {target} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})" : $"INSERT INTO {target} DEFAULT VALUES";
    }

    private static string TypeOf(LayerTable table, int column) => DeclaredKind(table, column) switch
    {
        ColumnKind.Integer => "INTEGER",
        ColumnKind.Real => "DOUBLE",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.Date => "DATE",
        ColumnKind.Text when IsDate(table, column) => "DATE",
        _ => "TEXT",
    };

    /// <summary>A column without any value is declared as what the dataset knows it to be.</summary>
    private static ColumnKind DeclaredKind(LayerTable table, int column)
        => table.Columns[column].Kind == ColumnKind.Text && table.Rows.All(row => row.Cells[column] is null)
            ? DatasetLayers.Find(table.Name)?.Column(table.Columns[column].Name)?.Kind ?? ColumnKind.Text
            : table.Columns[column].Kind;

    private static bool IsDate(LayerTable table, int column)
        => DatasetLayers.Find(table.Name)?.Column(table.Columns[column].Name)?.Kind == ColumnKind.Date
            && table.Rows.All(row => row.Cells[column] is null or string { Length: 10 } && (row.Cells[column] is not string text
                || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

    private static string Free(string wanted, HashSet<string> taken)
    {
        string name = wanted;
        for (int n = 1; !taken.Add(name); n++)
        {
            name = wanted + "_" + n.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
