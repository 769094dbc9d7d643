using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;
using ParkRisk.Analysis.Vulnerability;

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
    /// <summary>s. Averaging time of flammable concentrations, the shortest that the σy correction allows (Yellow Book, CPR 14E 4.5).</summary>
    private const double FlammableAveraging = 18.75;

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

        var dispersion = new CloudDispersion(settings, ambient, weather);
        string model = source.Model;
        IEffectField? toxic = null;
        if (Response(substance) is { } response)
        {
            var (field, used) = dispersion.Field(source, substance, AveragingTime.Reference);
            toxic = new ToxicPlumeEffect(field, response, CloudDispersion.PassageOf(source));
            model += $" {used} lethality-toxic";
        }

        return substance.IsFlammable
            ? Flammable(source, substance, dispersion, toxic, model, reader)
            : new(null, null, toxic, model);
    }

    private CloudEffects Flammable(CloudSource source, Substance substance, CloudDispersion dispersion, IEffectField? toxic, string model, PropertyReader reader)
    {
        double molarMass = reader.Read(substance.MolarMass, "the molar mass", "摩尔质量");
        if (substance.LowerFlammabilityLimit is not { } lower || double.IsNaN(molarMass))
        {
            return new(null, null, toxic, model);
        }

        double pure = ambient.Pressure * molarMass / (PhysicalConstants.GasConstant * ambient.Temperature);
        var (steady, used) = dispersion.Field(source, substance, FlammableAveraging);
        var field = new FiniteReleaseField(steady, CloudDispersion.PassageOf(source));
        var flash = new FlashFireEffect(field, lower * pure);
        if (!(flash.Reach > 0))
        {
            return new(null, null, toxic, $"{model} {used}");
        }

        double upper = Math.Max(substance.UpperFlammabilityLimit ?? 1, 1.01 * lower) * pure;
        double energy = ConfinedShare * field.MassBetween(lower * pure, upper) * (substance.HeatOfCombustion ?? 0);
        var blast = energy > 0 ? ExplosionEffect.MultiEnergy(BlastClass, energy, flash.DownwindReach / 2, ambient.Pressure) : null;
        return new(flash, blast, toxic, $"{model} {used} tno-multi-energy lethality-overpressure");
    }

    /// <summary>The published toxic probit of a substance in the set that AQ/T 3046-2013 uses; null where there is none.</summary>
    private static ToxicResponse? Response(Substance substance)
        => substance.IsToxic && ToxicProbitTable.Rows.FirstOrDefault(r => r.Set == "purple-book" && r.Cas == substance.Cas) is { } row
            ? ToxicResponse.FromMilligramMinutes(row.A, row.B, row.N)
            : null;
}
