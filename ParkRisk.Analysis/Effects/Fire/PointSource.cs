namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Heat radiation of a flame taken as one point (<c>point-source-radiation</c>).</summary>
/// <remarks>AIChE/CCPS (1999), section 2.2.4. Fair beyond about two flame lengths, too high close to a large flame.</remarks>
public static class PointSource
{
    /// <summary>W/m². Flux on a surface that faces the point: q = τ η m ΔH_c / (4π x²).</summary>
    /// <param name="radiantPower">W. η m ΔH_c.</param>
    /// <param name="distance">m. From the source, above zero.</param>
    /// <param name="transmissivity">0 … 1.</param>
    public static double Flux(double radiantPower, double distance, double transmissivity)
        => transmissivity * radiantPower / (4 * Math.PI * distance * distance);
}
