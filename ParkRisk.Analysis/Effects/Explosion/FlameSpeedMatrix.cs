namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Low, medium or high: reactivity of a fuel or density of obstacles.</summary>
public enum Degree
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}

/// <summary>Directions in which a flame is free to expand.</summary>
public enum FlameExpansion
{
    /// <summary>Between two planes.</summary>
    TwoDimensional,

    /// <summary>Under a frail or half-open roof.</summary>
    TwoAndAHalfDimensional,

    /// <summary>In all directions.</summary>
    ThreeDimensional,
}

/// <summary>Mach number that a flame reaches, by fuel, obstacles and confinement.</summary>
/// <remarks>Pierorazio et al., Process Safety Progress 24 (2005) 59; recalled, low confidence.</remarks>
public static class FlameSpeedMatrix
{
    /// <summary>Mach number that stands for a detonation (deflagration-to-detonation transition).</summary>
    public const double Detonation = 5.2;

    // [expansion][reactivity][congestion], each from low to high.
    private static readonly double[][][] Mach =
    [
        [[0.079, 0.47, 0.66], [0.47, 0.66, 1.6], [0.59, Detonation, Detonation]],
        [[0.053, 0.35, 0.50], [0.29, 0.55, 1.0], [0.47, Detonation, Detonation]],
        [[0.026, 0.23, 0.34], [0.11, 0.44, 0.50], [0.36, Detonation, Detonation]],
    ];

    /// <summary>M_f.</summary>
    /// <param name="reactivity">Of the fuel.</param>
    /// <param name="congestion">Density of obstacles.</param>
    /// <param name="expansion">Freedom of the flame.</param>
    public static double FlameMach(Degree reactivity, Degree congestion, FlameExpansion expansion)
        => Mach[(int)expansion][(int)reactivity][(int)congestion];
}
