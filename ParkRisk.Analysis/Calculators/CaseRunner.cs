using System.Collections.Immutable;
using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Runs calculators on JSON: one input object, or an array of cases.</summary>
public static class CaseRunner
{
    /// <summary>Evaluates one model.</summary>
    /// <param name="model">Identifier of the model.</param>
    /// <param name="inputs">The input object.</param>
    /// <returns>The outputs, with <see cref="Outputs.Error"/> set when the model cannot take the inputs.</returns>
    public static Outputs Evaluate(string model, JsonElement inputs)
        => ModelCatalogue.Find(model) is { } calculator
            ? Evaluate(calculator, inputs)
            : Outputs.Fault($"model = \"{model}\"; the model is unknown, expected an id of the list");

    /// <summary>Evaluates one model.</summary>
    /// <param name="calculator">The model.</param>
    /// <param name="inputs">The input object.</param>
    /// <returns>The outputs, with <see cref="Outputs.Error"/> set when the model cannot take the inputs.</returns>
    public static Outputs Evaluate(Calculator calculator, JsonElement inputs)
    {
        (var values, ImmutableArray<string> faults) = InputReader.Read(calculator, inputs);
        if (values is null)
        {
            return Outputs.Fault(string.Join("; ", faults));
        }

        Outputs outputs;
        try
        {
            outputs = calculator.Evaluate(values);
        }
        catch (Exception refusal) when (refusal is ArgumentException or ArithmeticException)
        {
            // Each input is in its range, but a quantity derived from them has left what numbers or physics allow.
            return Outputs.Fault($"the inputs lead to a state that {calculator.Id} cannot take: {refusal.Message.ReplaceLineEndings(" ")}");
        }

        return outputs.Error is null && outputs.FirstNotFinite() is { } key
            ? Outputs.Fault($"the result {key} is not finite; expected inputs for which {calculator.Id} gives a number")
            : outputs;
    }

    /// <summary>Evaluates one model and writes the object <c>{model, outputs, notes}</c>.</summary>
    /// <returns>Null, or the message when the model cannot take the inputs; nothing is written then.</returns>
    public static string? WriteSingle(string model, JsonElement inputs, Utf8JsonWriter writer)
    {
        var outputs = Evaluate(model, inputs);
        if (outputs.Error is not null)
        {
            return outputs.Error;
        }

        writer.WriteStartObject();
        writer.WriteString("model", model);
        WriteOutputs(outputs, writer);
        writer.WriteEndObject();
        return null;
    }

    /// <summary>Evaluates every case of an array and writes an array in the same order; a case that cannot be taken carries its <c>error</c>.</summary>
    /// <param name="cases">A JSON array of <c>{id, model, inputs}</c>.</param>
    /// <param name="writer">Receives the array; it is flushed as it grows.</param>
    public static void WriteCases(JsonElement cases, Utf8JsonWriter writer)
    {
        const int flushThreshold = 1 << 16;
        writer.WriteStartArray();
        foreach (var element in cases.EnumerateArray())
        {
            WriteCase(element, writer);
            if (writer.BytesPending > flushThreshold)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        writer.Flush();
    }

    private static void WriteCase(JsonElement element, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteEcho(element, "id", writer);
        WriteEcho(element, "model", writer);
        var outputs = EvaluateCase(element);
        if (outputs.Error is { } error)
        {
            writer.WriteString("error", error);
        }
        else
        {
            WriteOutputs(outputs, writer);
        }

        writer.WriteEndObject();
    }

    private static Outputs EvaluateCase(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Outputs.Fault($"case = {JsonText.Of(element)}; expected an object with id, model and inputs");
        }

        foreach (string name in (string[])["model", "inputs"])
        {
            if (element.EnumerateObject().Count(p => p.NameEquals(name)) > 1)
            {
                return Outputs.Fault($"{name} is given twice; expected once");
            }
        }

        if (!element.TryGetProperty("model", out var model) || model.ValueKind != JsonValueKind.String)
        {
            return Outputs.Fault($"model = {JsonText.Of(model)}; expected the id of a model");
        }

        element.TryGetProperty("inputs", out var inputs);
        return Evaluate(model.GetString()!, inputs);
    }

    private static void WriteEcho(JsonElement element, string name, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(name);
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value))
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteOutputs(Outputs outputs, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("outputs");
        foreach ((string key, object? value) in outputs.Values)
        {
            writer.WritePropertyName(key);
            OutputJson.Write(value, writer);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("notes");
        foreach (string note in outputs.Notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
    }
}
