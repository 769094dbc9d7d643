using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class DispersionSelectorTests
{
    private static readonly AmbientAir Air = new(StabilityClass.D, 5);
    private static readonly DenseSubstance Chlorine = new(0.0709, 480) { BoilingTemperature = 239.1, HeatOfVaporisation = 2.88e5 };
    private static readonly DenseSubstance Methane = new(0.01604, 2200) { BoilingTemperature = 111.7, HeatOfVaporisation = 5.1e5 };

    [TestCase(20, true, "dense-gas")]
    [TestCase(1e-5, false, "gaussian-plume")]
    public void Strong_chlorine_is_dense_and_a_trickle_is_not(double rate, bool isDense, string model)
    {
        var (field, choice) = DispersionSelector.Continuous(new DensePlumeSource(Chlorine, rate, 288.15), 1, Air, TerrainRoughness.Rural);
        Assert.That((choice.IsDense, choice.Model), Is.EqualTo((isDense, model)));
        Assert.That(field.AxisConcentration(500), Is.Positive);
        Assert.That(choice.Reason, Does.Contain("Britter"));
        Assert.That(choice.ReasonZh, Is.Not.Empty);
    }

    [Test]
    public void Warm_methane_is_never_dense()
    {
        var (_, choice) = DispersionSelector.Continuous(new DensePlumeSource(Methane, 100, 288.15), 0, Air, TerrainRoughness.Urban);
        Assert.That((choice.IsDense, choice.DenseNumber), Is.EqualTo((false, 0)));
    }

    [Test]
    public void A_burst_of_cold_methane_is_dense()
        => Assert.That(DispersionSelector.Instantaneous(new DensePuffSource(Methane, 1000, 111.7), Air).Choice.IsDense, Is.True);

    [Test]
    public void Shared_shapes_give_the_lethality_of_the_plume_itself()
    {
        var response = ToxicResponse.FromMilligramMinutes(-6.35, 0.5, 2.75);
        var source = new GaussianPlumeSource(4, 3, StabilityClass.E, TerrainRoughness.Rural) { ReleaseHeight = 2 };
        var store = new PlumeShapeStore();
        var shape = store.Of(source, 2.75, 600);
        Assert.That(store.Of(source with { MassRate = 9 }, 2.75, 600), Is.SameAs(shape));
        var shared = new PassiveToxicEffect(shape, 4, response);
        var own = new ToxicPlumeEffect(new GaussianPlumeField(source), response, 600);
        double[] x = [-3, 50, 300, 900, 2000], y = [0, 5, -20, 40, 0];
        double[] a = new double[5], b = new double[5];
        shared.Evaluate(x, y, a);
        own.Evaluate(x, y, b);
        Assert.That(a, Is.EqualTo(b).Within(1e-9));
        Assert.That(a[2], Is.GreaterThan(0.1));
        Assert.That(shared.Reach, Is.GreaterThanOrEqualTo(own.Reach * 0.999));
    }
}
