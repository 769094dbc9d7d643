using BenchmarkDotNet.Attributes;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Benchmarks;

/// <summary>Plumes at a million receptors: the vectorised field against the plain formula in a loop, and the set-up of a dense plume.</summary>
[MemoryDiagnoser]
public class DispersionBenchmarks
{
    private const int Receptors = 1_000_000;
    private readonly double[] x = new double[Receptors];
    private readonly double[] y = new double[Receptors];
    private readonly double[] concentration = new double[Receptors];
    private readonly GaussianPlumeField plume = new(new(10, 4, StabilityClass.D, TerrainRoughness.Rural) { ReleaseHeight = 5 });
    private readonly TabulatedPlumeField dense = DenseGasPlume.Solve(Chlorine, Air).Field(0);

    private static AmbientAir Air => new(StabilityClass.D, 4) { RelativeHumidity = 0.7 };

    private static DensePlumeSource Chlorine
        => new(new DenseSubstance(0.0709, 480) { BoilingTemperature = 239.1, HeatOfVaporisation = 2.88e5, LiquidDensity = 1560 }, 10, 239.1)
        {
            LiquidFraction = 0.8,
            JetVelocity = 60,
        };

    /// <summary>Receptors on a square of 10 km with the source in its middle.</summary>
    [GlobalSetup]
    public void Place()
    {
        for (int i = 0; i < Receptors; i++)
        {
            (x[i], y[i]) = (10 * (i % 1000) - 5000, 10 * (i / 1000) - 5000);
        }
    }

    /// <summary>The formula, receptor by receptor.</summary>
    [Benchmark(Baseline = true)]
    public void PlainLoop()
    {
        var sigma = BriggsSigma.For(StabilityClass.D, TerrainRoughness.Rural);
        for (int i = 0; i < Receptors; i++)
        {
            concentration[i] = x[i] > 0 ? GaussianPlume.Concentration(10, 4, sigma.Lateral(x[i]), sigma.Vertical(x[i]), 5, y[i], 0) : 0;
        }
    }

    /// <summary>The passive plume as a field.</summary>
    [Benchmark]
    public void GaussianField() => plume.Concentration(x, y, concentration);

    /// <summary>The dense plume as a table.</summary>
    [Benchmark]
    public void DenseField() => dense.Concentration(x, y, concentration);

    /// <summary>Solving a two-phase chlorine jet to 20 km.</summary>
    [Benchmark]
    public DenseGasPlume SolveDensePlume() => DenseGasPlume.Solve(Chlorine, Air);
}
