using System.Collections.Concurrent;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Hands out one shape for all plumes that have the same, so that the risk engine recognises it. One store serves one assessment, from any thread.</summary>
public sealed class PlumeShapeStore
{
    private readonly ConcurrentDictionary<(GaussianPlumeSource Source, double Exponent, double Duration), Lazy<PassivePlumeShape>> shapes = new();

    /// <summary>The shape of a plume.</summary>
    /// <param name="source">The plume; its strength does not matter.</param>
    /// <param name="exponent">n of the probit.</param>
    /// <param name="duration">s. Of the release; all from the longest exposure of 1800 s on are the same.</param>
    public PassivePlumeShape Of(GaussianPlumeSource source, double exponent, double duration)
        => shapes.GetOrAdd(
            (source with { MassRate = 1 }, exponent, Math.Min(duration, 1800)),
            static key => new Lazy<PassivePlumeShape>(() => new PassivePlumeShape(key.Source, key.Exponent, key.Duration))).Value;
}
