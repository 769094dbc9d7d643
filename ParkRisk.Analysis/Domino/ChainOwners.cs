using System.Collections.Immutable;

namespace ParkRisk.Analysis.Domino;

/// <summary>Enterprises that start chains, numbered; the last number is nobody.</summary>
internal sealed class ChainOwners
{
    private readonly int[] ofPrimary;

    /// <summary>The enterprises of a graph's primaries.</summary>
    public ChainOwners(DominoGraph graph)
    {
        var primaries = graph.Input.Primaries;
        Names = [.. primaries.Select(p => p.Enterprise).OfType<string>().Distinct().Order(StringComparer.Ordinal), null];
        var numbers = Names.Take(Names.Length - 1).Select((name, i) => (name, i)).ToDictionary(p => p.name!, p => p.i);
        ofPrimary = [.. primaries.Select(p => p.Enterprise is { } name ? numbers[name] : Names.Length - 1)];
    }

    /// <summary>Names by number; null is nobody.</summary>
    public ImmutableArray<string?> Names { get; }

    /// <summary>How many, nobody among them.</summary>
    public int Count => Names.Length;

    /// <summary>The number of the one that causes a primary.</summary>
    public int Of(int primary) => ofPrimary[primary];
}
