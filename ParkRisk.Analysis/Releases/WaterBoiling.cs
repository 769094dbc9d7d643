namespace ParkRisk.Analysis.Releases;

/// <summary>Steady boiling pool on water: it grows until it boils off what is spilled.</summary>
/// <remarks>The flux is an empirical constant; LNG 0.085 kg/(m²·s) in the Burro trials to 0.2, 0.167 in US FERC practice.</remarks>
public static class WaterBoiling
{
    /// <summary>kg/(m²·s). Default flux of LNG.</summary>
    public const double DefaultFlux = 0.167;

    /// <summary>kg/(m²·s). Lowest flux seen with LNG.</summary>
    public const double LowestFlux = 0.085;

    /// <summary>kg/(m²·s). Highest flux seen with LNG.</summary>
    public const double HighestFlux = 0.2;

    /// <summary>m². Area of the steady pool.</summary>
    /// <param name="spillRate">kg/s.</param>
    /// <param name="flux">kg/(m²·s).</param>
    public static double Area(double spillRate, double flux = DefaultFlux) => spillRate / flux;
}
