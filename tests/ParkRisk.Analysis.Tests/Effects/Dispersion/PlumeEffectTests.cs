using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class PlumeEffectTests
{
    // Chlorine, Purple Book: Pr = −6.35 + 0.5·ln(C^2.75·t), mg/m³ and min.
    private static readonly ToxicResponse Chlorine = ToxicResponse.FromMilligramMinutes(-6.35, 0.5, 2.75);

    private static GaussianPlumeField Plume(double rate) => new(new GaussianPlumeSource(rate, 3, StabilityClass.D, TerrainRoughness.Rural));

    [Test]
    public void Lethality_is_the_probit_of_the_axis_concentration()
    {
        var plume = Plume(10);
        var effect = new ToxicPlumeEffect(plume, Chlorine, double.PositiveInfinity);
        var lethality = new double[1];
        effect.Evaluate([500], [0], lethality);
        double probit = -6.35 + 0.5 * Math.Log(Math.Pow(plume.AxisConcentration(500) * 1e6, 2.75) * 30);
        double expected = 0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-(probit - 5) / Math.Sqrt(2));
        Assert.That(lethality[0], Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Nothing_lies_beyond_the_reach()
    {
        var effect = new ToxicPlumeEffect(Plume(10), Chlorine, 600);
        var lethality = new double[2];
        effect.Evaluate([effect.Reach, 0.8 * effect.Reach], [0, 0], lethality);
        Assert.That(lethality[0], Is.Zero);
        Assert.That(lethality[1], Is.Positive);
    }

    [Test]
    public void The_flash_fire_edge_is_where_the_evaluation_changes([Values(1, 20, 60, 120)] double distance)
    {
        var effect = new FlashFireEffect(Plume(20), 0.03);
        double angle = effect.HalfAngle(distance);
        var lethality = new double[2];
        effect.Evaluate(
            [distance * Math.Cos(angle * 0.999), distance * Math.Cos(angle * 1.001)],
            [distance * Math.Sin(angle * 0.999), distance * Math.Sin(angle * 1.001)], lethality);
        Assert.That(lethality, Is.EqualTo(new[] { 1.0, 0.0 }));
        Assert.That(effect.DownwindReach, Is.GreaterThan(120));
        Assert.That(effect.HalfAngle(1.01 * effect.Reach), Is.Zero);
    }

    [Test]
    public void A_shorter_release_kills_no_further()
    {
        double[] reaches = [.. new[] { 20.0, 120, 600, 1800, 7200 }.Select(d => new ToxicPlumeEffect(Plume(5), Chlorine, d).Reach)];
        Assert.That(reaches, Is.Ordered.Ascending);
        Assert.That(reaches[4], Is.EqualTo(reaches[3]));
    }
}
