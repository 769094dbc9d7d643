namespace ParkRisk.Analysis.Domino;

/// <summary>Plays histories one after another: a primary event, what fails by it, what fails by that.</summary>
/// <remarks>
/// Every history is conditional on at least one failure by the primary. Each unit has one resistance for the whole accident and fails once the probability under everything that has
/// happened, 1 − (1 − P(Σ flux)) Π (1 − pᵢ), reaches it: fluxes of fires that burn on add up, blasts, fireballs and jets are chances of their own. The result is the general threshold
/// model of <see cref="MonotoneSpread"/>. Two devices make rare chains visible. What may fail next is counted by its probability before it is drawn whether it does; and where little is
/// likely to fail next, failures are drawn more often than they happen and weigh less in proportion.
/// </remarks>
internal sealed class DominoHistory(DominoGraph graph, DominoTally tally, double quanta)
{
    /// <summary>Expected failures in a generation below which failures are drawn more often than they happen.</summary>
    private const double LeastExpected = 0.3;

    /// <summary>Share of its first weight below which a history is not helped on any more.</summary>
    private const double LightestHelped = 1e-6;

    private readonly int count = graph.Input.Units.Length;
    private readonly double[] flux = new double[graph.Input.Units.Length];
    private readonly double[] untouched = Filled(graph.Input.Units.Length, 1.0);
    private readonly double[] passed = new double[graph.Input.Units.Length];
    private readonly int[] level = Filled(graph.Input.Units.Length, -1);
    private readonly int[] setter = new int[graph.Input.Units.Length];
    private readonly bool[] byBlast = new bool[graph.Input.Units.Length];
    private readonly double[] strength = new double[graph.Input.Units.Length];
    private readonly double[] carries = Filled(graph.Input.Units.Length, 1.0);
    private readonly double[] added = new double[graph.Input.Units.Length];
    private readonly List<int> touched = [];
    private readonly List<int> queue = [];
    private readonly List<int> pending = [];
    private readonly List<double> hazards = [];
    private HistoryRandom random;
    private int draws;

    /// <summary>Plays a history to its end and adds it to the tally.</summary>
    /// <param name="initiation">What starts it.</param>
    /// <param name="group">Number of the enterprise that starts it.</param>
    /// <param name="weight">1/year. What the history stands for.</param>
    /// <param name="numbers">Its random numbers.</param>
    public void Play(Initiation initiation, int group, double weight, HistoryRandom numbers)
    {
        (random, draws) = (numbers, 1);
        var primary = graph.Input.Primaries[initiation.Primary];
        var (weather, sector) = Wind(primary, initiation.Sector);
        if (primary.Unit >= 0)
        {
            Touch(primary.Unit);
            level[primary.Unit] = 0;
        }

        First(initiation);
        double now = weight;
        for (int generation = 2, done = 0; done < queue.Count; generation++)
        {
            int begin = done, end = queue.Count;
            pending.Clear();
            for (; done < end; done++)
            {
                Emit(queue[done], weather, sector);
            }

            double expected = Count(Math.Min(generation, DominoTally.Levels), group, now, begin, end);
            now = Draw(generation, expected, now, now > LightestHelped * weight);
        }

        Finish();
    }

    private static T[] Filled<T>(int length, T value)
    {
        var array = new T[length];
        Array.Fill(array, value);
        return array;
    }

    /// <summary>The first failures, drawn on condition that there is at least one: first which of them is the first in order, then the rest.</summary>
    private void First(Initiation initiation)
    {
        double aim = random.At(draws++) * initiation.AnyFailure, none = 1, reached = 0;
        bool found = false;
        var impacts = graph.OfPrimary(initiation.Primary, initiation.Sector);
        int last = impacts.Length - 1;
        while (last > 0 && !(impacts[last].Chance > 0))
        {
            last--;
        }

        for (int i = 0; i < impacts.Length; i++)
        {
            var impact = impacts[i];
            Touch(impact.Unit);
            reached += none * impact.Chance;
            none *= 1 - impact.Chance;
            bool fails = found ? impact.Chance > 0 && random.At(draws++) < impact.Chance : impact.Chance > 0 && (aim < reached || i == last);
            found |= fails;
            Suffer(impact);
            passed[impact.Unit] = impact.Chance;
            if (fails)
            {
                level[impact.Unit] = 1;
                queue.Add(impact.Unit);
            }
        }
    }

    private void Suffer(Impact impact)
    {
        if (impact.Flux > 0)
        {
            flux[impact.Unit] += impact.Flux;
        }
        else
        {
            untouched[impact.Unit] *= 1 - impact.Chance;
        }
    }

    private void Emit(int unit, int weather, int sector)
    {
        foreach (int effect in graph.EffectsOf(unit, weather))
        {
            bool blast = graph.VectorOf(effect) == EscalationVector.Blast;
            foreach (var impact in graph.Of(effect, sector))
            {
                if (level[impact.Unit] >= 0)
                {
                    continue;
                }

                Touch(impact.Unit);
                Suffer(impact);
                if (strength[impact.Unit] == 0)
                {
                    pending.Add(impact.Unit);
                }

                // A unit that several effects of one generation reach is set off by the one that would do it most likely alone, and of those too weak alone by the hottest.
                double rank = impact.Chance > 0 ? 1 + impact.Chance : 1 - 1 / (1 + impact.Flux);
                if (rank > strength[impact.Unit])
                {
                    (strength[impact.Unit], setter[impact.Unit], byBlast[impact.Unit]) = (rank, unit, blast);
                }
            }
        }
    }

    /// <summary>Counts what may fail in this generation by its probability.</summary>
    /// <returns>Expected number of failures.</returns>
    private double Count(int generation, int group, double weight, int begin, int end)
    {
        double expected = 0, none = 1;
        hazards.Clear();
        foreach (int unit in pending)
        {
            double fails = 1 - (1 - graph.Input.Law.Heat(graph.Input.Units[unit], flux[unit])) * untouched[unit];
            double hazard = fails > passed[unit] ? Math.Min(1, (fails - passed[unit]) / (1 - passed[unit])) : 0;
            passed[unit] = Math.Max(fails, passed[unit]);
            strength[unit] = 0;
            hazards.Add(hazard);
            if (hazard > 0)
            {
                expected += hazard;
                none *= 1 - hazard;
                carries[setter[unit]] *= 1 - hazard;
                added[unit] += weight * hazard;
                long share = Quanta(weight * hazard);
                (byBlast[unit] ? tally.ByBlast : tally.ByHeat)[group * count + unit] += share;
                tally.AddLink(setter[unit], unit, share);
            }
        }

        tally.Reaching[generation].Add(Quanta(weight * (1 - none)));
        for (int i = begin; i < end; i++)
        {
            int unit = queue[i];
            if (carries[unit] < 1)
            {
                tally.Carried[unit].Add(Quanta(weight * (1 - carries[unit])));
                carries[unit] = 1;
            }
        }

        return expected;
    }

    /// <summary>Draws what fails in this generation.</summary>
    /// <returns>1/year. Weight of the history after it.</returns>
    private double Draw(int generation, double expected, double weight, bool isHelped)
    {
        double boost = isHelped && expected > 0 && expected < LeastExpected ? LeastExpected / expected : 1;
        for (int i = 0; i < pending.Count; i++)
        {
            double hazard = hazards[i];
            if (!(hazard > 0))
            {
                continue;
            }

            int unit = pending[i];
            double drawn = hazard * boost;
            if (random.At(draws++) < drawn)
            {
                weight /= boost;
                level[unit] = generation;
                queue.Add(unit);
            }
            else if (boost > 1)
            {
                weight *= (1 - hazard) / (1 - drawn);
            }
        }

        return weight;
    }

    private long Quanta(double weight) => (long)Math.Round(weight * quanta);

    private (int Weather, int Sector) Wind(DominoPrimary primary, int sector)
    {
        var rose = graph.Rose;
        if (rose.ClassCount == 0)
        {
            return (0, 0);
        }

        int slot = rose.Slot(primary.WeatherClass);
        sector = sector >= 0 ? sector : Pick(rose.SectorCount, random.At(draws++), s => rose.Share(slot, s));
        return (primary.WeatherClass ?? Pick(rose.ClassCount, random.At(draws++), c => rose.Share(c, sector)), sector);
    }

    private static int Pick(int count, double draw, Func<int, double> share)
    {
        double total = 0, sum = 0;
        for (int i = 0; i < count; i++)
        {
            total += share(i);
        }

        int last = 0;
        for (int i = 0; i < count; i++)
        {
            double part = share(i);
            last = part > 0 ? i : last;
            sum += part;
            if (part > 0 && draw * total < sum)
            {
                return i;
            }
        }

        return last;
    }

    private void Touch(int unit) => touched.Add(unit);

    private void Finish()
    {
        foreach (int unit in touched)
        {
            if (added[unit] > 0)
            {
                tally.Failures[unit].Add(Quanta(added[unit]));
            }

            (flux[unit], untouched[unit], passed[unit], level[unit], strength[unit], added[unit]) = (0, 1, 0, -1, 0, 0);
        }

        touched.Clear();
        queue.Clear();
    }
}
