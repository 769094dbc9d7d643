using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Effects.Explosion;

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

    /// <summary>A flash fire over a floating roof.</summary>
    FlashFire,
}

/// <summary>An effect that can make equipment fail, in the wind frame of its source.</summary>
public sealed class EscalationSource
{
    private const double Farthest = 5000;

    private readonly IEffectField effect;
    private readonly double drift;
    private readonly double upwindReach;

    private EscalationSource(IEffectField field, EscalationVector vector, double reach, double duration)
    {
        (effect, Vector, Reach, Duration) = (field, vector, reach, duration);
        drift = field is ExplosionEffect blast ? blast.Drift : 0;
        upwindReach = reach;
    }

    private EscalationSource(IEffectField field, double duration, Func<double, bool> isStrong)
        : this(field, EscalationVector.SteadyHeat, Search(isStrong, field.Reach), duration)
        => upwindReach = field.IsOmnidirectional ? Reach : Search(d => isStrong(-d), 1);

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

    /// <summary>The source of an effect, or null where it makes no equipment fail (toxic clouds).</summary>
    /// <param name="field">The effect.</param>
    /// <param name="law">Thresholds, for the reach.</param>
    /// <param name="duration">s. How long a jet burns.</param>
    public static EscalationSource? Of(IEffectField? field, EscalationLaw law, double duration = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(law);
        return field switch
        {
            IHeatField heat => double.IsFinite(heat.Duration)
                ? new(field, EscalationVector.Fireball, Search(d => heat.Flux(d, 0) >= law.LowestFireball, field.Reach), heat.Duration)
                : new(field, duration, d => heat.Flux(d, 0) >= DominoGraph.FluxFloor * law.LowestHeat),
            IBlastField blast => new(field, EscalationVector.Blast, Search(d => blast.Overpressure(d, 0) >= LowestBlast, field.Reach), 0),
            FlashFireEffect flash => new(field, EscalationVector.FlashFire, flash.Reach, 0),
            _ => null,
        };
    }

    /// <summary>False where the effect is too weak for sure; spares the work of finding out how weak.</summary>
    /// <param name="downwind">m.</param>
    /// <param name="crosswind">m.</param>
    public bool MayReach(double downwind, double crosswind)
    {
        double x = downwind - drift, radius = Reach - drift;
        return downwind >= -upwindReach && x * x + crosswind * crosswind <= radius * radius;
    }

    /// <summary>W/m² or Pa; for a flash fire positive infinity inside and 0 outside. What arrives at a place.</summary>
    /// <param name="downwind">m.</param>
    /// <param name="crosswind">m.</param>
    /// <param name="height">m. Above ground.</param>
    public double Intensity(double downwind, double crosswind, double height) => effect switch
    {
        IHeatField heat => heat.Flux(downwind, crosswind, height),
        IBlastField blast => blast.Overpressure(downwind, crosswind),
        IEdgedEffectField cloud => Math.Abs(Math.Atan2(crosswind, downwind)) <= cloud.HalfAngle(Math.Sqrt(downwind * downwind + crosswind * crosswind)) ? double.PositiveInfinity : 0,
        _ => 0,
    };

    /// <summary>0 … 1. Probability that a unit fails under what arrives, taken alone.</summary>
    /// <param name="law">How likely units fail.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="intensity">W/m² or Pa.</param>
    public double Chance(EscalationLaw law, EscalationUnit unit, double intensity)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(unit);
        return Vector switch
        {
            EscalationVector.Blast => EscalationLaw.Blast(unit, intensity),
            EscalationVector.FlashFire => unit.HasFloatingRoof && intensity > 0 ? EscalationLaw.FloatingRoofIgnition : 0,
            EscalationVector.Fireball => law.Heat(unit, intensity, fireball: true),
            _ => law.Heat(unit, intensity, fireball: false, Duration),
        };
    }

    /// <summary>True when a unit is of a kind that the effect can touch.</summary>
    /// <param name="unit">The unit.</param>
    public bool Touches(EscalationUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Vector switch
        {
            EscalationVector.Blast => unit.Blast is not null,
            EscalationVector.FlashFire => unit.HasFloatingRoof,
            _ => unit.Heat is not null,
        };
    }

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

        if (high == low)
        {
            low = 0;
        }

        for (int step = 0; step < 20 && high - low > 0.1; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = isStrong(middle) ? (middle, high) : (low, middle);
        }

        return high;
    }
}
