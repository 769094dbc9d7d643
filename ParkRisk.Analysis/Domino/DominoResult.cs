using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Domino;

/// <summary>One unit setting off another, over all its events and the whole wind rose.</summary>
/// <param name="From">Subject of the source, for example <c>units/T-101</c>.</param>
/// <param name="FromEnterprise">Who runs it, or null.</param>
/// <param name="To">Id of the unit set off.</param>
/// <param name="ToEnterprise">Who runs that.</param>
public sealed record DominoLink(string From, string? FromEnterprise, string To, string ToEnterprise)
{
    /// <summary>m. Where the effect comes from.</summary>
    public required Coordinate Start { get; init; }

    /// <summary>m. The point of the unit's surface that is nearest to <see cref="Start"/>.</summary>
    public required Coordinate End { get; init; }

    /// <summary>What does it, at the largest probability.</summary>
    public EscalationVector Vector { get; init; }

    /// <summary>W/m² or Pa. What then arrives at the surface; positive infinity inside a flame; NaN where only several fires together set the unit off.</summary>
    public double Intensity { get; init; } = double.NaN;

    /// <summary>W/m² or Pa. Threshold of the unit's class for that vector; NaN as above.</summary>
    public double Threshold { get; init; } = double.NaN;

    /// <summary>s. How long the unit stands in that heat, its protection counted; zero under a blast or inside a flame; NaN as above.</summary>
    public double TimeToFailure { get; init; } = double.NaN;

    /// <summary>0 … 1. Largest over events and winds of a primary event; NaN as above.</summary>
    public double Probability { get; init; } = double.NaN;

    /// <summary>1/year. That a primary event of the source sets the unit off at once; exact.</summary>
    public double Frequency { get; init; }

    /// <summary>1/year. That the source, itself set off, sets the unit off; by Monte Carlo.</summary>
    public double CarriedFrequency { get; init; }

    /// <summary>1/year. Standard error of <see cref="CarriedFrequency"/>.</summary>
    public double StandardError { get; init; }

    /// <summary>m. From the source to the surface.</summary>
    public double Distance => Start.Distance(End);

    /// <summary>True when the two belong to different enterprises.</summary>
    public bool CrossesFence => FromEnterprise != ToEnterprise;
}

/// <summary>The part of a unit in the chains of a park.</summary>
/// <param name="Unit">Id.</param>
/// <param name="Enterprise">Who runs it.</param>
/// <param name="Initiates">1/year. Its own events that set off at least one other unit.</param>
/// <param name="Carries">1/year. Chains that it, set off itself, carries on.</param>
/// <param name="Suffers">1/year. How often it is set off.</param>
/// <param name="StandardError">1/year. Of <paramref name="Suffers"/>; the first level is exact.</param>
public sealed record DominoUnit(string Unit, string Enterprise, double Initiates, double Carries, double Suffers, double StandardError);

/// <summary>How often chains reach a level: 1 for what primary events set off, 2 for what that sets off, and so on.</summary>
/// <param name="Level">The level.</param>
/// <param name="Frequency">1/year.</param>
/// <param name="StandardError">1/year. Zero for the first level, which is exact.</param>
public sealed record ChainLevel(int Level, double Frequency, double StandardError);

/// <summary>How often a unit is set off by chains that one enterprise starts.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Enterprise">Who starts the chain, or null.</param>
/// <param name="ByHeat">1/year. By fire; what it holds then ignites at once.</param>
/// <param name="ByBlast">1/year. By overpressure.</param>
public readonly record struct EscalatedFrequency(int Unit, string? Enterprise, double ByHeat, double ByBlast);

/// <summary>The chains of a park.</summary>
public sealed record DominoResult
{
    /// <summary>Links with a probability above zero, most frequent first.</summary>
    public required ImmutableArray<DominoLink> Links { get; init; }

    /// <summary>Every unit, in the order of the park.</summary>
    public required ImmutableArray<DominoUnit> Units { get; init; }

    /// <summary>Frequencies by unit and enterprise that starts the chain, above zero.</summary>
    public required ImmutableArray<EscalatedFrequency> Escalated { get; init; }

    /// <summary>1/year. Primary events that set off at least one unit; exact.</summary>
    public required double Frequency { get; init; }

    /// <summary>Chains by the level that they reach at least, from the first on.</summary>
    public required ImmutableArray<ChainLevel> Levels { get; init; }

    /// <summary>1/year. Chains of at least a level, index 0 for one level.</summary>
    public ImmutableArray<double> FrequencyByLevel => [.. Levels.Select(l => l.Frequency)];

    /// <summary>Mean number of units set off in a chain.</summary>
    public required double MeanSetOff { get; init; }

    /// <summary>Number of histories played.</summary>
    public required int Histories { get; init; }

    /// <summary>Pairs of an effect in a wind direction and a unit that were looked at.</summary>
    public required long Impacts { get; init; }

    /// <summary>Units near which more units stand than were followed.</summary>
    public required ImmutableArray<string> Crowded { get; init; }
}
