using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>What a cloud can do in one weather.</summary>
/// <param name="FlashFire">Flash fire; null where no flammable cloud forms.</param>
/// <param name="Explosion">Vapour cloud explosion; null likewise.</param>
/// <param name="Toxic">Poisoning; null for what has no toxic probit.</param>
/// <param name="Model">Catalogue ids of the models in the order used.</param>
public sealed record CloudEffects(FlashFireEffect? FlashFire, ExplosionEffect? Explosion, IEffectField? Toxic, string Model);

/// <summary>Fields of the clouds that form when a release does not ignite at once.</summary>
/// <param name="settings">Settings in force.</param>
/// <param name="ambient">Air.</param>
public sealed class CloudFields(ParkSettings settings, AmbientConditions ambient)
{
    /// <summary>0–1. Share of the flammable mass that is confined enough to explode, with the strongest blast class (Purple Book, CPR 18E 4.8; recalled).</summary>
    private const double ConfinedShare = 0.08;

    private const int BlastClass = 10;

    private static readonly CloudEffects None = new(null, null, null, "");

    /// <summary>The effects of a release's cloud.</summary>
    /// <param name="release">The release.</param>
    /// <param name="substance">What is released.</param>
    /// <param name="weather">Weather class.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public CloudEffects Of(LossOfContainment release, Substance substance, WeatherClass weather, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(substance);
        ArgumentNullException.ThrowIfNull(weather);
        ArgumentNullException.ThrowIfNull(reader);
        if (!substance.IsToxic && !substance.IsFlammable)
        {
            return None;
        }

        var source = CloudSource.Of(release, substance, weather, ambient, reader);
        if (source is null || !reader.IsComplete || !(source.Mass > 0))
        {
            return None;
        }

        if (CloudDispersion.Properties(substance, source, ambient, reader) is not { } properties)
        {
            return None;
        }

        var dispersion = new CloudDispersion(settings, ambient, weather, properties);
        return source.IsInstantaneous ? Burst(source, substance, dispersion, reader) : Lasting(source, substance, dispersion, reader);
    }

    // A burst that ignites at once, but not as a fireball, is a flash fire or an explosion even where the substance is toxic.
    private CloudEffects Burst(CloudSource source, Substance substance, CloudDispersion dispersion, PropertyReader reader)
    {
        var puff = dispersion.Burst(source);
        string model = $"{source.Model} dense-gas";
        var burning = Flammable(() => puff.Field(0), substance, model, reader);
        return Response(substance) is { } response ? burning with { Toxic = new ToxicPuffEffect(puff, response) } : burning;
    }

    // Once it has not ignited directly, a lasting toxic cloud counts as toxic also where it could burn, see EventTree: it needs no flammable effects.
    private CloudEffects Lasting(CloudSource source, Substance substance, CloudDispersion dispersion, PropertyReader reader)
    {
        var response = Response(substance);
        if (response is null && substance.LowerFlammabilityLimit is null)
        {
            return new(null, null, null, source.Model);
        }

        var (steady, used) = dispersion.Steady(source, response is null ? AveragingTime.Flammable : AveragingTime.Reference);
        string model = $"{source.Model} {used}";
        return response is not null
            ? new(null, null, new ToxicPlumeEffect(steady, response, source.Duration), model)
            : Flammable(() => new FiniteReleaseField(steady, source.Duration), substance, model, reader);
    }

    private CloudEffects Flammable(Func<ConcentrationField> footprint, Substance substance, string model, PropertyReader reader)
    {
        if (!substance.IsFlammable || substance.LowerFlammabilityLimit is not { } lower)
        {
            return new(null, null, null, model);
        }

        var field = footprint();
        double pure = ambient.Pressure * substance.MolarMass!.Value / (PhysicalConstants.GasConstant * ambient.Temperature);
        var flash = new FlashFireEffect(field, lower * pure);
        if (!(flash.Reach > 0))
        {
            return new(null, null, null, model);
        }

        double upper = Math.Max(substance.UpperFlammabilityLimit ?? 1, 1.01 * lower) * pure;
        double energy = ConfinedShare * field.MassBetween(lower * pure, upper) * reader.Read(substance.HeatOfCombustion, "the heat of combustion", "燃烧热");
        var blast = energy > 0 ? ExplosionEffect.MultiEnergy(BlastClass, energy, flash.DownwindReach / 2, ambient.Pressure) : null;
        return new(flash, blast, null, $"{model} tno-multi-energy lethality-overpressure");
    }

    /// <summary>The published toxic probit of a substance in the set that AQ/T 3046-2013 uses; null where there is none.</summary>
    private static ToxicResponse? Response(Substance substance) => substance.IsToxic ? ToxicResponse.Published(substance.Cas) : null;
}
