namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>How a substance enters the air.</summary>
public enum ReleaseKind
{
    /// <summary>At a rate over a time.</summary>
    Continuous,

    /// <summary>All at once.</summary>
    Instantaneous,
}
