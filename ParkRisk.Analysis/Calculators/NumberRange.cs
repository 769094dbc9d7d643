using System.Globalization;

namespace ParkRisk.Analysis.Calculators;

/// <summary>The numbers an input may take. Bounds are in the unit of the key; every number is finite as well.</summary>
/// <param name="Minimum">Lower bound, minus infinity where there is none.</param>
/// <param name="Maximum">Upper bound, plus infinity where there is none.</param>
/// <param name="MinimumExcluded">True when the lower bound itself is not allowed.</param>
/// <param name="MaximumExcluded">True when the upper bound itself is not allowed.</param>
public readonly record struct NumberRange(double Minimum, double Maximum, bool MinimumExcluded, bool MaximumExcluded)
{
    /// <summary>Above zero: the range of every number for which nothing else is said.</summary>
    public static NumberRange Positive { get; } = new(0, double.PositiveInfinity, true, false);

    /// <summary>Any finite number.</summary>
    public static NumberRange Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity, false, false);

    /// <summary>True for a finite number inside the bounds.</summary>
    public bool Contains(double value)
        => double.IsFinite(value)
            && (MinimumExcluded ? value > Minimum : value >= Minimum)
            && (MaximumExcluded ? value < Maximum : value <= Maximum);

    /// <summary>The range in words, for messages and listings.</summary>
    public override string ToString()
    {
        var invariant = CultureInfo.InvariantCulture;
        bool hasMinimum = !double.IsInfinity(Minimum), hasMaximum = !double.IsInfinity(Maximum);
        string lower = (MinimumExcluded ? "above " : "at least ") + Minimum.ToString("R", invariant);
        string upper = (MaximumExcluded ? "below " : "at most ") + Maximum.ToString("R", invariant);
        return (hasMinimum, hasMaximum) switch
        {
            (true, true) => lower + " and " + upper,
            (true, false) => lower,
            (false, true) => upper,
            _ => "of any sign",
        };
    }
}
