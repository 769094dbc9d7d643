using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>The vector paths against the scalar one. A path that the processor lacks runs in software.</summary>
public sealed class KernelPathTests
{
    [TestCase(KernelPath.Vector256)]
    [TestCase(KernelPath.Vector512)]
    public void Every_instruction_set_gives_the_same_map_within_rounding(KernelPath path)
    {
        var park = new ParkL(6);
        JointFrequency weather = park.Weather;
        RiskSource[] sources = [.. park.Sources, new RiskSource("lobe", 5000, 5000, [new RiskItem("l", 1e-5, 3, new SmoothLobe(200, 20))])];
        double[] reference = Map(KernelPath.Scalar, weather, sources).Values, vector = Map(path, weather, sources).Values;
        double largest = reference.Zip(vector).Where(static p => p.First > 1e-10).Max(static p => Math.Abs(p.Second / p.First - 1));
        Assert.That(largest, Is.LessThan(5e-5));
        Assert.That(reference.Zip(vector).Average(static p => Math.Abs(p.First - p.Second)), Is.LessThan(1e-6 * reference.Average()));
    }

    private static ScalarField Map(KernelPath path, JointFrequency weather, RiskSource[] sources)
    {
        var map = new RiskMap(new GridFrame(0, 0, 80, 125, 125), weather, new RiskAccuracy { Path = path }, threads: 2);
        map.Add(sources);
        return map.Render();
    }
}
