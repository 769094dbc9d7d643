using ParkRisk.Analysis.Quantities;

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
    private static readonly ReferenceTable Table = ReferenceTable.Load("explosion/flame-speeds.csv");

    /// <summary>M_f.</summary>
    /// <param name="reactivity">Of the fuel.</param>
    /// <param name="congestion">Density of obstacles.</param>
    /// <param name="expansion">Freedom of the flame.</param>
    /// <returns>5.2 stands for a detonation (deflagration-to-detonation transition).</returns>
    public static double FlameMach(Degree reactivity, Degree congestion, FlameExpansion expansion)
        => Table.Number(Table.Find(("expansion", Text(expansion)), ("reactivity", Text(reactivity)), ("congestion", Text(congestion))), "flame_mach");

    private static string Text(Degree degree) => degree switch
    {
        Degree.Low => "low",
        Degree.Medium => "medium",
        _ => "high",
    };

    private static string Text(FlameExpansion expansion) => expansion switch
    {
        FlameExpansion.TwoDimensional => "2d",
        FlameExpansion.TwoAndAHalfDimensional => "2.5d",
        _ => "3d",
    };
}
