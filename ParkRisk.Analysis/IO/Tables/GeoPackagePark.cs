using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Reads the table <c>park</c> of a GeoPackage: a key and a value a row, or, as a planner would make it in a GIS, one row with a column a key.</summary>
internal static class GeoPackagePark
{
    /// <summary>The keys of the table.</summary>
    public static ImmutableArray<ParkEntry> Read(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM {GeoPackageTables.Quote(table)}";
        using var reader = command.ExecuteReader();
        var names = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, n => n, StringComparer.OrdinalIgnoreCase);
        return names.TryGetValue("key", out int key) && names.TryGetValue("value", out int value)
            ? Pairs(reader, key, value, names.GetValueOrDefault("type", -1))
            : OneRow(reader);
    }

    private static ImmutableArray<ParkEntry> Pairs(SqliteDataReader reader, int key, int value, int type)
    {
        var entries = ImmutableArray.CreateBuilder<ParkEntry>();
        while (reader.Read())
        {
            if (!reader.IsDBNull(key))
            {
                bool json = type >= 0 && !reader.IsDBNull(type) ? Equals(reader.GetValue(type), "json") : LooksLikeObject(reader.GetValue(value));
                entries.Add(new ParkEntry(Convert.ToString(reader.GetValue(key), CultureInfo.InvariantCulture)!, json && reader.GetValue(value) is string text ? Json(text) : Json(reader.GetValue(value))));
            }
        }

        return [.. entries.DistinctBy(entry => entry.Key)];
    }

    private static ImmutableArray<ParkEntry> OneRow(SqliteDataReader reader)
    {
        var entries = ImmutableArray.CreateBuilder<ParkEntry>();
        if (reader.Read())
        {
            for (int c = 0; c < reader.FieldCount; c++)
            {
                object value = reader.GetValue(c);
                if (value is not DBNull and not byte[] && !string.Equals(reader.GetName(c), "fid", StringComparison.OrdinalIgnoreCase))
                {
                    entries.Add(new ParkEntry(reader.GetName(c), LooksLikeObject(value) ? Json((string)value) : Json(value)));
                }
            }
        }

        return entries.ToImmutable();
    }

    private static bool LooksLikeObject(object value) => value is string text && text.TrimStart().StartsWith('{');

    /// <summary>JSON text as it is where it is well formed, else as a JSON string.</summary>
    private static string Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return JsonSerializer.Serialize(document.RootElement, ColumnTyping.JsonText);
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(text, ColumnTyping.JsonText);
        }
    }

    private static string Json(object value) => value switch
    {
        DBNull => "null",
        byte[] bytes => JsonSerializer.Serialize(Convert.ToBase64String(bytes)),
        _ => JsonSerializer.Serialize(value, ColumnTyping.JsonText),
    };
}
