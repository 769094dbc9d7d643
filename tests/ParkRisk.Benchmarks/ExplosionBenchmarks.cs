using BenchmarkDotNet.Attributes;
using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Benchmarks;

/// <summary>Lethality of an explosion at a million receptors: the field's batch against one overpressure a receptor.</summary>
[MemoryDiagnoser]
public class ExplosionBenchmarks
{
    private const int Receptors = 1_000_000;
    private const double CertainDeath = 30_000;
    private readonly double[] x = new double[Receptors], y = new double[Receptors], lethality = new double[Receptors];
    private readonly ExplosionEffect effect = ExplosionEffect.MultiEnergy(10, 1e10, 50);

    /// <summary>Places the receptors.</summary>
    [GlobalSetup]
    public void Place()
    {
        for (int i = 0; i < Receptors; i++)
        {
            (x[i], y[i]) = (i % 1000 - 500, i / 1000 - 500);
        }
    }

    /// <summary>One overpressure a receptor, compared with the threshold.</summary>
    [Benchmark(Baseline = true)]
    public void Scalar()
    {
        for (int i = 0; i < Receptors; i++)
        {
            lethality[i] = effect.Overpressure(x[i], y[i]) >= CertainDeath ? 1 : 0;
        }
    }

    /// <summary>The field's batch.</summary>
    [Benchmark]
    public void Field() => effect.Evaluate(x, y, lethality);
}
