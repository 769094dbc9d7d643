using System.Numerics;

namespace ParkRisk.Analysis.Domino;

/// <summary>Exact end of a spread in which each unit has one resistance for the whole accident: what burns in the end does not depend on the order of events.</summary>
/// <remarks>
/// Unit j fails once P_j(S) ≥ U_j, S being what has failed, P_j rising with S and U_j uniform: the general threshold model of Kempe, Kleinberg and Tardos (2003).
/// With A(S) the chance that all of S fails when nothing else exists, A(S) = 1 − Σ A(T) Π_{j∈S∖T} (1 − P_j(T)) over the proper subsets T that hold the primaries, and the
/// end is S with chance A(S) Π_{j∉S} (1 − P_j(S)). <see cref="DominoNetwork"/> instead tries a unit anew in every step, as the dynamic Bayesian networks of the literature do.
/// </remarks>
public static class MonotoneSpread
{
    /// <summary>Largest number of units; the work grows as 3ⁿ.</summary>
    public const int LargestCount = 12;

    /// <summary>Probability of every set that may have failed in the end; 2ⁿ entries that sum to 1.</summary>
    /// <param name="count">Number of units, 1 … <see cref="LargestCount"/>.</param>
    /// <param name="primaries">Bit set of the units that fail first.</param>
    /// <param name="probability">P_j(S), rising with S.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too many units.</exception>
    public static double[] Exact(int count, int primaries, IgnitionProbability probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestCount);
        int all = (1 << count) - 1;
        double[] reached = new double[1 << count], survives = new double[count << count], result = new double[1 << count];
        for (int state = primaries; state <= all; state++)
        {
            if ((state & primaries) != primaries)
            {
                continue;
            }

            for (int unit = 0; unit < count; unit++)
            {
                survives[state * count + unit] = (state >> unit & 1) == 0 ? 1 - probability(unit, state) : 1;
            }

            double stopped = 0;
            int free = state & ~primaries;
            for (int part = (free - 1) & free; free != 0; part = (part - 1) & free)
            {
                stopped += reached[part | primaries] * Survive(survives, count, part | primaries, free & ~part);
                if (part == 0)
                {
                    break;
                }
            }

            reached[state] = Math.Max(0, 1 - stopped);
            result[state] = reached[state] * Survive(survives, count, state, all & ~state);
        }

        return result;
    }

    private static double Survive(double[] survives, int count, int state, int others)
    {
        double product = 1;
        for (; others != 0; others &= others - 1)
        {
            product *= survives[state * count + BitOperations.TrailingZeroCount(others)];
        }

        return product;
    }
}
