using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Tests.Domino;

/// <summary>Units as points in a plane, each of which burns with a flux that depends on the distance only.</summary>
internal sealed class DominoLayout
{
    private readonly List<EscalationUnit> units = [];
    private readonly List<EscalationSource> fires = [];
    private readonly List<DominoPrimary> primaries = [];

    /// <summary>How likely units fail.</summary>
    public EscalationLaw Law { get; init; } = new();

    /// <summary>Adds an atmospheric tank and what it does when it burns.</summary>
    public DominoLayout Tank(double east, double north, Func<double, double> flux, double volume = 1000, double deluge = 0, double fireproofing = 0)
    {
        var point = new GeometryFactory().CreatePoint(new Coordinate(east, north));
        units.Add(new($"T{units.Count}", $"E{units.Count % 2}", point) { Heat = HeatTarget.Atmospheric, Blast = BlastTarget.Atmospheric, Volume = volume, Deluge = deluge, Fireproofing = fireproofing });
        fires.Add(EscalationSource.Of(new DistanceHeat(flux), Law)!);
        return this;
    }

    /// <summary>Lets the fire of a tank start by itself.</summary>
    public DominoLayout Starts(int tank, double frequency)
    {
        primaries.Add(new($"units/T{tank}", tank, units[tank].Enterprise, units[tank].Centre.X, units[tank].Centre.Y, frequency, null, fires[tank]));
        return this;
    }

    public DominoGraph Graph(ParallelOptions? parallel = null)
        => DominoGraph.Build(
            new([.. units], [.. primaries], [.. fires.Select(f => ImmutableArray.Create(ImmutableArray.Create(f)))], Law),
            new TravelRose(null),
            parallel ?? new ParallelOptions());

    public DominoResult Run(int histories = 100_000, long seed = 7, int threads = 2)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        return DominoAnalysis.Run(Graph(parallel), histories, seed, parallel);
    }

    /// <summary>The published probability that a bare atmospheric tank fails: Landucci et al. (2009), written out anew.</summary>
    public static double Published(double flux, double volume = 1000)
    {
        double seconds = Math.Exp(-1.128 * Math.Log(flux / 1000) - 2.667e-5 * volume + 9.877);
        return MathNet.Numerics.Distributions.Normal.CDF(5, 1, 9.25 - 1.847 * Math.Log(seconds / 60));
    }
}

/// <summary>A fire whose flux depends on the distance only.</summary>
internal sealed class DistanceHeat(Func<double, double> flux) : IEffectField, IHeatField
{
    public double Reach => 1;

    public bool IsOmnidirectional => true;

    public double Duration => double.PositiveInfinity;

    public double Flux(double downwind, double crosswind, double height = 0) => flux(Math.Sqrt(downwind * downwind + crosswind * crosswind));

    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality) => lethality.Clear();
}
