using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Tests.Releases;

public class GasReleaseTests
{
    private const double Ambient = 101_325;

    [TestCase(1.05)]
    [TestCase(1.31)]
    [TestCase(1.67)]
    public void The_rate_is_continuous_where_the_flow_chokes(double ratio)
    {
        double join = Ambient / GasOrifice.CriticalPressureRatio(ratio);
        var below = GasOrifice.Flow(0.05, 0.62, join * (1 - 1e-9), Ambient, 293, 0.028, ratio);
        var above = GasOrifice.Flow(0.05, 0.62, join * (1 + 1e-9), Ambient, 293, 0.028, ratio);
        Assert.That((below.IsChoked, above.IsChoked), Is.EqualTo((false, true)));
        Assert.That(above.MassRate, Is.EqualTo(below.MassRate).Within(1e-6).Percent);
        Assert.That(above.ThroatTemperature, Is.EqualTo(below.ThroatTemperature).Within(1e-6).Percent);
    }

    [Test]
    public void The_rate_rises_with_the_pressure_and_vanishes_with_the_difference()
    {
        double[] pressures = [.. Enumerable.Range(0, 60).Select(i => Ambient * Math.Pow(1.15, i))];
        Assert.That(pressures.Select(p => GasOrifice.Flow(0.05, 0.62, p, Ambient, 293, 0.028, 1.4).MassRate), Is.Ordered.Ascending);
        Assert.That(GasOrifice.Flow(0.05, 0.62, Ambient, Ambient, 293, 0.028, 1.4).MassRate, Is.Zero);
    }

    [Test]
    public void A_small_pressure_difference_gives_the_incompressible_rate()
    {
        const double excess = 1.0, density = Ambient * 0.028 / (8.314462618 * 293);
        double rate = GasOrifice.Flow(0.05, 0.62, Ambient + excess, Ambient, 293, 0.028, 1.4).MassRate;
        double bernoulli = 0.62 * Math.PI / 4 * 0.05 * 0.05 * Math.Sqrt(2 * density * excess);
        Assert.That(rate, Is.EqualTo(bernoulli).Within(0.01).Percent);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_vessel_loses_what_leaves_through_the_hole(bool isothermal)
    {
        var vessel = new GasVessel(10, 5e6, 300, 0.016043, 1.31);
        var states = vessel.BlowDown(0.02, 0.62, Ambient, 1500, isothermal, 1500);
        double released = 0;
        for (int i = 1; i < states.Length; i++)
        {
            released += (states[i - 1].MassRate + states[i].MassRate) / 2 * (states[i].Time - states[i - 1].Time);
        }

        Assert.That(released + states[^1].RemainingMass, Is.EqualTo(vessel.InitialMass).Within(0.01).Percent);
        Assert.That(states.Select(s => s.RemainingMass), Is.Ordered.Descending);
        Assert.That(states[^1].Pressure, Is.GreaterThanOrEqualTo(Ambient * 0.999));
    }

    [Test]
    public void The_isothermal_vessel_follows_the_closed_form_while_it_is_choked()
    {
        var vessel = new GasVessel(10, 5e6, 300, 0.016043, 1.31);
        var closed = GasBlowdown.Of(10, 0.02, 0.62, 5e6, Ambient, 300, 0.016043, 1.31);
        foreach (var state in vessel.BlowDown(0.02, 0.62, Ambient, closed.ChokedUntil * 0.99, isIsothermal: true))
        {
            Assert.That(state.RemainingMass, Is.EqualTo(closed.RemainingMass(state.Time)).Within(1e-6).Percent);
        }
    }

    [Test]
    public void A_vessel_without_heat_from_the_wall_holds_less_pressure()
    {
        var vessel = new GasVessel(10, 5e6, 300, 0.016043, 1.31);
        double warm = vessel.BlowDown(0.02, 0.62, Ambient, 200, isIsothermal: true)[^1].Pressure;
        double cold = vessel.BlowDown(0.02, 0.62, Ambient, 200, isIsothermal: false)[^1].Pressure;
        Assert.That(cold, Is.LessThan(warm));
    }

    [Test]
    public void A_pipe_exit_is_continuous_where_it_stops_being_choked()
    {
        const double resistance = 20;
        var choked = FannoPipe.Flow(1e6, Ambient, 293, 0.029, 1.4, resistance);
        double join = choked.ExitPressure;
        var above = FannoPipe.Flow(1e6, join * (1 + 1e-7), 293, 0.029, 1.4, resistance);
        Assert.That(choked.IsChoked, Is.True);
        Assert.That(above.IsChoked, Is.False);
        Assert.That(above.MassFlux, Is.EqualTo(choked.MassFlux).Within(1e-3).Percent);
        Assert.That(above.ExitPressure, Is.EqualTo(join * (1 + 1e-7)).Within(1e-9).Percent);
    }

    [Test]
    public void A_longer_pipe_passes_less_and_conserves_mass()
    {
        double[] resistances = [0.1, 1, 10, 100, 1000, 10_000];
        var flows = resistances.Select(r => FannoPipe.Flow(8e5, Ambient, 293, 0.029, 1.4, r)).ToArray();
        Assert.That(flows.Select(f => f.MassFlux), Is.Ordered.Descending);
        foreach (var flow in flows)
        {
            double exit = flow.ExitPressure * flow.ExitMach * Math.Sqrt(1.4 * 0.029 / (8.314462618 * flow.ExitTemperature));
            Assert.That(exit, Is.EqualTo(flow.MassFlux).Within(1e-6).Percent);
        }
    }
}
