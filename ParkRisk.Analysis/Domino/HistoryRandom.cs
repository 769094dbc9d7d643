namespace ParkRisk.Analysis.Domino;

/// <summary>Random numbers that depend on their address only: the same draw of the same history is the same number on any thread.</summary>
/// <remarks>Two rounds of the finaliser of SplitMix64 (Steele, Lea and Flood 2014) over seed, history and draw.</remarks>
/// <param name="seed">Seed of the run.</param>
/// <param name="history">Number of the history.</param>
internal readonly struct HistoryRandom(long seed, long history)
{
    private readonly ulong key = Mix(Mix((ulong)seed + 0x9E3779B97F4A7C15) ^ (ulong)history * 0xD1B54A32D192ED03);

    /// <summary>0 ≤ u &lt; 1, 53 bits.</summary>
    /// <param name="draw">Number of the draw within the history.</param>
    public double At(int draw)
        => (Mix(unchecked(key + (ulong)(uint)draw * 0x9E3779B97F4A7C15)) >> 11) / 9007199254740992.0;

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
