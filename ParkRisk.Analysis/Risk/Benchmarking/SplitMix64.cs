namespace ParkRisk.Analysis.Risk.Benchmarking;

/// <summary>The splitmix64 generator (Steele, Lea and Flood 2014), so that the workload is the same in every language.</summary>
/// <param name="seed">Start of the stream.</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next number, 0 ≤ u &lt; 1, 53 bits.</summary>
    public double Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
        }
    }
}
