using ParkRisk.Cli.Benchmarking;

namespace ParkRisk.Cli.Tests;

public sealed class BenchmarkingTests
{
    [TestCase(0.5)]
    [TestCase(1.0)]
    [TestCase(0.0)]
    public void The_exponent_of_a_power_law_is_found(double exponent)
        => Assert.That(Stopwatches.Exponent([.. new[] { 10.0, 30, 90, 400 }.Select(n => (n, 7 * Math.Pow(n, exponent)))]), Is.EqualTo(exponent).Within(1e-12));

    [Test]
    public void The_error_counts_cells_above_the_least_risk_only()
    {
        var error = MapError.Of([(1.01e-6, 1e-6), (1e-6, 1e-6), (5e-10, 1e-10)], "made up");

        Assert.That(error.Cells, Is.EqualTo(2));
        Assert.That(error.Max, Is.EqualTo(0.01).Within(1e-9));
    }

    [Test]
    public void Times_are_summed_up_by_median_and_95th_percentile()
    {
        var times = Times.Of([.. Enumerable.Range(1, 100).Reverse().Select(i => (double)i)]);

        Assert.That((times.Median, times.P95, times.Count), Is.EqualTo((51.0, 96.0, 100)));
    }
}
