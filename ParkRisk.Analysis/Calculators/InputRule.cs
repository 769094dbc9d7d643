using System.Globalization;

namespace ParkRisk.Analysis.Calculators;

/// <summary>A condition on several inputs of a calculator together.</summary>
/// <param name="Text">The condition in words, for listings.</param>
/// <param name="FindFault">The message of a violation, or null when the inputs satisfy the rule.</param>
public sealed record InputRule(string Text, Func<InputValues, string?> FindFault)
{
    /// <summary>Exactly one of the keys must be given.</summary>
    public static InputRule ExactlyOneOf(params string[] keys)
    {
        string text = "exactly one of " + Names(keys);
        return new(text, inputs => keys.Count(inputs.Has) switch
        {
            1 => null,
            0 => $"none of {Names(keys)} is given; expected {text}",
            _ => $"{Names(keys.Where(inputs.Has))} are given together; expected {text}",
        });
    }

    /// <summary>At least one of the keys must be given.</summary>
    public static InputRule AtLeastOneOf(params string[] keys)
    {
        string text = "at least one of " + Names(keys);
        return new(text, inputs => keys.Any(inputs.Has) ? null : $"none of {Names(keys)} is given; expected {text}");
    }

    /// <summary>Not more than one of the keys may be given.</summary>
    public static InputRule NotTogether(params string[] keys)
    {
        string text = "not more than one of " + Names(keys);
        return new(text, inputs => keys.Count(inputs.Has) <= 1 ? null : $"{Names(keys.Where(inputs.Has))} are given together; expected {text}");
    }

    /// <summary>All of the keys or none of them.</summary>
    public static InputRule AllOrNone(params string[] keys)
    {
        string text = "all or none of " + Names(keys);
        return new(text, inputs => keys.Count(inputs.Has) is var n && (n == 0 || n == keys.Length)
            ? null
            : $"{Names(keys.Where(k => !inputs.Has(k)))} is missing beside {Names(keys.Where(inputs.Has))}; expected {text}");
    }

    /// <summary>The keys are required while a condition holds.</summary>
    /// <param name="condition">When they are required.</param>
    /// <param name="words">The condition in words, such as <c>method is log</c>.</param>
    /// <param name="keys">The keys.</param>
    public static InputRule NeededWhen(Func<InputValues, bool> condition, string words, params string[] keys)
        => new($"{Names(keys)} needed when {words}", inputs => condition(inputs) && keys.Any(k => !inputs.Has(k))
            ? $"{Names(keys.Where(k => !inputs.Has(k)))} is missing; expected because {words}"
            : null);

    /// <summary>One number must be above another.</summary>
    public static InputRule IsAbove(string key, string bound)
        => Compare(key, bound, "above", (value, limit) => value > limit);

    /// <summary>One number must not be below another.</summary>
    public static InputRule IsNotBelow(string key, string bound)
        => Compare(key, bound, "not below", (value, limit) => value >= limit);

    /// <summary>One number must be below another.</summary>
    public static InputRule IsBelow(string key, string bound)
        => Compare(key, bound, "below", (value, limit) => value < limit);

    /// <summary>Every element of a key must lie above a bound that the inputs give.</summary>
    /// <param name="key">The key, element-wise or single.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="words">The bound in words.</param>
    public static InputRule EachAbove(string key, Func<InputValues, double> bound, string words)
        => new($"{key} above {words}", inputs =>
        {
            if (!inputs.Has(key))
            {
                return null;
            }

            double limit = bound(inputs);
            foreach (double value in inputs.List(key))
            {
                if (!(value > limit))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{key} = {value:R}; expected above {words} = {limit:R}");
                }
            }

            return null;
        });

    private static InputRule Compare(string key, string bound, string words, Func<double, double, bool> holds)
        => new($"{key} {words} {bound}", inputs => inputs.Optional(key) is not { } value || inputs.Optional(bound) is not { } limit || holds(value, limit)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{key} = {value:R}; expected {words} {bound} = {limit:R}"));

    private static string Names(IEnumerable<string> keys) => string.Join(", ", keys);
}
