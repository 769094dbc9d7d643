using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Tests.Releases;

public class LiquidReleaseTests
{
    [TestCase(0)]
    [TestCase(2e5)]
    public void A_tank_drains_what_flows_out(double pad)
    {
        const double hole = 0.05, density = 850, tank = 3, head = 4;
        double until = TankDrain.Duration(hole, 0.62, density, tank, head, pad), released = 0;
        const int steps = 4000;
        for (int i = 0; i < steps; i++)
        {
            double level = TankDrain.HeadAt(hole, 0.62, density, tank, head, pad, until * (i + 0.5) / steps);
            released += LiquidOrifice.MassRate(hole, 0.62, density, 101_325 + pad, 101_325, level) * until / steps;
        }

        Assert.That(released, Is.EqualTo(density * HoleArea.Of(tank) * head).Within(0.01).Percent);
        Assert.That(TankDrain.HeadAt(hole, 0.62, density, tank, head, pad, until), Is.EqualTo(0).Within(1e-9));
    }

    [Test]
    public void Nothing_flows_without_driving_pressure()
        => Assert.That(LiquidOrifice.MassRate(0.1, 0.62, 800, 90_000, 101_325, 0), Is.Zero);

    [Test]
    public void The_omega_of_one_chokes_at_the_root_of_the_inverse_of_e()
        => Assert.That(OmegaTwoPhase.CriticalPressureRatio(1), Is.EqualTo(Math.Exp(-0.5)).Within(1e-14));

    [TestCase(0.02)]
    [TestCase(0.5)]
    [TestCase(3)]
    [TestCase(40)]
    public void Two_phase_flow_is_continuous_where_it_chokes_and_largest_there(double omega)
    {
        double critical = OmegaTwoPhase.CriticalPressureRatio(omega);
        double below = OmegaTwoPhase.Flow(1e6, 1e6 * critical * (1 - 1e-9), 500, omega).MassFlux;
        double above = OmegaTwoPhase.Flow(1e6, 1e6 * critical * (1 + 1e-9), 500, omega).MassFlux;
        Assert.That(above, Is.EqualTo(below).Within(1e-6).Percent);
        double[] fluxes = [.. Enumerable.Range(1, 50).Select(i => OmegaTwoPhase.Flow(1e6, 1e6 * (critical + (1 - critical) * i / 51), 500, omega).MassFlux)];
        Assert.That(fluxes, Is.Ordered.Descending);
        Assert.That(fluxes, Is.All.LessThan(below));
    }

    [Test]
    public void Combined_flow_is_continuous_at_the_equilibrium_length_for_a_long_opening()
    {
        double flux(double length) => FauskeTwoPhase.CombinedFlux(3000, 6000, length, 1e9);
        Assert.That(flux(0.1 - 1e-9), Is.EqualTo(flux(0.1)).Within(1e-5).Percent);
    }

    [Test]
    public void Airborne_share_is_continuous_at_both_joins()
    {
        foreach (double join in new[] { 0.1, 0.36 })
        {
            Assert.That(FlashFraction.CloudFraction(join - 1e-12), Is.EqualTo(FlashFraction.CloudFraction(join + 1e-12)).Within(1e-9));
        }

        Assert.That(FlashFraction.CloudFraction(0), Is.Zero);
    }

    [Test]
    public void Both_flash_fractions_agree_for_little_superheat_and_the_bounded_one_is_smaller()
    {
        Assert.That(FlashFraction.Bounded(300.1, 300, 2000, 4e5), Is.EqualTo(FlashFraction.Linear(300.1, 300, 2000, 4e5)).Within(0.05).Percent);
        Assert.That(FlashFraction.Bounded(350, 300, 2000, 4e5), Is.LessThan(FlashFraction.Linear(350, 300, 2000, 4e5)));
        Assert.That(FlashFraction.Bounded(290, 300, 2000, 4e5), Is.Zero);
    }
}
