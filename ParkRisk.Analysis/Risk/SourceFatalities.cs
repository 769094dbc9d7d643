using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>A period as the societal risk integrates it.</summary>
/// <param name="Index">Index of the period.</param>
/// <param name="TimeShare">0–1. Share of the year.</param>
/// <param name="Rose">Its wind.</param>
internal sealed record SocietalTime(int Index, double TimeShare, TravelRose Rose)
{
    /// <summary>The periods in their order.</summary>
    public static IEnumerable<SocietalTime> Of(IEnumerable<SocietalPeriod> periods)
        => periods.Select(static (p, k) => new SocietalTime(k, p.TimeShare, new TravelRose(p.Weather)));
}

/// <summary>Fatalities of one source's outcomes among the people of all periods, at a frequency factor of 1.</summary>
internal sealed class SourceFatalities
{
    private readonly double[][] losses;
    private readonly int[] lossPlaces;
    private readonly double[] weights;
    private readonly FnCurve curve = new();
    private readonly PlacesInReach places;
    private readonly FatalityWorkspace space;

    /// <summary>Evaluates a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="people">Who is where.</param>
    /// <param name="times">Periods, grouped by the number of sectors of their roses.</param>
    /// <param name="directions">Least number of wind directions.</param>
    /// <param name="space">Arrays to work in.</param>
    public SourceFatalities(RiskSource source, SocietalPlaces people, IEnumerable<IReadOnlyList<SocietalTime>> times, int directions, FatalityWorkspace space)
    {
        this.space = space;
        places = new PlacesInReach(source, people);
        losses = new double[people.Outdoors.Length][];
        weights = new double[losses.Length];
        lossPlaces = [];
        if (places.Count == 0)
        {
            return;
        }

        for (int k = 0; k < losses.Length; k++)
        {
            losses[k] = new double[places.Count];
        }

        var (plumes, others) = PlumeGroup.Split(source.Items);
        foreach (IReadOnlyList<SocietalTime> group in times)
        {
            space.Enter(places, group[0].Rose, directions);
            foreach (PlumeGroup plume in plumes)
            {
                AddPlumes(plume, group);
            }

            foreach (RiskItem item in others)
            {
                AddItem(item, item.Frequency, group);
            }
        }

        int[] hit = [.. Enumerable.Range(0, places.Count).Where(i => losses.Any(l => l[i] > 0))];
        lossPlaces = [.. hit.Select(places.Index)];
        losses = [.. losses.Select(l => hit.Select(i => l[i]).ToArray())];
        places = null!;
        this.space = null!;
    }

    /// <summary>Outcomes of this source, all periods.</summary>
    /// <param name="factor">Multiplies every frequency.</param>
    public FnCurve Curve(double factor) => curve.Scale(factor);

    /// <summary>Adds the expected losses of a period to those of all places.</summary>
    /// <param name="period">Index of the period.</param>
    /// <param name="factor">Multiplies every frequency.</param>
    /// <param name="byPlace">persons/year. Sums.</param>
    public void AddLosses(int period, double factor, double[] byPlace)
    {
        for (int i = 0; i < lossPlaces.Length; i++)
        {
            byPlace[lossPlaces[i]] += factor * losses[period][i];
        }
    }

    private static bool IsOmnidirectional(RiskItem item) => item.Field.IsOmnidirectional && (item.IndoorField ?? item.Field).IsOmnidirectional;

    private void AddItem(RiskItem item, double frequency, IReadOnlyList<SocietalTime> group)
    {
        double reach = Math.Max(item.Field.Reach, item.IndoorField?.Reach ?? 0);
        int near = places.CountWithin(reach);
        if (near == 0 || !(frequency > 0))
        {
            return;
        }

        if (IsOmnidirectional(item))
        {
            Weigh(group, t => frequency * t.TimeShare * t.Rose.ClassShare(t.Rose.Slot(item.WeatherClass)));
            space.SelectAll(near);
            AddOutcome(item, group);
            return;
        }

        double breadth = Math.Max(item.Field.HalfBreadth, item.IndoorField?.HalfBreadth ?? 0);
        double upwind = Math.Max(item.Field.UpwindReach, item.IndoorField?.UpwindReach ?? 0);
        for (int d = 0; d < space.Directions; d++)
        {
            int sector = d / space.PerSector;
            if (Weigh(group, t => frequency * t.TimeShare * t.Rose.Share(t.Rose.Slot(item.WeatherClass), sector) / space.PerSector)
                && space.Select(d, near, upwind, breadth))
            {
                AddOutcome(item, group);
            }
        }
    }

    private void AddPlumes(PlumeGroup plumes, IReadOnlyList<SocietalTime> group)
    {
        int near = places.CountWithin(plumes.Reach);
        if (near == 0)
        {
            return;
        }

        int[] nearest = [.. plumes.Items.Select(i => places.CountWithin(i.Field.Reach))];
        for (int d = 0; d < space.Directions; d++)
        {
            int sector = d / space.PerSector;
            if (Weigh(group, t => t.TimeShare * t.Rose.Share(t.Rose.Slot(plumes.WeatherClass), sector) / space.PerSector)
                && space.Select(d, near, plumes.UpwindReach, plumes.HalfBreadth))
            {
                AddPlumes(plumes, nearest, group);
            }
        }
    }

    /// <summary>The plumes in the wind in which places were selected; their frequencies are still to be multiplied by those of the items.</summary>
    private void AddPlumes(PlumeGroup plumes, int[] nearest, IReadOnlyList<SocietalTime> group)
    {
        PlumeFatalities sums = space.EnterPlumes(plumes.Shape, losses.Length);
        for (int p = 0; p < nearest.Length; p++)
        {
            RiskItem item = plumes.Items[p];
            int count = space.CountBelow(nearest[p]);
            if (count == 0)
            {
                break;
            }

            sums.Expose(item, places, space.Selected);
            sums.Evaluate((IProbitPlumeField)item.Field, count);
            foreach (SocietalTime time in group)
            {
                double frequency = weights[time.Index] * item.Frequency;
                if (frequency > 0)
                {
                    curve.Add(frequency, sums.Sum(time.Index, count, frequency));
                }
            }
        }

        foreach (SocietalTime time in group)
        {
            sums.AddLosses(time.Index, space.Selected, losses[time.Index]);
        }
    }

    private bool Weigh(IReadOnlyList<SocietalTime> group, Func<SocietalTime, double> frequency)
    {
        bool any = false;
        foreach (SocietalTime time in group)
        {
            weights[time.Index] = frequency(time);
            any |= weights[time.Index] > 0;
        }

        return any;
    }

    private void AddOutcome(RiskItem item, IReadOnlyList<SocietalTime> group)
    {
        space.Evaluate(item);
        foreach (SocietalTime time in group)
        {
            double weight = weights[time.Index], fatalities = 0;
            double[] outdoors = places.Outdoors[time.Index], indoors = places.Indoors[time.Index], lost = losses[time.Index];
            for (int s = 0; s < space.Count && weight > 0; s++)
            {
                int i = space.Selected[s];
                double here = outdoors[i] * space.OutdoorLethality[s] + indoors[i] * space.IndoorLethality[s];
                fatalities += here;
                lost[i] += weight * here;
            }

            curve.Add(weight, fatalities);
        }
    }
}
