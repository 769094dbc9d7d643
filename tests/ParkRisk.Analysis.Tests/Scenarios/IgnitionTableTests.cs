using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Tests.Scenarios;

/// <summary>Purple Book (CPR 18E) table 4.5.</summary>
public sealed class IgnitionTableTests
{
    private static readonly IgnitionTable Table = ReferenceTables.Embedded.Ignition;

    private static double? Direct(string name, double size, bool continuous = true, double temperature = 293.15)
        => Table.DirectOf(ReferenceTables.Embedded.Substances.Find(name).Match!, temperature, continuous, size)?.Probability;

    [TestCase("propane", 9.99, 0.2)]
    [TestCase("propane", 10, 0.5)]
    [TestCase("propane", 100, 0.5)]
    [TestCase("propane", 101, 0.7)]
    [TestCase("hydrogen", 1, 0.2)]
    [TestCase("methane", 1, 0.02)]
    [TestCase("ammonia", 50, 0.04)]
    [TestCase("carbon monoxide", 500, 0.09)]
    [TestCase("toluene", 50, 0.065)]
    [TestCase("gasoline", 5, 0.065)]
    [TestCase("xylene", 50, 0.01)]
    [TestCase("diesel", 50, 0)]
    [TestCase("chlorine", 50, null)]
    [TestCase("water", 50, null)]
    [TestCase("dichloromethane", 50, null)]
    [TestCase("diethyl ether", 50, 0.5)]
    public void Continuous_releases(string name, double rate, double? probability) => Assert.That(Direct(name, rate), Is.EqualTo(probability));

    [TestCase("propane", 999, 0.2)]
    [TestCase("propane", 1000, 0.5)]
    [TestCase("propane", 10_000, 0.5)]
    [TestCase("propane", 10_001, 0.7)]
    [TestCase("toluene", 1e6, 0.065)]
    public void Releases_at_once(string name, double mass, double probability) => Assert.That(Direct(name, mass, continuous: false), Is.EqualTo(probability));

    [Test]
    public void A_liquid_at_its_flash_point_counts_as_category_one_and_above_its_boiling_point_as_gas()
    {
        Assert.That(Direct("diesel", 50, temperature: 340), Is.EqualTo(0.065));
        Assert.That(Direct("xylene", 50, temperature: 303), Is.EqualTo(0.065));
        Assert.That(Direct("toluene", 50, temperature: 400), Is.EqualTo(0.5));
    }

    [Test]
    public void Every_burning_substance_has_a_probability_for_every_size()
    {
        foreach (var substance in ReferenceTables.Embedded.Substances.Substances.Where(s => s.IsFlammable))
        {
            foreach (var size in new[] { 0, 0.5, 10, 100, 1000, 1e5, 1e9 })
            {
                Assert.That(Table.DirectOf(substance, 293.15, true, size), Is.Not.Null, substance.NameEn);
                Assert.That(Table.DirectOf(substance, 293.15, false, size), Is.Not.Null, substance.NameEn);
            }
        }
    }

    [Test]
    public void Delayed_ignition_reaches_its_one_minute_value_after_a_minute()
    {
        foreach (var source in Table.Sources)
        {
            Assert.That(1 - Math.Exp(-source.Effectiveness * 60), Is.EqualTo(source.ProbabilityInOneMinute).Within(1e-12), source.Id);
        }
    }

    [Test]
    public void Flash_fire_and_explosion_share_the_delayed_ignitions()
        => Assert.That(Table.Share("delayed-flash-fire").Probability + Table.Share("delayed-explosion").Probability, Is.EqualTo(1));
}
