using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Tests.Scenarios;

[TestFixture]
public sealed class EventTreeTests
{
    [Test]
    public void Branches_sum_to_one_whatever_the_release(
        [Values(0, 0.065, 0.7, 1)] double direct,
        [Values] bool flammable,
        [Values] bool toxic,
        [Values(OutcomeKind.JetFire, OutcomeKind.PoolFire, OutcomeKind.Fireball)] OutcomeKind kind)
    {
        var branches = EventTree.Branches(new() { DirectIgnition = direct, DirectOutcome = kind, HasFlammableCloud = flammable, IsToxic = toxic });
        Assert.That(branches.Sum(b => b.Probability), Is.EqualTo(1).Within(1e-15));
        Assert.That(branches.Select(b => b.Probability), Is.All.Positive);
    }

    /// <summary>Purple Book figures: direct ignition 0.7 of a large burst, fireball 0.7 of it, flash fire and explosion 0.6 to 0.4 of the rest.</summary>
    [Test]
    public void A_burst_of_flammable_gas_splits_as_the_purple_book_says()
    {
        var branches = EventTree.Branches(new() { DirectIgnition = 0.7, DirectOutcome = OutcomeKind.Fireball, HasFlammableCloud = true, IsToxic = false })
            .ToDictionary(b => b.Kind, b => b.Probability);
        Assert.That(branches[OutcomeKind.Fireball], Is.EqualTo(0.49).Within(1e-12));
        Assert.That(branches[OutcomeKind.FlashFire], Is.EqualTo(0.6 * 0.51).Within(1e-12));
        Assert.That(branches[OutcomeKind.Explosion], Is.EqualTo(0.4 * 0.51).Within(1e-12));
    }

    [Test]
    public void Without_a_flammable_cloud_every_direct_ignition_of_a_burst_is_a_fireball()
    {
        var branches = EventTree.Branches(new() { DirectIgnition = 0.7, DirectOutcome = OutcomeKind.Fireball, HasFlammableCloud = false, IsToxic = true })
            .ToDictionary(b => b.Kind, b => b.Probability);
        Assert.That(branches[OutcomeKind.Fireball], Is.EqualTo(0.7).Within(1e-12));
        Assert.That(branches[OutcomeKind.ToxicCloud], Is.EqualTo(0.3).Within(1e-12));
    }
}
