using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Tests.Scenarios;

/// <summary>Event trees with real substances: nothing of a release may vanish.</summary>
[TestFixture]
public sealed class OutcomeBuilderTests
{
    private const string Ammonia = "7664-41-7", Propane = "74-98-6", EthyleneOxide = "75-21-8", Chlorine = "7782-50-5", Benzene = "71-43-2";
    private static readonly JointFrequency Weather = new()
    {
        Classes = [new(StabilityClass.D, 5), new(StabilityClass.F, 1.5)],
        SectorCount = 4,
        Frequencies = [0.2, 0.2, 0.2, 0.2, 0.05, 0.05, 0.05, 0.05],
    };

    [TestCase(Ammonia, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid)]
    [TestCase(Propane, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid)]
    [TestCase(EthyleneOxide, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid)]
    [TestCase(Chlorine, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid)]
    [TestCase(Ammonia, ReleaseKind.Hole, ReleasePhase.FlashingLiquid)]
    [TestCase(Propane, ReleaseKind.Hole, ReleasePhase.FlashingLiquid)]
    [TestCase(Benzene, ReleaseKind.Hole, ReleasePhase.Liquid)]
    public void Every_branch_is_kept_and_has_its_effect_or_is_listed(string cas, ReleaseKind kind, ReleasePhase phase)
    {
        var built = Build(Find(cas), kind, phase, Weather);
        for (int w = 0; w < Weather.Classes.Length; w++)
        {
            var branches = built.Outcomes.Where(o => o.WeatherClass is null || o.WeatherClass == w).ToList();
            Assert.That(branches.Sum(o => o.ConditionalProbability), Is.EqualTo(1).Within(1e-12));
            Assert.That(branches.Where(o => o.Kind != OutcomeKind.SafeDispersion && o.Field is null), Is.Empty);
        }

        Assert.That(built.Omitted, Is.Empty);
    }

    /// <summary>Purple Book: direct ignition of a burst is a fireball with 0.7 and else a cloud fire; ammonia burns too badly for a cloud fire to matter only where its cloud stays below the flammability limit.</summary>
    [Test]
    public void The_direct_ignition_of_a_burst_is_wholly_spent_on_fire()
    {
        var substance = Find(Ammonia);
        double direct = ReferenceTables.Embedded.Ignition.DirectOf(substance, 288.15, false, 50_000)!.Probability;
        var built = Build(substance, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid, Weather);
        double burning = built.Outcomes.Where(o => o.WeatherClass is null or 0).Where(o => o.Kind is OutcomeKind.Fireball or OutcomeKind.FlashFire or OutcomeKind.Explosion).Sum(o => o.ConditionalProbability);
        Assert.That(burning, Is.EqualTo(direct).Within(1e-12));
    }

    [Test]
    public void Without_weather_every_direct_ignition_of_a_burst_is_a_fireball()
    {
        var substance = Find(Propane);
        double direct = ReferenceTables.Embedded.Ignition.DirectOf(substance, 288.15, false, 50_000)!.Probability;
        var built = Build(substance, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid, null);
        Assert.That(built.Outcomes.Single(o => o.Kind == OutcomeKind.Fireball).ConditionalProbability, Is.EqualTo(direct).Within(1e-12));
    }

    [Test]
    public void A_missing_heat_of_combustion_costs_the_fires_but_not_the_poisoning()
    {
        var built = Build(Find(Ammonia) with { HeatOfCombustion = null }, ReleaseKind.Rupture, ReleasePhase.FlashingLiquid, Weather);
        Assert.That(built.Outcomes.Where(o => o.Kind == OutcomeKind.ToxicCloud).Select(o => o.Field), Is.All.Not.Null);
        Assert.That(built.Omitted, Has.Length.EqualTo(1));
        Assert.That(built.Omitted[0].Reason, Does.Contain("heat of combustion"));
    }

    private static Substance Find(string cas) => ReferenceTables.Embedded.Substances.Find(cas).Match!;

    private static BuiltOutcomes Build(Substance substance, ReleaseKind kind, ReleasePhase phase, JointFrequency? weather)
    {
        var builder = new OutcomeBuilder(new ParkSettings(), new AmbientConditions(), weather, ReferenceTables.Embedded.Ignition);
        bool isBurst = kind == ReleaseKind.Rupture;
        return builder.Build(
            new LossOfContainment
            {
                Id = "T/case",
                Unit = "T",
                Kind = kind,
                Frequency = new AnnualFrequency(1e-5),
                FrequencySource = "test",
                Substance = substance.Cas!,
                Phase = phase,
                MassRate = isBurst ? 0 : 20,
                Duration = isBurst ? 0 : 600,
                Mass = isBurst ? 50_000 : 12_000,
                Temperature = 288.15,
                Pressure = phase == ReleasePhase.Liquid ? 101_325 : 1e6,
                Height = 1,
                BundArea = 400,
            },
            substance);
    }

    /// <summary>The societal risk skips people outside the strip that an effect says it keeps to.</summary>
    [TestCase(Ammonia, ReleaseKind.Rupture)]
    [TestCase(Propane, ReleaseKind.Rupture)]
    [TestCase(Ammonia, ReleaseKind.Hole)]
    [TestCase(Propane, ReleaseKind.Hole)]
    [TestCase(Chlorine, ReleaseKind.Hole)]
    public void No_effect_harms_outside_the_strip_that_it_states(string cas, ReleaseKind kind)
    {
        var random = new Random(7);
        var lethality = new double[1];
        foreach (var field in Build(Find(cas), kind, ReleasePhase.FlashingLiquid, Weather).Outcomes.Select(o => o.Field).Where(f => f is { Reach: > 0 }))
        {
            for (int i = 0; i < 20_000; i++)
            {
                double reach = field!.Reach * Math.Pow(random.NextDouble(), 2), angle = 2 * Math.PI * random.NextDouble();
                (double x, double y) = (reach * Math.Cos(angle), reach * Math.Sin(angle));
                if (Math.Abs(y) > field.HalfBreadth || x < -field.UpwindReach)
                {
                    field.Evaluate([x], [y], lethality);
                    Assert.That(lethality[0], Is.Zero, $"{field.GetType().Name} at {x:F1}, {y:F1}");
                }
            }
        }
    }
}
