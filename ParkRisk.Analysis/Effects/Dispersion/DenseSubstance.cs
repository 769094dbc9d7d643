namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>What a dense-gas model must know of a substance.</summary>
/// <param name="MolarMass">kg/mol. M.</param>
/// <param name="GasHeatCapacity">J/(kg·K). c_p of the vapour.</param>
public sealed record DenseSubstance(double MolarMass, double GasHeatCapacity)
{
    /// <summary>K. Normal boiling point; needed when liquid is released.</summary>
    public double BoilingTemperature { get; init; } = 100;

    /// <summary>J/kg. Heat of vaporisation at the boiling point; needed when liquid is released.</summary>
    public double HeatOfVaporisation { get; init; } = 4e5;

    /// <summary>kg/m³. Density of the liquid at the boiling point.</summary>
    public double LiquidDensity { get; init; } = 700;
}
