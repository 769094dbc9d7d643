using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Domino;

/// <summary>The blast of a pressure vessel that bursts, from the gas in it.</summary>
/// <remarks>Isentropic expansion of the gas space (<see cref="VesselBurst"/>), as an equal energy of TNT (<see cref="TntEquivalence"/>). What a boiling liquid adds as it flashes is not in it.</remarks>
public static class BurstBlast
{
    /// <summary>0–1. Share of a vessel of liquefied gas that is vapour: filled to 80 %.</summary>
    private const double VapourShare = 0.2;

    /// <summary>Ratio of heat capacities of hydrocarbon vapours and ammonia, near enough for an energy.</summary>
    private const double HeatCapacityRatio = 1.3;

    /// <summary>Pressure over ambient below which a failing vessel opens rather than bursts.</summary>
    private const double LeastRatio = 1.5;

    /// <summary>The blast, or null where the vessel does not burst.</summary>
    /// <param name="release">The loss of containment.</param>
    /// <param name="volume">m³. Of the vessel.</param>
    /// <param name="ambientPressure">Pa.</param>
    public static ExplosionEffect? Of(LossOfContainment release, double volume, double ambientPressure)
    {
        ArgumentNullException.ThrowIfNull(release);
        double share = release.Phase switch { ReleasePhase.Gas => 1, ReleasePhase.FlashingLiquid => VapourShare, _ => 0 };
        return release.Kind == ReleaseKind.Rupture && share * volume > 0 && release.Pressure >= LeastRatio * ambientPressure
            ? ExplosionEffect.Tnt(VesselBurst.IsentropicEnergy(share * volume, release.Pressure, ambientPressure, HeatCapacityRatio) / TntEquivalence.DefaultTntEnergy)
            : null;
    }
}
