namespace ParkRisk.Analysis.Domino;

/// <summary>Plays histories one after another: a primary event, what fails by it, what fails by that.</summary>
/// <remarks>
/// Every history is conditional on at least one failure by the primary. Each unit has one resistance U for the whole accident and fails once the probability under everything
/// that has happened, 1 − (1 − P(Σ flux)) Π (1 − pᵢ), reaches it: fluxes of fires that burn on add up, blasts, fireballs and jets are chances of their own.
/// </remarks>
internal sealed class DominoHistory(DominoGraph graph, DominoTally tally)
{
    private const int WindDraws = 3;

    private readonly double[] flux = new double[graph.Input.Units.Length];
    private readonly double[] untouched = New(graph.Input.Units.Length, 1.0);
    private readonly double[] resistance = New(graph.Input.Units.Length, -1.0);
    private readonly int[] level = New(graph.Input.Units.Length, -1);
    private readonly int[] strongest = new int[graph.Input.Units.Length];
    private readonly double[] strength = new double[graph.Input.Units.Length];
    private readonly List<int> touched = [];
    private readonly List<int> queue = [];
    private readonly List<int> pending = [];

    /// <summary>Plays a history to its end and adds it to the tally.</summary>
    /// <param name="initiation">What starts it.</param>
    /// <param name="random">Its numbers.</param>
    public void Play(Initiation initiation, HistoryRandom random)
    {
        var primary = graph.Input.Primaries[initiation.Primary];
        var (weather, sector) = Wind(primary, initiation.Sector, random);
        if (primary.Unit >= 0)
        {
            Touch(primary.Unit);
            level[primary.Unit] = 0;
        }

        First(initiation, primary.Source, random);
        for (int generation = 2, done = 0; done < queue.Count; generation++)
        {
            int end = queue.Count;
            pending.Clear();
            for (; done < end; done++)
            {
                Emit(queue[done], weather, sector);
            }

            foreach (int unit in pending)
            {
                resistance[unit] = resistance[unit] < 0 ? random.At(WindDraws + 1 + unit) : resistance[unit];
                double fails = 1 - (1 - graph.Input.Law.Heat(graph.Input.Units[unit], flux[unit])) * untouched[unit];
                if (resistance[unit] < fails)
                {
                    level[unit] = generation;
                    queue.Add(unit);
                    tally.Fails(primary, unit, strongest[unit]);
                }

                strength[unit] = 0;
            }
        }

        tally.Ends(queue.Count == 0 ? 0 : level[queue[^1]], queue);
        Reset();
    }

    private static T[] New<T>(int count, T value)
    {
        var array = new T[count];
        Array.Fill(array, value);
        return array;
    }

    /// <summary>The first failures, drawn on condition that there is at least one: first which of them is the first in order, then the rest.</summary>
    private void First(Initiation initiation, EscalationSource source, HistoryRandom random)
    {
        double aim = random.At(WindDraws) * initiation.AnyFailure, none = 1, reached = 0;
        bool found = false;
        var impacts = graph.OfPrimary(initiation.Primary, initiation.Sector);
        int last = LastPossible(source, impacts);
        for (int i = 0; i < impacts.Length; i++)
        {
            var impact = impacts[i];
            Touch(impact.Unit);
            double alone = graph.Alone(source, impact), draw = random.At(WindDraws + 1 + impact.Unit);
            reached += none * alone;
            none *= 1 - alone;
            bool fails = found ? draw < alone : alone > 0 && (aim < reached || i == last);
            resistance[impact.Unit] = found ? draw : fails ? draw * alone : alone + draw * (1 - alone);
            found |= fails;
            if (source.IsLasting)
            {
                flux[impact.Unit] += impact.Value;
            }
            else
            {
                untouched[impact.Unit] *= 1 - impact.Value;
            }

            if (fails)
            {
                level[impact.Unit] = 1;
                queue.Add(impact.Unit);
            }
        }
    }

    private int LastPossible(EscalationSource source, ReadOnlySpan<Impact> impacts)
    {
        int last = impacts.Length - 1;
        while (last > 0 && !(graph.Alone(source, impacts[last]) > 0))
        {
            last--;
        }

        return last;
    }

    private void Emit(int unit, int weather, int sector)
    {
        bool lasting = graph.BurnsOn(unit, weather);
        foreach (var impact in graph.OfUnit(unit, weather, sector))
        {
            if (level[impact.Unit] >= 0)
            {
                continue;
            }

            Touch(impact.Unit);
            double effect = lasting ? graph.Input.Law.Heat(graph.Input.Units[impact.Unit], impact.Value) : impact.Value;
            if (lasting)
            {
                flux[impact.Unit] += impact.Value;
            }
            else
            {
                untouched[impact.Unit] *= 1 - impact.Value;
            }

            // A unit that two fires of one generation reach is set off by the one that would do it more likely alone.
            double weight = 1 + effect;
            if (strength[impact.Unit] == 0)
            {
                pending.Add(impact.Unit);
            }

            if (weight > strength[impact.Unit])
            {
                (strength[impact.Unit], strongest[impact.Unit]) = (weight, unit);
            }
        }
    }

    private (int Weather, int Sector) Wind(DominoPrimary primary, int sector, HistoryRandom random)
    {
        var rose = graph.Rose;
        if (rose.ClassCount == 0)
        {
            return (0, 0);
        }

        int slot = rose.Slot(primary.WeatherClass);
        sector = sector >= 0 ? sector : Pick(rose.SectorCount, random.At(1), s => rose.Share(slot, s));
        return (primary.WeatherClass ?? Pick(rose.ClassCount, random.At(2), c => rose.Share(c, sector)), sector);
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

    private void Reset()
    {
        foreach (int unit in touched)
        {
            (flux[unit], untouched[unit], resistance[unit], level[unit], strength[unit]) = (0, 1, -1, -1, 0);
        }

        touched.Clear();
        queue.Clear();
    }
}
