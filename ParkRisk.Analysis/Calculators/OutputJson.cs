using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Writes one output value as JSON, numbers with all their digits.</summary>
internal static class OutputJson
{
    /// <summary>Writes a value as <see cref="Outputs.Values"/> holds it.</summary>
    public static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case double?[] numbers:
                WriteArray(numbers, writer);
                break;
            case bool[] flags:
                writer.WriteStartArray();
                Array.ForEach(flags, writer.WriteBooleanValue);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"An output holds a {value.GetType().Name}.");
        }
    }

    private static void WriteArray(double?[] numbers, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (double? number in numbers)
        {
            Write(number, writer);
        }

        writer.WriteEndArray();
    }
}
