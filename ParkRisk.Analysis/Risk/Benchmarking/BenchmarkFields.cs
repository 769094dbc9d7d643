using MathNet.Numerics;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk.Benchmarking;

/// <summary>Toxic plume: lethality Φ(A − B·G) of a shared shape.</summary>
/// <param name="shape">G.</param>
/// <param name="offset">A.</param>
/// <param name="slope">B.</param>
/// <param name="reach">m.</param>
public sealed class ToxicPlume(RuralPlumeShape shape, double offset, double slope, double reach) : IProbitPlumeField
{
    /// <summary>Deviate that counts as no harm.</summary>
    public const double Negligible = -6.5;

    /// <inheritdoc/>
    public double HalfBreadth { get; } = shape.HalfBreadth((offset - Negligible) / slope, reach);

    /// <inheritdoc/>
    public double UpwindReach => 0;

    /// <inheritdoc/>
    public double Reach => reach;

    /// <inheritdoc/>
    public bool IsOmnidirectional => false;

    /// <inheritdoc/>
    public IPlumeShape Shape => shape;

    /// <inheritdoc/>
    public double Offset => offset;

    /// <inheritdoc/>
    public double Slope => slope;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            lethality[i] = Normal(offset - slope * shape.Dilution(downwind[i], crosswind[i]));
        }
    }

    private static double Normal(double z) => z < -38 ? 0 : 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));
}

/// <summary>Heat of a fire: lethality Φ(A − B·ln r).</summary>
/// <param name="offset">A.</param>
/// <param name="slope">B.</param>
/// <param name="reach">m.</param>
public sealed class HeatRing(double offset, double slope, double reach) : IEffectField
{
    /// <inheritdoc/>
    public double Reach => reach;

    /// <inheritdoc/>
    public bool IsOmnidirectional => true;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            double r = Math.Max(Math.Sqrt(downwind[i] * downwind[i] + crosswind[i] * crosswind[i]), 1e-3);
            double z = offset - slope * Math.Log(r);
            lethality[i] = z < -38 ? 0 : 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));
        }
    }
}

/// <summary>Constant lethality within a circle about the source.</summary>
/// <param name="radius">m.</param>
/// <param name="inner">0 … 1.</param>
public sealed class LethalDisc(double radius, double inner) : IEdgedEffectField
{
    /// <inheritdoc/>
    public double Reach => radius;

    /// <inheritdoc/>
    public bool IsOmnidirectional => true;

    /// <inheritdoc/>
    public double InnerLethality => inner;

    /// <inheritdoc/>
    public double HalfAngle(double distance) => distance < radius ? Math.PI : 0;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            lethality[i] = downwind[i] * downwind[i] + crosswind[i] * crosswind[i] < radius * radius ? InnerLethality : 0;
        }
    }
}
