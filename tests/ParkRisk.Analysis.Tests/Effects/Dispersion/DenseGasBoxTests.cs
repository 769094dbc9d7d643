using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class DenseGasBoxTests
{
    private static readonly DenseGasBoxSource Chlorine = new(28, 0.0709, 480, 239, 6, StabilityClass.D, 4, 10, 0.03) { AirTemperature = 293 };

    [Test]
    public void The_box_carries_the_released_gas()
    {
        var wind = new WindProfile(4, 10, 0.03, 0);
        foreach (var state in DenseGasBox.At(Chlorine, [30, 300, 3000]))
        {
            double volume = 2 * state.HalfWidth * state.Height * wind.Speed(0.56 * state.Height);
            double gas = state.VolumeFraction * volume * PhysicalConstants.StandardPressure * 0.0709 / (PhysicalConstants.GasConstant * state.Temperature);
            Assert.That(gas, Is.EqualTo(28).Within(1e-6));
        }
    }

    [Test]
    public void Concentration_falls_and_width_grows([Values] StabilityClass stability)
    {
        var states = DenseGasBox.At(Chlorine with { Stability = stability }, [.. Enumerable.Range(1, 40).Select(i => 6.0 * Math.Pow(1.2, i))]);
        Assert.That(states.Select(s => s.VolumeFraction), Is.Ordered.Descending);
        Assert.That(states.Select(s => s.HalfWidth), Is.Ordered.Ascending);
        Assert.That(states.Select(s => s.Temperature), Is.All.LessThanOrEqualTo(293.0 + 1e-9));
    }

    [Test]
    public void Distance_is_where_the_concentration_is_met([Values(0.2, 0.01, 3e-5)] double fraction)
    {
        double x = DenseGasBox.Distance(Chlorine, fraction)!.Value;
        Assert.That(DenseGasBox.At(Chlorine, [x])[0].VolumeFraction, Is.EqualTo(fraction).Within(0.05).Percent);
    }

    [Test]
    public void Slumping_keeps_the_buoyancy_and_starts_at_the_initial_radius()
    {
        Assert.That(DenseGasSlump.Radius(7, 6.5, 2000, 0), Is.EqualTo(7));
        double early = DenseGasSlump.Radius(7, 6.5, 2000, 10), late = DenseGasSlump.Radius(7, 6.5, 2000, 20);
        Assert.That(late * late - early * early, Is.EqualTo(early * early - 49).Within(1e-9));
    }
}
