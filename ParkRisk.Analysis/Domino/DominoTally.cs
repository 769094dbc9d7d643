using System.Runtime.InteropServices;

namespace ParkRisk.Analysis.Domino;

/// <summary>A sum of weights with the sum of their squares, both whole multiples of a quantum, so that the order of adding does not matter.</summary>
internal struct WeightedSum
{
    private long sum;
    private UInt128 squares;

    /// <summary>Adds what one history gives.</summary>
    public void Add(long value)
    {
        sum += value;
        squares += (UInt128)value * (UInt128)value;
    }

    /// <summary>Adds another sum.</summary>
    public void Add(in WeightedSum other)
    {
        sum += other.sum;
        squares += other.squares;
    }

    /// <summary>The sum, in quanta.</summary>
    public readonly double Total => sum;

    /// <summary>The standard error of the sum over independent histories, in quanta.</summary>
    public readonly double Error(int histories) => Math.Sqrt(Math.Max(0, (double)squares - (double)sum * sum / histories));
}

/// <summary>What histories add up to.</summary>
/// <param name="units">Number of units.</param>
/// <param name="groups">Number of enterprises that start chains, nobody among them.</param>
internal sealed class DominoTally(int units, int groups)
{
    /// <summary>Deepest level that is counted apart.</summary>
    public const int Levels = 16;

    private readonly Dictionary<long, WeightedSum> links = [];

    /// <summary>Failures by heat from the second level on, [group · units + unit].</summary>
    public long[] ByHeat { get; } = new long[groups * units];

    /// <summary>Failures by blast from the second level on, [group · units + unit].</summary>
    public long[] ByBlast { get; } = new long[groups * units];

    /// <summary>Failures of each unit from the second level on.</summary>
    public WeightedSum[] Failures { get; } = new WeightedSum[units];

    /// <summary>Chains that a unit, set off itself, carries on.</summary>
    public WeightedSum[] Carried { get; } = new WeightedSum[units];

    /// <summary>Chains that reach a level, from the second on; index is the level.</summary>
    public WeightedSum[] Reaching { get; } = new WeightedSum[Levels + 1];

    /// <summary>Times that one failed unit sets off another.</summary>
    public IEnumerable<((int From, int To) Link, WeightedSum Sum)> Links => links.Select(l => (((int)(l.Key / units), (int)(l.Key % units)), l.Value));

    /// <summary>One failed unit sets off another.</summary>
    public void AddLink(int from, int to, long weight)
        => CollectionsMarshal.GetValueRefOrAddDefault(links, (long)from * units + to, out _).Add(weight);

    /// <summary>Adds another tally.</summary>
    public void Add(DominoTally other)
    {
        Add(ByHeat, other.ByHeat);
        Add(ByBlast, other.ByBlast);
        Add(Failures, other.Failures);
        Add(Carried, other.Carried);
        Add(Reaching, other.Reaching);
        foreach (var (link, sum) in other.links)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(links, link, out _).Add(sum);
        }
    }

    private static void Add(long[] to, long[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private static void Add(WeightedSum[] to, WeightedSum[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i].Add(from[i]);
        }
    }
}
