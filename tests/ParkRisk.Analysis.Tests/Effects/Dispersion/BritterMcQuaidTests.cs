using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class BritterMcQuaidTests
{
    private static readonly BritterMcQuaidCurves[] Curves = [BritterMcQuaidCurves.Continuous, BritterMcQuaidCurves.Instantaneous];

    [Test]
    public void Ordinates_are_continuous_in_alpha([ValueSource(nameof(Curves))] BritterMcQuaidCurves curves)
    {
        var before = curves.Ordinates(-1);
        for (double alpha = -1; alpha <= 1; alpha += 0.001)
        {
            var ordinates = curves.Ordinates(alpha);
            Assert.That(ordinates, Is.Ordered.Ascending);
            Assert.That(ordinates.Zip(before, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(0.012));
            before = ordinates;
        }
    }

    [Test]
    public void Concentration_falls_with_distance_and_distance_inverts_it([ValueSource(nameof(Curves))] BritterMcQuaidCurves curves, [Values(-0.9, -0.3, 0.0, 0.6)] double alpha)
    {
        var ordinates = curves.Ordinates(alpha);
        double[] ratios = [.. Enumerable.Range(0, 300).Select(i => curves.Ratio(ordinates, Math.Pow(10, -1 + i * 0.02)))];
        Assert.That(ratios, Is.Ordered.Descending);
        foreach (double ratio in new[] { 0.07, 0.02, 0.0123, 0.004, 1e-4 })
        {
            Assert.That(curves.Ratio(ordinates, curves.ScaledDistance(ordinates, ratio)), Is.EqualTo(ratio).Within(1e-9 * ratio));
        }
    }

    [Test]
    public void The_temperature_correction_is_undone_by_its_inverse([Values(1e-4, 0.05, 0.9)] double fraction, [Values(0.4, 1.0, 1.3)] double temperatures)
        => Assert.That(
            BritterMcQuaidCurves.NonIsothermal(BritterMcQuaidCurves.Isothermal(fraction, temperatures), temperatures),
            Is.EqualTo(fraction).Within(1e-12));

    [Test]
    public void Plume_carries_the_released_volume()
    {
        // Half-width × height × concentration × u is half of the volume rate everywhere: the definition of L_V.
        var plume = new BritterMcQuaidPlume(30, 5.7, 5);
        foreach (double x in new[] { 20.0, 200, 2000 })
        {
            Assert.That(2 * plume.HalfWidth(x) * plume.Height(x) * plume.Ratio(x) * 5, Is.EqualTo(30).Within(1e-9));
        }
    }
}
