using BenchmarkDotNet.Attributes;
using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Benchmarks;

/// <summary>Lethality of a pool fire at a million receptors: the table of the effect field against the straightforward loop over the models.</summary>
[MemoryDiagnoser]
public class FireFieldBenchmark
{
    private const int Receptors = 1_000_000;

    private readonly double[] downwind = new double[Receptors];
    private readonly double[] crosswind = new double[Receptors];
    private readonly double[] lethality = new double[Receptors];
    private readonly HeatLethalityLaw law = HeatLethalityLaw.TsaoPerry();
    private readonly PoolFireConditions fire = new(40, 0.085, 40e6, 5, 1.22);
    private PoolFireEffect field = null!;

    /// <summary>Receptors spread over a square around the fire.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        field = new PoolFireEffect(fire, 66e3, 1200, law);
        var random = new Random(1);
        for (int i = 0; i < Receptors; i++)
        {
            downwind[i] = (2 * random.NextDouble() - 1) * field.Reach;
            crosswind[i] = (2 * random.NextDouble() - 1) * field.Reach;
        }
    }

    /// <summary>View factor, transmissivity and probit at every receptor.</summary>
    [Benchmark(Baseline = true)]
    public void ScalarLoop()
    {
        for (int i = 0; i < Receptors; i++)
        {
            lethality[i] = law.Lethality(field.Flux(downwind[i], crosswind[i]));
        }
    }

    /// <summary>The effect field as the risk engine calls it.</summary>
    [Benchmark]
    public void EffectField() => field.Evaluate(downwind, crosswind, lethality);

    /// <summary>Setting up the effect field.</summary>
    [Benchmark]
    public PoolFireEffect SetUp() => new(fire, 66e3, 1200, law);
}
