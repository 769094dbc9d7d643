using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>A JSON value as it stands in a message.</summary>
internal static class JsonText
{
    private const int MaximumLength = 60;

    /// <summary>The raw text of the value, cut when long.</summary>
    public static string Of(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            return "nothing";
        }

        string text = json.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= MaximumLength ? text : text[..MaximumLength] + "…";
    }
}
