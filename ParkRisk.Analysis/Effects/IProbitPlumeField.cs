namespace ParkRisk.Analysis.Effects;

/// <summary>A shape that many plumes share: the logarithmic dilution of a release, in the wind frame, whatever its strength.</summary>
/// <remarks>Plumes of one weather class, release height and terrain differ in strength and substance only; the risk engine tabulates the shape once for all of them.
/// Shapes are compared by reference: whoever builds plumes hands out the same object for the same shape.</remarks>
public interface IPlumeShape
{
    /// <summary>Fills the dilution G = −ln(C/Q), any unit as long as the offset of <see cref="IProbitPlumeField"/> matches; +∞ where the plume never comes. Even in the crosswind direction.</summary>
    /// <param name="downwind">m. Positions along the wind, positive downwind.</param>
    /// <param name="crosswind">m. Positions across the wind; same length.</param>
    /// <param name="dilution">Result; same length.</param>
    void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> dilution);
}

/// <summary>A field whose lethality is Φ(A − B·G): a probit of the logarithm of a concentration that scales with the release rate.</summary>
/// <remarks>Φ is the standard normal distribution; a probit Pr = a + b·ln(Cⁿ·t) gives B = b·n and A = a − 5 + b·(n·ln Q + ln t) when G = −ln(C/Q).</remarks>
public interface IProbitPlumeField : IEffectField
{
    /// <summary>The shape G.</summary>
    IPlumeShape Shape { get; }

    /// <summary>A, standard deviations.</summary>
    double Offset { get; }

    /// <summary>B, standard deviations per unit of ln C; above zero.</summary>
    double Slope { get; }
}
