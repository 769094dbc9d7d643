using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Writes what every model takes and gives as JSON.</summary>
public static class CatalogueListing
{
    /// <summary>Writes an array with one object a model: id, titles, citation, rules and the keys with units, defaults and ranges.</summary>
    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var calculator in ModelCatalogue.All)
        {
            Write(calculator, writer);
        }

        writer.WriteEndArray();
        writer.Flush();
    }

    private static void Write(Calculator calculator, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", calculator.Id);
        writer.WriteString("title", calculator.Title);
        writer.WriteString("title_zh", calculator.TitleZh);
        writer.WriteString("citation", calculator.Citation);
        writer.WriteStartArray("inputs");
        foreach (var input in calculator.Inputs)
        {
            WriteInput(input, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("outputs");
        foreach (var output in calculator.Outputs)
        {
            WriteOutput(output, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (var rule in calculator.Rules)
        {
            writer.WriteStringValue(rule.Text);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInput(Input input, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("key", input.Key);
        writer.WriteString("meaning", input.Meaning);
        writer.WriteString("unit", KeyUnit.Of(input.Key));
        writer.WriteString("type", TypeName(input.Kind));
        writer.WriteString("shape", ShapeName(input.Shape));
        writer.WriteBoolean("required", input.IsRequired);
        WriteDefault(input, writer);
        if (input.Kind is ValueKind.Number or ValueKind.Integer)
        {
            writer.WriteString("range", input.Range.ToString());
        }

        if (input.Options.Length > 0)
        {
            writer.WriteStartArray("options");
            foreach (string option in input.Options)
            {
                writer.WriteStringValue(option);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteDefault(Input input, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("default");
        OutputJson.Write((object?)input.DefaultNumber ?? input.DefaultText ?? (object?)input.DefaultFlag, writer);
        if ((input.DefaultKey ?? input.DefaultRule) is { } rule)
        {
            writer.WriteString("default_rule", rule);
        }
    }

    private static void WriteOutput(Output output, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("key", output.Key);
        writer.WriteString("meaning", output.Meaning);
        writer.WriteString("unit", KeyUnit.Of(output.Key));
        writer.WriteString("type", TypeName(output.Kind));
        writer.WriteString("shape", ShapeName(output.Shape));
        writer.WriteBoolean("nullable", output.IsNullable);
        if (output.Condition is { } condition)
        {
            writer.WriteString("only_with", condition);
        }

        writer.WriteEndObject();
    }

    private static string TypeName(ValueKind kind) => kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Integer => "integer",
        ValueKind.Flag => "boolean",
        _ => "text",
    };

    private static string ShapeName(ValueShape shape) => shape switch
    {
        ValueShape.Single => "single",
        ValueShape.Elementwise => "number or array",
        ValueShape.List => "list",
        _ => "square list of lists",
    };
}
