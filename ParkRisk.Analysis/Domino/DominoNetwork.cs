using System.Numerics;

namespace ParkRisk.Analysis.Domino;

/// <summary>0 … 1. Probability that an intact unit catches fire in one trial.</summary>
/// <param name="unit">Index of the intact unit.</param>
/// <param name="burning">Bit set of the burning units.</param>
public delegate double IgnitionProbability(int unit, int burning);

/// <summary>Fire that spreads over a set of units: exact probabilities of every set that may burn in the end (<c>domino-network</c>).</summary>
/// <remarks>
/// States are sets of burning units, bit i (value 2^i) standing for unit i. A trial only adds units, so visiting the states in
/// rising order of their bit pattern visits each once, after everything that leads to it. Trials of one step: Cozzani et al.,
/// J. Hazard. Mater. A127 (2005) 14; order and steps: Khakzad, Modelling 2 (2021) 240. Each method returns 2ⁿ probabilities that sum to 1.
/// </remarks>
public sealed class DominoNetwork
{
    /// <summary>Largest number of units.</summary>
    public const int LargestCount = 12;

    private readonly int count;
    private readonly int primaries;
    private readonly double[] ignition;

    /// <summary>Evaluates every trial once.</summary>
    /// <param name="count">Number of units, 1 … <see cref="LargestCount"/>.</param>
    /// <param name="primaries">Bit set of the units that burn at the start.</param>
    /// <param name="probability">Probability of a trial.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too many units.</exception>
    public DominoNetwork(int count, int primaries, IgnitionProbability probability)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestCount);
        this.count = count;
        this.primaries = primaries;
        ignition = new double[count << count];
        for (int state = 0; state < 1 << count; state++)
        {
            for (int unit = 0; unit < count && (state & primaries) == primaries; unit++)
            {
                ignition[state * count + unit] = (state >> unit & 1) == 0 ? probability(unit, state) : 0;
            }
        }
    }

    /// <summary>In each step every intact unit is tried once, independently, with what burnt when the step began; the spread ends after a step without a new fire.</summary>
    public double[] UntilQuiet()
    {
        var states = Start();
        for (int state = primaries; state < states.Length; state++)
        {
            if (states[state] > 0)
            {
                double reached = states[state];
                states[state] = 0;
                Spread(state, state, 0, reached, states);
            }
        }

        return states;
    }

    /// <summary>The step of <see cref="UntilQuiet"/>, made a fixed number of times whether or not something ignites.</summary>
    /// <param name="steps">Number of steps.</param>
    public double[] Steps(int steps)
    {
        double[] states = Start(), next = new double[states.Length];
        for (int step = 0; step < steps; step++)
        {
            Array.Clear(next);
            for (int state = primaries; state < states.Length; state++)
            {
                if (states[state] > 0)
                {
                    Spread(state, state, 0, states[state], next);
                }
            }

            bool settled = states.AsSpan().SequenceEqual(next);
            (states, next) = (next, states);
            if (settled)
            {
                break;
            }
        }

        return states;
    }

    /// <summary>The listed units are tried once each, in their order, with everything that burns by then; others are not tried.</summary>
    /// <param name="order">Indices of units that are not primaries, none twice.</param>
    public double[] Ordered(ReadOnlySpan<int> order)
    {
        var states = Start();
        foreach (int unit in order)
        {
            int bit = 1 << unit;
            for (int state = 0; state < states.Length; state++)
            {
                if ((state & bit) == 0 && states[state] > 0)
                {
                    double probability = ignition[state * count + unit];
                    states[state | bit] += states[state] * probability;
                    states[state] *= 1 - probability;
                }
            }
        }

        return states;
    }

    /// <summary>Probability that each unit burns in the end.</summary>
    /// <param name="count">Number of units.</param>
    /// <param name="states">Probabilities of the final sets.</param>
    public static double[] BurningProbabilities(int count, ReadOnlySpan<double> states)
    {
        var result = new double[count];
        for (int state = 0; state < states.Length; state++)
        {
            for (int rest = state; rest != 0; rest &= rest - 1)
            {
                result[BitOperations.TrailingZeroCount(rest)] += states[state];
            }
        }

        return result;
    }

    /// <summary>Expected number of burning units.</summary>
    /// <param name="states">Probabilities of the final sets.</param>
    public static double ExpectedBurning(ReadOnlySpan<double> states)
    {
        double sum = 0;
        for (int state = 0; state < states.Length; state++)
        {
            sum += BitOperations.PopCount((uint)state) * states[state];
        }

        return sum;
    }

    private double[] Start()
    {
        var states = new double[1 << count];
        states[primaries] = 1;
        return states;
    }

    /// <summary>Deals the weight of a state out to all sets that one step can make of it.</summary>
    private void Spread(int from, int reached, int unit, double weight, double[] target)
    {
        for (; unit < count; unit++)
        {
            double probability = ignition[from * count + unit];
            if (probability > 0)
            {
                Spread(from, reached | 1 << unit, unit + 1, weight * probability, target);
                weight *= 1 - probability;
            }
        }

        target[reached] += weight;
    }
}
