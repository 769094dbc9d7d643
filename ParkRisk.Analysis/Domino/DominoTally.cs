namespace ParkRisk.Analysis.Domino;

/// <summary>Whole-number counts over histories, so that the order of adding them up does not matter.</summary>
internal sealed class DominoTally(int units, Dictionary<string, int> enterprises)
{
    /// <summary>Deepest level that is counted apart.</summary>
    public const int Levels = 16;

    /// <summary>Failures from the second level on, [enterprise that starts the chain · units + unit]; the last enterprise is nobody.</summary>
    public long[] Failures { get; } = new long[(enterprises.Count + 1) * units];

    /// <summary>Histories in which a unit, set off itself, sets off another.</summary>
    public long[] Carried { get; } = new long[units];

    /// <summary>Histories by the deepest level reached.</summary>
    public long[] ByDepth { get; } = new long[Levels + 1];

    /// <summary>Sum of units set off over all histories.</summary>
    public long SetOff { get; private set; }

    /// <summary>Counts of one failed unit setting off another.</summary>
    public Dictionary<(int From, int To), long> Links { get; } = [];

    private readonly HashSet<int> carriers = [];

    /// <summary>A unit fails at the second level or later.</summary>
    public void Fails(DominoPrimary primary, int unit, int by)
    {
        int enterprise = primary.Enterprise is { } name && enterprises.TryGetValue(name, out int index) ? index : enterprises.Count;
        Failures[enterprise * units + unit]++;
        carriers.Add(by);
        Links[(by, unit)] = Links.GetValueOrDefault((by, unit)) + 1;
    }

    /// <summary>A history ends.</summary>
    public void Ends(int depth, List<int> failed)
    {
        ByDepth[Math.Min(depth, Levels)]++;
        SetOff += failed.Count;
        foreach (int unit in carriers)
        {
            Carried[unit]++;
        }

        carriers.Clear();
    }

    /// <summary>Adds another tally.</summary>
    public void Add(DominoTally other)
    {
        Sum(Failures, other.Failures);
        Sum(Carried, other.Carried);
        Sum(ByDepth, other.ByDepth);
        SetOff += other.SetOff;
        foreach (var (link, count) in other.Links)
        {
            Links[link] = Links.GetValueOrDefault(link) + count;
        }
    }

    private static void Sum(long[] to, long[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
