using System.Collections.Immutable;

namespace ParkRisk.Analysis.Parks;

/// <summary>Ground roughness class for dispersion coefficients and wind profile.</summary>
public enum TerrainRoughness
{
    /// <summary>Open country.</summary>
    Rural,

    /// <summary>Built-up or densely industrial.</summary>
    Urban,
}

/// <summary>Settings of an assessment with their defaults; the assessment prints those in force.</summary>
public sealed record ParkSettings
{
    /// <summary>m. Cell size of the risk grid.</summary>
    public double GridCell { get; init; } = 10;

    /// <summary>m. Margin of the grid around the park; null: until no source reaches further.</summary>
    public double? Margin { get; init; }

    /// <summary>Name of the criteria set in force.</summary>
    public string Criteria { get; init; } = "GB36894-2018";

    /// <summary>Judge every hazard as <c>new</c> or <c>in_service</c>; null: by its own status.</summary>
    public string? TargetStatus { get; init; }

    /// <summary>Roughness class.</summary>
    public TerrainRoughness Roughness { get; init; } = TerrainRoughness.Rural;

    /// <summary>persons. From this number on (inclusive) an enterprise or building counts as labour-intensive.</summary>
    public int LabourIntensivePersons { get; init; } = 100;

    /// <summary>1/year. Levels of the individual-risk contours, falling.</summary>
    public ImmutableArray<double> ContourLevels { get; init; } = [1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7];

    /// <summary>Leak-frequency set in force.</summary>
    public string ScenarioSet { get; init; } = "default";

    /// <summary>Ignition model in force.</summary>
    public string IgnitionModel { get; init; } = "purple-book";

    /// <summary>W/m². Heat flux from which everyone exposed dies: 37 500 (AQ/T 3046) or 35 000 (Purple Book).</summary>
    public double FatalityFireLimit { get; init; } = 37_500;

    /// <summary>1/year. Upper bounds of the four-colour bands from red downwards.</summary>
    public ImmutableArray<double> RiskColours { get; init; } = [1e-5, 1e-6, 1e-7];

    /// <summary>Colour in which the lowest of the four bands is drawn: <c>blue</c>, or <c>green</c> where that is the local habit.</summary>
    public string LowestRiskColour { get; init; } = "blue";

    /// <summary>Set of escalation thresholds in force: <c>cozzani-2006</c> or <c>equipment-37.5</c>.</summary>
    public string DominoThresholds { get; init; } = "cozzani-2006";

    /// <summary>s. Time within which emergency crews protect a heated vessel in 10 % of cases.</summary>
    public double FastResponse { get; init; } = 300;

    /// <summary>s. Time within which emergency crews protect a heated vessel in 90 % of cases; above <see cref="FastResponse"/>.</summary>
    public double SlowResponse { get; init; } = 1200;

    /// <summary>Seed of every random draw.</summary>
    public long Seed { get; init; } = 20260101;

    /// <summary>Number of Monte Carlo samples.</summary>
    public int MonteCarloSamples { get; init; } = 100_000;
}
