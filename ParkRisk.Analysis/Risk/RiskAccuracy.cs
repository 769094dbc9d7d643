using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Risk;

/// <summary>Instruction set of the engine's kernels; results of two sets agree closely, not bit by bit.</summary>
public enum KernelPath
{
    /// <summary>The widest that the processor has.</summary>
    Auto,

    /// <summary>One number at a time: the reference.</summary>
    Scalar,

    /// <summary>256-bit vectors (AVX2).</summary>
    Vector256,

    /// <summary>512-bit vectors (AVX-512).</summary>
    Vector512,
}

/// <summary>How finely the risk engine resolves a source. The defaults keep the risk above 10⁻⁹ per year within about 0.1 % of an exact integration, 0.5 % at worst.</summary>
public sealed record RiskAccuracy
{
    /// <summary>Nodes per doubling of the squared distance.</summary>
    public int RadialNodes { get; init; } = 12;

    /// <summary>Least number of directions of a polar table; rounded up to a multiple of the sectors of the rose.</summary>
    public int Angles { get; init; } = 512;

    /// <summary>m. Distance within which the radial resolution fades; the engine takes no more than 0.8 cells.</summary>
    public double CoreRadius { get; init; } = 8;

    /// <summary>Distance of a block from a source, in sides of the block, from which on the block may be interpolated.</summary>
    public double Separation { get; init; } = 1;

    /// <summary>Share of the local risk by which interpolation in a block may be wrong.</summary>
    public double Tolerance { get; init; } = 5e-3;

    /// <summary>1/year. Risk of one source that does not matter.</summary>
    public double Negligible { get; init; } = 1e-12;

    /// <summary>Instruction set.</summary>
    public KernelPath Path { get; init; } = KernelPath.Auto;

    /// <summary>Finer by a factor in every respect.</summary>
    /// <param name="factor">Above zero; 2 halves every step.</param>
    public RiskAccuracy Refine(double factor) => this with
    {
        RadialNodes = (int)Math.Ceiling(RadialNodes * Require.Positive(factor)),
        Angles = (int)Math.Ceiling(Angles * factor),
        Separation = Separation * factor,
        Tolerance = Tolerance / (factor * factor * factor),
        Negligible = Negligible / factor,
    };
}
