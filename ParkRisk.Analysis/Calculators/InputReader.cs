using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Checks a JSON object against the keys of a calculator: the one place where the rules for inputs are kept.</summary>
internal static class InputReader
{
    /// <summary>The validated inputs, or every fault found.</summary>
    public static (InputValues? Values, ImmutableArray<string> Faults) Read(Calculator calculator, JsonElement inputs)
    {
        var faults = new List<string>();
        if (inputs.ValueKind != JsonValueKind.Object)
        {
            return (null, [$"inputs = {JsonText.Of(inputs)}; expected an object"]);
        }

        var values = calculator.Inputs.ToDictionary(i => i.Key, _ => (InputValue?)null);
        int? length = null;
        foreach (var property in inputs.EnumerateObject())
        {
            var input = calculator.Inputs.FirstOrDefault(i => i.Key == property.Name);
            if (input is null)
            {
                faults.Add($"{property.Name} = {JsonText.Of(property.Value)}; the key is unknown, expected one of {string.Join(", ", calculator.Inputs.Select(i => i.Key))}");
            }
            else if (values[input.Key] is not null)
            {
                faults.Add($"{property.Name} is given twice; expected once");
            }
            else if (ReadValue(input, property.Value, faults) is { } value)
            {
                values[input.Key] = value;
                if (input.Shape == ValueShape.Elementwise && value.IsArray)
                {
                    CheckLength(property, value.Numbers.Length, ref length, faults);
                }
            }
        }

        CheckRequired(calculator, inputs, faults);
        if (faults.Count > 0)
        {
            return (null, [.. faults]);
        }

        FillDefaults(calculator, values);
        var result = new InputValues(values, length);
        foreach (var rule in calculator.Rules)
        {
            if (rule.FindFault(result) is { } fault)
            {
                return (null, [fault]);
            }
        }

        return (result, []);
    }

    private static void CheckLength(JsonProperty property, int own, ref int? length, List<string> faults)
    {
        if (length is { } others && others != own)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{property.Name} has {own} elements; expected {others} as in the other arrays"));
        }

        length ??= own;
    }

    private static void CheckRequired(Calculator calculator, JsonElement inputs, List<string> faults)
    {
        foreach (var input in calculator.Inputs)
        {
            if (input.IsRequired && !inputs.TryGetProperty(input.Key, out _))
            {
                faults.Add($"{input.Key} is missing; expected {Expectation(input)}");
            }
        }
    }

    private static void FillDefaults(Calculator calculator, Dictionary<string, InputValue?> values)
    {
        foreach (var input in calculator.Inputs)
        {
            values[input.Key] ??= input switch
            {
                { DefaultNumber: { } number } => new InputValue([number], [], false, false, false),
                { DefaultText: { } text } => new InputValue([], [text], false, false, false),
                { DefaultFlag: { } flag } => new InputValue([], [], flag, false, false),
                _ => null,
            };
        }

        foreach (var input in calculator.Inputs)
        {
            if (input.DefaultKey is { } other)
            {
                values[input.Key] ??= values[other] is { } value ? value with { IsGiven = false } : null;
            }
        }
    }

    private static InputValue? ReadValue(Input input, JsonElement json, List<string> faults)
    {
        if (input.Shape == ValueShape.Matrix)
        {
            return ReadMatrix(input, json, faults);
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            return ReadList(input, [json], false, faults);
        }

        if (input.Shape == ValueShape.Single)
        {
            faults.Add($"{input.Key} = {JsonText.Of(json)}; expected a single value, {Expectation(input)}");
            return null;
        }

        if (json.GetArrayLength() == 0)
        {
            faults.Add($"{input.Key} is an empty array; expected at least one value");
            return null;
        }

        return ReadList(input, [.. json.EnumerateArray()], true, faults);
    }

    private static InputValue? ReadList(Input input, JsonElement[] elements, bool isArray, List<string> faults)
    {
        var numbers = new double[input.Kind is ValueKind.Number or ValueKind.Integer ? elements.Length : 0];
        var texts = new string[input.Kind == ValueKind.Text ? elements.Length : 0];
        bool flag = false;
        for (int i = 0; i < elements.Length; i++)
        {
            bool understood = input.Kind switch
            {
                ValueKind.Text => TryText(input, elements[i], out texts[i]),
                ValueKind.Flag => TryFlag(elements[i], out flag),
                _ => TryNumber(input, elements[i], out numbers[i]),
            };
            if (!understood)
            {
                string name = isArray ? string.Create(CultureInfo.InvariantCulture, $"{input.Key}[{i}]") : input.Key;
                faults.Add($"{name} = {JsonText.Of(elements[i])}; expected {Expectation(input)}");
                return null;
            }
        }

        return new InputValue(numbers, texts, flag, isArray, true);
    }

    private static InputValue? ReadMatrix(Input input, JsonElement json, List<string> faults)
    {
        JsonElement[] rows = json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [];
        bool single = json.ValueKind == JsonValueKind.Number;
        if (!single && (rows.Length == 0 || rows.Any(r => r.ValueKind != JsonValueKind.Array || r.GetArrayLength() != rows.Length)))
        {
            faults.Add($"{input.Key} = {JsonText.Of(json)}; expected a square list of lists of numbers {input.Range}");
            return null;
        }

        JsonElement[] cells = single ? [json] : [.. rows.SelectMany(r => r.EnumerateArray())];
        return ReadList(input, cells, true, faults) is { } value ? value with { RowLength = single ? 1 : rows.Length } : null;
    }

    private static bool TryNumber(Input input, JsonElement json, out double number)
    {
        number = double.NaN;
        return json.ValueKind == JsonValueKind.Number
            && json.TryGetDouble(out number)
            && input.Range.Contains(number)
            && (input.Kind != ValueKind.Integer || (Math.Floor(number) == number && Math.Abs(number) <= int.MaxValue));
    }

    private static bool TryText(Input input, JsonElement json, out string text)
    {
        text = json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        return json.ValueKind == JsonValueKind.String && input.Options.Contains(text);
    }

    private static bool TryFlag(JsonElement json, out bool flag)
    {
        flag = json.ValueKind == JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    private static string Expectation(Input input) => input.Kind switch
    {
        ValueKind.Text => "one of " + string.Join(", ", input.Options),
        ValueKind.Flag => "true or false",
        ValueKind.Integer => $"a whole number {input.Range}",
        _ => $"a finite number {input.Range}{KeyUnit.InBrackets(input.Key)}",
    };
}
