using BenchmarkDotNet.Attributes;
using ParkRisk.Analysis.Releases;

namespace ParkRisk.Benchmarks;

/// <summary>Source terms and pools: a thousand releases of each kind, beside the simplest of them.</summary>
[MemoryDiagnoser]
public class ReleaseBenchmarks
{
    private const int Releases = 1000;
    private readonly PoolLiquid benzene = new(0.078, 880, 293, 353, 4e5, 1e4);
    private readonly PoolGround concrete = new(1500, 0.01, 288, GroundProperties.Concrete);

    /// <summary>Liquid through a hole, one square root.</summary>
    [Benchmark(Baseline = true)]
    public double Liquid()
    {
        double sum = 0;
        for (int i = 1; i <= Releases; i++)
        {
            sum += LiquidOrifice.MassRate(0.001 * i, 0.62, 800, 2e5, 101_325, 5);
        }

        return sum;
    }

    /// <summary>Gas through a hole.</summary>
    [Benchmark]
    public double Gas()
    {
        double sum = 0;
        for (int i = 1; i <= Releases; i++)
        {
            sum += GasOrifice.Flow(0.001 * i, 0.62, 5e5, 101_325, 290, 0.044, 1.13).MassRate;
        }

        return sum;
    }

    /// <summary>Two-phase flow with its root.</summary>
    [Benchmark]
    public double TwoPhase()
    {
        double sum = 0;
        for (int i = 1; i <= Releases; i++)
        {
            sum += OmegaTwoPhase.Flow(8e5, 101_325, 500, 1 + 0.01 * i).MassFlux;
        }

        return sum;
    }

    /// <summary>A pool followed for half an hour.</summary>
    [Benchmark]
    public double Pool()
    {
        double sum = 0;
        for (int i = 1; i <= Releases; i++)
        {
            sum += PoolEvaporation.AverageVapourRate(benzene, concrete, new(0.1 * i, 600), 4, 1800);
        }

        return sum;
    }
}
