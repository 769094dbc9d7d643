namespace ParkRisk.Analysis.Releases;

/// <summary>Final size of a liquid pool that has come to rest.</summary>
/// <remarks>Area = volume / minimum depth, limited by the bund or by the largest pool that is assumed without one (3000 m² on land, 10 000 m² on water, TNO Purple Book CPR 18E). Minimum depths: TNO Yellow Book CPR 14E (2005) table 3.1.</remarks>
public static class PoolSpread
{
    /// <summary>m². Largest pool on land without a bund.</summary>
    public const double UnbundedLandArea = 3000;

    /// <summary>m². Largest pool on water.</summary>
    public const double UnbundedWaterArea = 10_000;

    /// <summary>m². Area of the pool.</summary>
    /// <param name="volume">m³. Of the liquid.</param>
    /// <param name="minimumDepth">m.</param>
    /// <param name="largestArea">m². Bund area, or the limit without a bund.</param>
    public static double Area(double volume, double minimumDepth, double largestArea) => Math.Min(volume / minimumDepth, largestArea);

    /// <summary>m. Minimum depth of a pool on a kind of ground.</summary>
    /// <param name="surface">Kind of ground.</param>
    public static double MinimumDepth(PoolSurface surface) => surface switch
    {
        PoolSurface.SmoothConcrete => 0.005,
        PoolSurface.Average => 0.010,
        PoolSurface.Rough => 0.020,
        _ => 0.025,
    };
}

/// <summary>Ground under a pool, by its roughness.</summary>
public enum PoolSurface
{
    /// <summary>Smooth concrete.</summary>
    SmoothConcrete,

    /// <summary>Average ground.</summary>
    Average,

    /// <summary>Rough ground, sand.</summary>
    Rough,

    /// <summary>Gravel.</summary>
    Gravel,
}
