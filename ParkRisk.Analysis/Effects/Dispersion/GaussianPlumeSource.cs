using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A steady release that disperses as a passive plume.</summary>
/// <param name="MassRate">kg/s. Above zero.</param>
/// <param name="WindSpeed">m/s. At the height of the release; below 1 m/s it counts as 1 m/s.</param>
/// <param name="Stability">Pasquill class.</param>
/// <param name="Terrain">Open country or built-up.</param>
public sealed record GaussianPlumeSource(double MassRate, double WindSpeed, StabilityClass Stability, TerrainRoughness Terrain)
{
    /// <summary>m. Height of the release, not negative.</summary>
    public double ReleaseHeight { get; init; }

    /// <summary>m. Width of the source across the wind, 0 for a point.</summary>
    public double SourceWidth { get; init; }

    /// <summary>m. Height of the source, 0 for a point.</summary>
    public double SourceHeight { get; init; }

    /// <summary>s. Averaging time of the concentration.</summary>
    public double AveragingTime { get; init; } = Dispersion.AveragingTime.Reference;

    /// <summary>m. Height of an inversion lid, or null for none.</summary>
    public double? Lid { get; init; }

    /// <summary>m. Height of the receptors.</summary>
    public double ReceptorHeight { get; init; }

    /// <summary>m. Distance up to which the plume is followed.</summary>
    public double FarEdge { get; init; } = 30_000;
}
