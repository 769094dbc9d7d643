namespace ParkRisk.Analysis.Quantities;

/// <summary>How often something happens in a year. A type of its own because a frequency mistaken for a probability is wrong without looking wrong.</summary>
/// <param name="PerYear">1/year. Finite, not negative.</param>
public readonly record struct AnnualFrequency(double PerYear)
{
    /// <summary>1/year. Finite, not negative.</summary>
    public double PerYear { get; } = Require.NotNegative(PerYear);

    /// <summary>The frequency of an event that follows this one with the given probability.</summary>
    public static AnnualFrequency operator *(AnnualFrequency frequency, Probability probability) => new(frequency.PerYear * probability.Value);

    /// <summary>Sum of two frequencies.</summary>
    public static AnnualFrequency operator +(AnnualFrequency a, AnnualFrequency b) => new(a.PerYear + b.PerYear);
}

/// <summary>A share between 0 and 1.</summary>
/// <param name="Value">0 … 1.</param>
public readonly record struct Probability(double Value)
{
    /// <summary>0 … 1.</summary>
    public double Value { get; } = Require.InRange(Value, 0, 1);

    /// <summary>1 − P.</summary>
    public Probability Complement => new(1 - Value);

    /// <summary>Both of two independent events.</summary>
    public static Probability operator *(Probability a, Probability b) => new(a.Value * b.Value);
}
