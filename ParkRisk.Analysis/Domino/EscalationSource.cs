using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Domino;

/// <summary>What an effect does to equipment.</summary>
public enum EscalationVector
{
    /// <summary>A fire that goes on: its flux adds to that of others.</summary>
    SteadyHeat,

    /// <summary>A fireball: heat that is over in seconds.</summary>
    Fireball,

    /// <summary>Overpressure.</summary>
    Blast,
}

/// <summary>An effect that can make equipment fail, in the wind frame of its source.</summary>
public sealed class EscalationSource
{
    private const double Farthest = 5000;

    private readonly IEffectField effect;

    private EscalationSource(IEffectField field, EscalationVector vector, double reach, double duration)
        => (effect, Vector, Reach, Duration) = (field, vector, reach, duration);

    /// <summary>What it does.</summary>
    public EscalationVector Vector { get; }

    /// <summary>m. Distance beyond which it is too weak to matter.</summary>
    public double Reach { get; }

    /// <summary>s. How long it lasts; positive infinity for a pool that burns on.</summary>
    public double Duration { get; }

    /// <summary>True for a fire that burns on, so that its flux adds to that of fires that begin later.</summary>
    public bool IsLasting => Vector == EscalationVector.SteadyHeat && double.IsPositiveInfinity(Duration);

    /// <summary>True when the wind does not matter.</summary>
    public bool IsOmnidirectional => effect.IsOmnidirectional;

    /// <summary>The source of an effect, or null where it makes no equipment fail (clouds, flash fires).</summary>
    /// <param name="field">The effect.</param>
    /// <param name="law">Thresholds, for the reach.</param>
    /// <param name="duration">s. How long a jet burns.</param>
    public static EscalationSource? Of(IEffectField? field, EscalationLaw law, double duration = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(law);
        return field switch
        {
            IHeatField heat => double.IsFinite(heat.Duration)
                ? new(field, EscalationVector.Fireball, Search(d => heat.Flux(d, 0) >= law.LowestHeat, field.Reach), heat.Duration)
                : new(field, EscalationVector.SteadyHeat, Search(d => heat.Flux(d, 0) >= DominoGraph.FluxFloor * law.LowestHeat, field.Reach), duration),
            IBlastField blast => new(field, EscalationVector.Blast, Search(d => blast.Overpressure(d, 0) >= LowestBlast, field.Reach), 0),
            _ => null,
        };
    }

    /// <summary>W/m² or Pa. What arrives at a place.</summary>
    /// <param name="downwind">m.</param>
    /// <param name="crosswind">m.</param>
    /// <param name="height">m. Above ground.</param>
    public double Intensity(double downwind, double crosswind, double height)
        => effect is IHeatField heat ? heat.Flux(downwind, crosswind, height) : ((IBlastField)effect).Overpressure(downwind, crosswind);

    private static double LowestBlast { get; } = Enum.GetValues<BlastTarget>().Min(EscalationOverpressure.Threshold);

    /// <summary>Bisects from the far side, so that what a lethal zone hides near the source does not end the search.</summary>
    private static double Search(Func<double, bool> isStrong, double start)
    {
        double low = Math.Max(start, 1), high = low;
        while (isStrong(high) && high < Farthest)
        {
            low = high;
            high *= 2;
        }

        for (int step = 0; step < 20 && high > low; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = isStrong(middle) ? (middle, high) : (low, middle);
        }

        return high;
    }
}
