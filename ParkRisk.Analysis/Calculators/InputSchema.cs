using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Writes the JSON Schema (draft 2020-12) of a model's input object.</summary>
public static class InputSchema
{
    /// <summary>Writes the schema of a model. Rules on several keys together stand in the description.</summary>
    public static void Write(Calculator calculator, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", calculator.Id);
        writer.WriteString("description", string.Join("; ", calculator.Rules.Select(r => r.Text).Prepend(calculator.Title)));
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var input in calculator.Inputs)
        {
            writer.WriteStartObject(input.Key);
            writer.WriteString("description", input.Meaning + KeyUnit.InBrackets(input.Key));
            WriteShape(input, writer);
            if (input.DefaultNumber is not null || input.DefaultText is not null || input.DefaultFlag is not null)
            {
                writer.WritePropertyName("default");
                OutputJson.Write((object?)input.DefaultNumber ?? input.DefaultText ?? (object?)input.DefaultFlag, writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var input in calculator.Inputs.Where(i => i.IsRequired))
        {
            writer.WriteStringValue(input.Key);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteShape(Input input, Utf8JsonWriter writer)
    {
        if (input.Shape == ValueShape.Single)
        {
            WriteKind(input, writer);
            return;
        }

        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        WriteKind(input, writer);
        writer.WriteEndObject();
        WriteArray(input, input.Shape == ValueShape.Matrix ? 2 : 1, writer);
        writer.WriteEndArray();
    }

    private static void WriteArray(Input input, int depth, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (depth == 0)
        {
            WriteKind(input, writer);
        }
        else
        {
            writer.WriteString("type", "array");
            writer.WriteNumber("minItems", 1);
            writer.WritePropertyName("items");
            WriteArray(input, depth - 1, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteKind(Input input, Utf8JsonWriter writer)
    {
        switch (input.Kind)
        {
            case ValueKind.Flag:
                writer.WriteString("type", "boolean");
                break;
            case ValueKind.Text:
                writer.WriteStartArray("enum");
                foreach (string option in input.Options)
                {
                    writer.WriteStringValue(option);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteString("type", input.Kind == ValueKind.Integer ? "integer" : "number");
                WriteRange(input.Range, writer);
                break;
        }
    }

    private static void WriteRange(NumberRange range, Utf8JsonWriter writer)
    {
        if (double.IsFinite(range.Minimum))
        {
            writer.WriteNumber(range.MinimumExcluded ? "exclusiveMinimum" : "minimum", range.Minimum);
        }

        if (double.IsFinite(range.Maximum))
        {
            writer.WriteNumber(range.MaximumExcluded ? "exclusiveMaximum" : "maximum", range.Maximum);
        }
    }
}
