using System.Text.Json;
using System.Text.Json.Serialization;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Desktop.Editing;

/// <summary>Keeps the objects that an edit leaves as they were. Records with lists in them are equal only when they are the same; the live assessment would work them out again.</summary>
internal static class SameObjects
{
    private static readonly JsonSerializerOptions Text = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>The new park, with the objects of the old one where nothing in them has changed.</summary>
    /// <param name="before">The park before the edit.</param>
    /// <param name="after">The park after it.</param>
    public static Park Keep(Park before, Park after)
    {
        var units = before.Units.ToLookup(u => u.Id, StringComparer.Ordinal);
        return after with
        {
            Settings = IsSame(before.Settings, after.Settings) ? before.Settings : after.Settings,
            Units = [.. after.Units.Select(u => units[u.Id].FirstOrDefault(old => IsSame(old, u)) ?? u)],
        };
    }

    private static bool IsSame(HazardUnit a, HazardUnit b) => a.Inventories.SequenceEqual(b.Inventories) && (a with { Inventories = b.Inventories }) == b;

    /// <summary>Settings hold lists, which are equal as records only when they are the same object; as text they are equal by content.</summary>
    private static bool IsSame(ParkSettings a, ParkSettings b) => JsonSerializer.Serialize(a, Text) == JsonSerializer.Serialize(b, Text);
}
