using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>How far fixed levels of effect reach downwind, for the consequence table.</summary>
public static class ConsequenceDistances
{
    private static readonly double[] HeatLevels = [37_500, 12_500, 4_000];
    private static readonly double[] BlastLevels = [30_000, 10_000, 2_000];
    private static readonly double[] LethalityLevels = [0.5, 0.01];

    /// <summary>The distances that apply to an effect.</summary>
    /// <param name="field">The effect.</param>
    public static ImmutableArray<EffectDistance> Of(IEffectField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field switch
        {
            ExplosionEffect blast => [.. BlastLevels.Select(l => new EffectDistance(Named("overpressure", l, "pa"), Blast(blast, l)))],
            FlashFireEffect flash => [new("lower_flammability_limit", flash.DownwindReach)],
            IHeatField heat => [.. HeatLevels.Select(l => new EffectDistance(Named("heat_flux", l, "w_m2"), Heat(heat, l, field.Reach)))],
            _ => [.. LethalityLevels.Select(l => new EffectDistance(Named("lethality", 100 * l, "percent"), Lethality(field, l)))],
        };
    }

    private static string Named(string quantity, double level, string unit)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{quantity}_{level:0}_{unit}");

    private static double Blast(ExplosionEffect blast, double level)
        => blast.Radius(level) is > 0 and var radius ? blast.Drift + radius : 0;

    // Low fluxes reach beyond the lethal distance; the inverse square bounds how far.
    private static double Heat(IHeatField heat, double level, double lethal)
        => Farthest(x => heat.Flux(x, 0, 1) >= level, 10 * Math.Max(lethal, 1));

    private static double Lethality(IEffectField field, double level)
    {
        Span<double> result = stackalloc double[1];
        double low = 0, high = field.Reach;
        for (int i = 0; i < 40 && high > 0; i++)
        {
            double middle = (low + high) / 2;
            field.Evaluate([middle], [0], result);
            (low, high) = result[0] >= level ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Farthest(Func<double, bool> reaches, double limit)
    {
        double low = 0, high = limit;
        for (int i = 0; i < 30; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = reaches(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }
}
