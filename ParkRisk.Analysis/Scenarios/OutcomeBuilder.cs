using System.Collections.Concurrent;
using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Builds the outcomes of releases: event tree × weather, each with its field of lethality.</summary>
/// <remarks>Equal releases share their outcomes, so that a row of equal tanks costs one. May be used from several threads.</remarks>
public sealed class OutcomeBuilder
{
    private readonly ConcurrentDictionary<ReleaseSignature, Lazy<BuiltOutcomes>> built = new();
    private readonly JointFrequency? weather;
    private readonly IgnitionTable ignition;
    private readonly FireFields fires;
    private readonly CloudFields clouds;
    private readonly StoreFields stores;

    /// <summary>Sets the builder up.</summary>
    /// <param name="settings">Settings in force.</param>
    /// <param name="ambient">Air.</param>
    /// <param name="weather">Joint frequency; null: only what does not depend on the wind.</param>
    /// <param name="ignition">Ignition probabilities.</param>
    public OutcomeBuilder(ParkSettings settings, AmbientConditions ambient, JointFrequency? weather, IgnitionTable ignition)
    {
        this.weather = weather;
        this.ignition = ignition;
        fires = new FireFields(settings, ambient);
        clouds = new CloudFields(settings, ambient);
        stores = new StoreFields(settings, weather);
    }

    /// <summary>The outcomes of a release. In every weather the probabilities of its branches sum to 1.</summary>
    /// <param name="release">The release.</param>
    /// <param name="substance">What is released.</param>
    public BuiltOutcomes Build(LossOfContainment release, Substance substance)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        var shared = built.GetOrAdd(ReleaseSignature.Of(release), _ => new(() => BuildNew(release, substance))).Value;
        return new(
            [.. shared.Outcomes.Select(o => o with { Scenario = release.Id })],
            [.. shared.Omitted.Select(o => o with { Unit = release.Unit, Case = release.Id })]);
    }

    private BuiltOutcomes BuildNew(LossOfContainment release, Substance substance)
    {
        if (release.Phase == ReleasePhase.Packed)
        {
            return stores.Build(release, substance);
        }

        var outcomes = ImmutableArray.CreateBuilder<Outcome>();
        var omitted = new Dictionary<string, OmittedScenario>();
        void Omit((string En, string Zh)? missing)
        {
            if (missing is { } reason)
            {
                omitted.TryAdd(reason.En, new(release.Unit, release.Id, reason.En, reason.Zh));
            }
        }

        double direct = ignition.DirectOf(substance, release.Temperature, !release.IsInstantaneous, release.IsInstantaneous ? release.Mass : release.MassRate)?.Probability ?? 0;
        var directKind = DirectKind(release);
        int classes = weather?.Classes.Length ?? 0;
        bool windMatters = directKind == OutcomeKind.PoolFire && weather is not null;
        double fireProbability = Probability(Tree(substance, direct, directKind, hasFlammableCloud: weather is not null), directKind);
        FireField? calmFire = null;
        var calmReader = new PropertyReader();
        if (fireProbability > 0 && !windMatters)
        {
            calmFire = DirectFire(release, substance, directKind, 0, calmReader);
            Omit(calmReader.Missing);
            outcomes.Add(Describe(release, directKind, null, fireProbability, calmFire, calmReader));
        }

        for (int w = 0; w < classes; w++)
        {
            if (fireProbability > 0 && windMatters)
            {
                var fireReader = new PropertyReader();
                var fire = DirectFire(release, substance, directKind, FireFields.RepresentativeWind(weather!.Classes[w].WindSpeed), fireReader);
                Omit(fireReader.Missing);
                outcomes.Add(Describe(release, directKind, w, fireProbability, fire, fireReader));
            }

            // What the fire lacks, the cloud may not need.
            var reader = new PropertyReader();
            var cloud = clouds.Of(release, substance, weather!.Classes[w], reader);
            Omit(reader.Missing);
            var tree = Tree(substance, direct, directKind, cloud.FlashFire is { Reach: > 0 });
            double more = Probability(tree, directKind) - fireProbability;
            if (more > 1e-12)
            {
                // Without a cloud that could ignite later all direct ignitions burn as the fireball.
                outcomes.Add(Describe(release, directKind, w, more, calmFire, calmReader));
            }

            foreach (var branch in tree.Where(b => b.Kind != directKind))
            {
                var field = branch.Kind switch
                {
                    OutcomeKind.FlashFire => cloud.FlashFire,
                    OutcomeKind.Explosion => cloud.Explosion,
                    OutcomeKind.ToxicCloud => cloud.Toxic,
                    _ => null,
                };
                outcomes.Add(Describe(release, branch.Kind, w, branch.Probability, field, cloud.Model, reader));
            }
        }

        return new(outcomes.ToImmutable(), [.. omitted.Values]);
    }

    private static double Probability(ImmutableArray<EventBranch> tree, OutcomeKind kind) => tree.FirstOrDefault(b => b.Kind == kind)?.Probability ?? 0;

    private ImmutableArray<EventBranch> Tree(Substance substance, double direct, OutcomeKind directKind, bool hasFlammableCloud)
        => EventTree.Branches(new()
        {
            DirectIgnition = direct,
            DirectOutcome = directKind,
            HasFlammableCloud = hasFlammableCloud,
            IsToxic = substance.IsToxic,
            FireballShare = ignition.Share("instantaneous-fireball").Probability,
            ExplosionShare = ignition.Share("delayed-explosion").Probability,
        });

    private static OutcomeKind DirectKind(LossOfContainment release) => release.Phase switch
    {
        ReleasePhase.Liquid or ReleasePhase.BoilingLiquid => OutcomeKind.PoolFire,
        _ => release.IsInstantaneous ? OutcomeKind.Fireball : OutcomeKind.JetFire,
    };

    private FireField? DirectFire(LossOfContainment release, Substance substance, OutcomeKind kind, double windSpeed, PropertyReader reader) => kind switch
    {
        OutcomeKind.PoolFire => fires.Pool(release, substance, windSpeed, reader),
        OutcomeKind.Fireball => fires.Ball(release, substance, reader),
        _ => fires.Jet(release, substance, reader),
    };

    private static Outcome Describe(LossOfContainment release, OutcomeKind kind, int? weatherClass, double probability, FireField? fire, PropertyReader reader)
        => new(release.Id, kind, weatherClass, probability, fire?.Field is { Reach: > 0 } field ? field : null, fire?.Model ?? "", reader.Notes)
        {
            Distances = fire?.Distances ?? [],
        };

    private static Outcome Describe(
        LossOfContainment release, OutcomeKind kind, int? weatherClass, double probability, IEffectField? field, string model, PropertyReader reader)
        => new(release.Id, kind, weatherClass, probability, field is { Reach: > 0 } ? field : null, model, reader.Notes)
        {
            Distances = field is { Reach: > 0 } ? ConsequenceDistances.Of(field) : [],
        };
}

/// <summary>What makes two releases equal as far as their outcomes go.</summary>
internal readonly record struct ReleaseSignature(
    string Substance,
    ReleaseKind Kind,
    ReleasePhase Phase,
    double MassRate,
    double Duration,
    double Mass,
    double Temperature,
    double Pressure,
    double Height,
    double? BundArea,
    double? FloorArea)
{
    public static ReleaseSignature Of(LossOfContainment release)
        => new(release.Substance, release.Kind, release.Phase, release.MassRate, release.Duration, release.Mass, release.Temperature, release.Pressure, release.Height, release.BundArea, release.FloorArea);
}
