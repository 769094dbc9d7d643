using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class DenseGasPuffTests
{
    private static readonly DenseSubstance Chlorine = new(0.0709, 480) { BoilingTemperature = 239.1, HeatOfVaporisation = 2.88e5, LiquidDensity = 1560 };

    private static DenseGasPuff Cloud(StabilityClass stability = StabilityClass.D, double wind = 3)
        => DenseGasPuff.Solve(new DensePuffSource(Chlorine, 5000, 239.1) { LiquidFraction = 0.7, InitialAir = 10 }, new AmbientAir(stability, wind));

    [Test]
    public void The_cloud_holds_the_released_mass([Values] StabilityClass stability)
    {
        foreach (var node in Cloud(stability).Nodes)
        {
            // C·∫exp(−z²/2σz²)dz·∫profile dA, both integrals in closed form.
            double mass = node.Concentration * Math.Sqrt(Math.PI / 2) * node.SigmaZ * Math.PI * node.Radius * node.Radius;
            Assert.That(mass, Is.EqualTo(5000).Within(5000e-6));
        }
    }

    [Test]
    public void The_profile_integrates_to_the_equivalent_cylinder()
    {
        var node = Cloud().Nodes[40];
        double sum = 0, step = node.Radius / 2000;
        for (double r = step / 2; r < node.CoreRadius + 8 * node.Sigma; r += step)
        {
            sum += Math.Exp(node.LogShare(r)) * 2 * Math.PI * r * step;
        }

        Assert.That(sum, Is.EqualTo(Math.PI * node.Radius * node.Radius).Within(0.01).Percent);
    }

    [Test]
    public void The_cloud_thins_out_and_drifts([Values] StabilityClass stability)
    {
        var nodes = Cloud(stability).Nodes;
        Assert.That(nodes.Select(n => n.VolumeFraction), Is.Ordered.Descending);
        Assert.That(nodes.Select(n => n.Centre), Is.Ordered.Ascending);
        Assert.That(nodes.Select(n => n.Radius), Is.Ordered.Ascending);
    }

    [Test]
    public void It_slumps_at_first_like_the_closed_form()
    {
        // Without initial velocity it lags behind R² = R0² + 2·C_E·√(g0'V0/π)·t, but not by much and never overtakes it by much.
        var nodes = Cloud(wind: 1).Nodes;
        double r0 = nodes[0].Radius, volume = Math.PI * r0 * r0 * Math.Sqrt(Math.PI / 2) * nodes[0].SigmaZ;
        double gravity = DenseGasCriteria.ReducedGravity(nodes[0].Density, 1.225);
        var early = nodes.First(n => n.Time > 15);
        Assert.That(early.Radius, Is.EqualTo(DenseGasSlump.Radius(r0, gravity, volume, early.Time)).Within(25).Percent);
    }

    [Test]
    public void The_footprint_is_the_envelope_of_the_passing_cloud()
    {
        var puff = Cloud();
        var field = puff.Field(0);
        foreach (double x in new[] { 50.0, 300, 1500 })
        {
            Assert.That(field.AxisConcentration(x), Is.EqualTo(puff.HighestConcentration(x, 0, 0)).Within(3).Percent, $"{x} m");
        }
    }

    [Test]
    public void Toxic_lethality_is_certain_near_the_source_and_none_beyond_the_reach()
    {
        var effect = new ToxicPuffEffect(Cloud(), ToxicResponse.FromMilligramMinutes(-6.35, 0.5, 2.75));
        var lethality = new double[4];
        effect.Evaluate([10, 10, 1.001 * effect.Reach, 200], [0, -5, 0, 1e5], lethality);
        Assert.That(lethality[0], Is.GreaterThan(0.9));
        Assert.That(lethality[1], Is.GreaterThan(0.9));
        Assert.That(lethality[2], Is.Zero);
        Assert.That(lethality[3], Is.Zero);
    }
}
