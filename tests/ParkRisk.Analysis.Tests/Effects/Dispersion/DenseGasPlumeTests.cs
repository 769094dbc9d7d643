using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class DenseGasPlumeTests
{
    private static readonly DenseSubstance Chlorine = new(0.0709, 480) { BoilingTemperature = 239.1, HeatOfVaporisation = 2.88e5, LiquidDensity = 1560 };

    // As light as the air and as warm: nothing of it is dense.
    private static readonly DenseSubstance Tracer = new(0.02896, 1005) { BoilingTemperature = 1, HeatOfVaporisation = 0 };

    private static DenseGasPlume Pool(StabilityClass stability = StabilityClass.D, double wind = 4)
        => DenseGasPlume.Solve(new DensePlumeSource(Chlorine, 20, 239.1) { HalfWidth = 6 }, new AmbientAir(stability, wind));

    private static DenseGasPlume Jet(double liquid)
        => DenseGasPlume.Solve(new DensePlumeSource(Chlorine, 20, 239.1) { LiquidFraction = liquid, JetVelocity = 60 }, new AmbientAir(StabilityClass.F, 2) { RelativeHumidity = 0.7 });

    [Test]
    public void Every_section_carries_the_release([Values] StabilityClass stability)
    {
        foreach (var node in Pool(stability).Nodes)
        {
            Assert.That(node.Section.MassPerLength * node.Speed, Is.EqualTo(20).Within(20e-6));
        }
    }

    [Test]
    public void Concentration_falls_along_the_axis_and_the_cloud_widens([Values] StabilityClass stability, [Values(1.5, 8)] double wind)
    {
        var nodes = Pool(stability, wind).Nodes;
        Assert.That(nodes.Select(n => n.VolumeFraction), Is.Ordered.Descending);
        Assert.That(nodes.Select(n => n.Section.CoreHalfWidth + Math.Sqrt(Math.PI / 2) * n.Section.SigmaY), Is.Ordered.Ascending);
        Assert.That(nodes.Select(n => n.Section.CoreHalfWidth), Is.All.GreaterThanOrEqualTo(-1e-9));
    }

    [Test]
    public void Drops_make_a_cloud_colder_and_are_gone_at_last()
    {
        DenseGasPlume vapour = Jet(0), aerosol = Jet(0.8);
        Assert.That(aerosol.At(30).Temperature, Is.LessThan(vapour.At(30).Temperature - 3));
        Assert.That(aerosol.Nodes.Min(n => n.Temperature), Is.LessThan(239.1));
        Assert.That(aerosol.Nodes[0].LiquidFraction, Is.EqualTo(0.8).Within(0.05));
        Assert.That(aerosol.Nodes.Select(n => n.LiquidFraction), Is.Ordered.Descending);
        Assert.That(aerosol.At(1000).LiquidFraction, Is.Zero);
    }

    [Test]
    public void A_tracer_spreads_like_the_passive_plume([Values(StabilityClass.A, StabilityClass.B, StabilityClass.C, StabilityClass.D)] StabilityClass stability)
    {
        var source = new DensePlumeSource(Tracer, 1, 288.15) { HalfWidth = 1, AveragingTime = 600 };
        var plume = DenseGasPlume.Solve(source, new AmbientAir(stability, 4) { Temperature = 288.15 });
        var neutral = new GaussianPlumeField(new(1, 4, stability, TerrainRoughness.Rural));
        foreach (double x in new[] { 2000.0, 5000, 10_000 })
        {
            Assert.That(plume.Field(0).AxisConcentration(x) / neutral.AxisConcentration(x), Is.InRange(0.67, 1.5), $"{x} m");
        }
    }

    [Test]
    public void In_stable_air_over_smooth_ground_it_stays_within_a_factor_of_three_above_the_passive_plume()
    {
        var source = new DensePlumeSource(Tracer, 1, 288.15) { HalfWidth = 1, AveragingTime = 600 };
        foreach (var stability in new[] { StabilityClass.E, StabilityClass.F })
        {
            var plume = DenseGasPlume.Solve(source, new AmbientAir(stability, 3) { Temperature = 288.15 });
            var neutral = new GaussianPlumeField(new(1, 3, stability, TerrainRoughness.Rural));
            Assert.That(plume.Field(0).AxisConcentration(3000) / neutral.AxisConcentration(3000), Is.InRange(0.8, 3), stability.ToString());
        }
    }

    [Test]
    public void Fields_are_symmetric_and_reach_upwind()
    {
        var field = Pool(wind: 1.5).Field(0);
        Assert.That(field.UpwindEdge, Is.LessThan(-6));
        double[] x = [-7, 0, 100, 100, 5000], y = [0, 3, 40, -40, 0];
        var c = new double[5];
        field.Concentration(x, y, c);
        Assert.That(c[2], Is.EqualTo(c[3]));
        Assert.That(c, Is.All.Positive);
        Assert.That(c[1], Is.EqualTo(field.AxisConcentration(0)).Within(1e-9 * c[1]));
    }

    [Test]
    public void The_flash_fire_covers_the_ground_around_a_slow_cloud()
    {
        var effect = new FlashFireEffect(Pool(wind: 1.5).Field(0), 0.05);
        Assert.That(effect.HalfAngle(3), Is.EqualTo(Math.PI));
        var lethality = new double[2];
        effect.Evaluate([-6, 0.5 * effect.DownwindReach], [0, 0], lethality);
        Assert.That(lethality, Is.All.EqualTo(1));
        Assert.That(effect.Reach, Is.GreaterThanOrEqualTo(effect.DownwindReach));
    }

    [Test]
    public void The_edge_of_a_slow_dense_cloud_is_where_the_evaluation_changes([Values(20, 60, 150)] double distance)
    {
        var effect = new FlashFireEffect(Pool(wind: 1.5).Field(0), 0.05);
        double angle = effect.HalfAngle(distance);
        var lethality = new double[2];
        effect.Evaluate(
            [distance * Math.Cos(angle * 0.999), distance * Math.Cos(angle * 1.001)],
            [distance * Math.Sin(angle * 0.999), distance * Math.Sin(angle * 1.001)], lethality);
        Assert.That(lethality, Is.EqualTo(new[] { 1.0, 0.0 }));
    }

    [Test]
    public void Doubling_the_nodes_of_a_field_changes_little()
    {
        // Interpolation between nodes against the node values of the same plume started elsewhere.
        var plume = Pool();
        var field = plume.Field(0);
        double near = plume.Distance(40), far = plume.Distance(41), middle = Math.Sqrt(near * far);
        double between = Math.Sqrt(field.AxisConcentration(near) * field.AxisConcentration(far));
        Assert.That(field.AxisConcentration(middle), Is.EqualTo(between).Within(1).Percent);
    }
}
