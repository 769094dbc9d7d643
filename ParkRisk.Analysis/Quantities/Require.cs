using System.Runtime.CompilerServices;

namespace ParkRisk.Analysis.Quantities;

/// <summary>Guards for programming errors: a caller inside ParkRisk passed what it never should. User input is checked where it is read and becomes an issue instead.</summary>
public static class Require
{
    /// <summary>The value itself, when it lies in the closed range; NaN never does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public static double InRange(double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string? name = null)
        => value >= minimum && value <= maximum
            ? value
            : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"expected {minimum} … {maximum}"));

    /// <summary>The value itself, when it is finite and above zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, NaN or infinite.</exception>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
        => value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "expected a finite number above zero");

    /// <summary>The value itself, when it is finite and not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, NaN or infinite.</exception>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
        => value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "expected a finite number not below zero");
}
