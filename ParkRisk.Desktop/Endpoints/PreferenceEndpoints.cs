using System.Text.Json;
using ParkRisk.Analysis.IO;
using ParkRisk.Desktop.Launch;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>Preferences of the page: language, theme, bookmarks. A browser would forget them, because the port changes with every start.</summary>
internal static class PreferenceEndpoints
{
    private const int Largest = 256 * 1024;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/api/preferences", (StateFolder state) => Results.Content(Read(state.Preferences), "application/json")).ExcludeFromDescription();
        app.MapPut("/api/preferences", (JsonElement preferences, StateFolder state) =>
        {
            string text = preferences.GetRawText();
            if (preferences.ValueKind != JsonValueKind.Object || text.Length > Largest)
            {
                return Results.BadRequest();
            }

            Directory.CreateDirectory(Path.GetDirectoryName(state.Preferences)!);
            AtomicFile.WriteText(state.Preferences, text);
            return Results.NoContent();
        }).ExcludeFromDescription();
    }

    private static string Read(string path)
    {
        try
        {
            string text = File.ReadAllText(path);
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? text : "{}";
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            return "{}";
        }
    }
}
