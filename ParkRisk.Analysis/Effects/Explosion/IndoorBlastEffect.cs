using ParkRisk.Analysis.Vulnerability;

namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Lethality of a blast for people indoors: certain death in the inner circle, a small share between it and the onset.</summary>
/// <remarks>Source: TNO Purple Book CPR 18E (1999) 5.2.4; AQ/T 3046-2013 10.4: 1 from 0.3 bar, 0.025 between 0.1 and 0.3 bar. <see cref="OverpressureLethality"/>.</remarks>
public sealed class IndoorBlastEffect : IEffectField
{
    private readonly double drift, certainSquare, onsetSquare;

    /// <summary>Sets the effect up.</summary>
    /// <param name="blast">The explosion; its own circle is that of certain death.</param>
    public IndoorBlastEffect(ExplosionEffect blast)
    {
        ArgumentNullException.ThrowIfNull(blast);
        double onset = Math.Max(blast.Radius(LethalityRules.IndoorOverpressure), blast.LethalRadius);
        drift = blast.Drift;
        certainSquare = blast.LethalRadius > 0 ? blast.LethalRadius * blast.LethalRadius : -1;
        onsetSquare = onset > 0 ? onset * onset : -1;
        Reach = onset > 0 ? drift + onset : 0;
        HalfBreadth = onset;
        UpwindReach = Math.Max(0, onset - drift);
    }

    /// <inheritdoc/>
    public double Reach { get; }

    /// <inheritdoc/>
    public double HalfBreadth { get; }

    /// <inheritdoc/>
    public double UpwindReach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => drift == 0;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            double x = downwind[i] - drift, square = x * x + crosswind[i] * crosswind[i];
            lethality[i] = square <= certainSquare ? 1 : square < onsetSquare ? LethalityRules.IndoorBlastLethality : 0;
        }
    }
}
