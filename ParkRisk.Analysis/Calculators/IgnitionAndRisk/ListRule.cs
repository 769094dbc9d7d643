namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary>Rules on the lengths of lists.</summary>
internal static class ListRule
{
    /// <summary>The lists have the same length.</summary>
    public static InputRule SameLength(string key, string reference) => Rule(key, reference, allowOne: false);

    /// <summary>The lists have the same length, or the first is a single value for all.</summary>
    public static InputRule SameLengthOrOne(string key, string reference) => Rule(key, reference, allowOne: true);

    private static InputRule Rule(string key, string reference, bool allowOne)
        => new($"{key} as long as {reference}{(allowOne ? " or one for all" : "")}", inputs =>
        {
            int own = inputs.List(key).Length, due = inputs.List(reference).Length;
            return own == due || (allowOne && !inputs.IsArray(key))
                ? null
                : FormattableString.Invariant($"{key} has {own} elements; expected {due} as in {reference}");
        });
}
