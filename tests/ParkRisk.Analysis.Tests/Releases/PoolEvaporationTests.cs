using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Tests.Releases;

public class PoolEvaporationTests
{
    private static readonly PoolLiquid Hexane = new(0.08618, 660, 293.15, 341.9, 3.35e5, 16_000);
    private static readonly PoolLiquid Ammonia = new(0.01703, 682, 239.8, 239.8, 1.37e6, 101_325);
    private static readonly PoolGround Bund = new(400, 0.01, 293.15, GroundProperties.Concrete);

    [TestCase(true)]
    [TestCase(false)]
    public void Mass_is_conserved(bool boiling)
    {
        var states = PoolEvaporation.Follow(boiling ? Ammonia : Hexane, Bund, new(20, 300), 4, 1800);
        foreach (var state in states)
        {
            Assert.That(state.LiquidMass + state.EvaporatedMass, Is.EqualTo(state.SpilledMass).Within(1e-9 * (1 + state.SpilledMass)));
            Assert.That(state.LiquidMass, Is.GreaterThanOrEqualTo(0));
        }

        Assert.That(states[^1].SpilledMass, Is.EqualTo(6000).Within(1e-9).Percent);
    }

    [Test]
    public void A_pool_grows_until_its_bund()
    {
        var states = PoolEvaporation.Follow(Hexane, Bund, new(20, 600), 4, 900);
        Assert.That(states.Select(s => s.Area), Is.Ordered.Ascending);
        Assert.That(states[^1].Area, Is.EqualTo(400).Within(1e-9).Percent);
    }

    [Test]
    public void An_unbounded_pool_stops_at_the_minimum_depth()
    {
        var wide = Bund with { LargestArea = 1e9 };
        var last = PoolEvaporation.Follow(Hexane with { VapourPressure = 0 }, wide, new(20, 60), 4, 3600)[^1];
        Assert.That(last.Area, Is.EqualTo(20 * 60 / 660.0 / 0.01).Within(1).Percent);
    }

    [Test]
    public void A_filled_bund_evaporates_at_the_published_flux()
    {
        double rate = PoolEvaporation.AverageVapourRate(Hexane, Bund, new(2000, 10), 5, 1800);
        double expected = 400 * MackayMatsugu.Flux(5, HoleArea.Diameter(400), 16_000, 0.08618, 293.15);
        Assert.That(rate, Is.EqualTo(expected).Within(2).Percent);
    }

    [Test]
    public void A_boiling_pool_slows_down_with_the_root_of_time()
    {
        var states = PoolEvaporation.Follow(Ammonia, Bund, new(50_000, 1), 4, 1600, steps: 1600);
        double early = states[400].EvaporatedMass, late = states[1600].EvaporatedMass;
        Assert.That(late / early, Is.EqualTo(2).Within(4).Percent);
    }

    [Test]
    public void Finer_steps_do_not_change_the_mean_rate()
    {
        double Rate(int steps) => PoolEvaporation.Follow(Ammonia, Bund, new(20, 300), 4, 1800, steps: steps)[^1].EvaporatedMass;
        Assert.That(Rate(300), Is.EqualTo(Rate(2400)).Within(2).Percent);
    }
}
