namespace ParkRisk.Analysis.Risk;

/// <summary>Fatalities of one source's outcomes among the people of one period.</summary>
internal sealed class SourceFatalities
{
    private readonly PeopleInReach people;
    private readonly double[] downwind;
    private readonly double[] crosswind;
    private readonly double[] lethality;
    private readonly double[] indoorLethality;
    private readonly double[] losses;

    /// <summary>Evaluates a source.</summary>
    public SourceFatalities(RiskSource source, SocietalPeriod period, TravelRose rose, int directions)
    {
        people = new PeopleInReach(source, period.People);
        downwind = new double[people.Count];
        crosswind = new double[people.Count];
        lethality = new double[people.Count];
        indoorLethality = new double[people.Count];
        losses = new double[people.Count];
        int perSector = Math.Max(1, (directions + rose.SectorCount - 1) / rose.SectorCount);
        foreach (RiskItem item in source.Items)
        {
            double frequency = source.FrequencyFactor * item.Frequency * period.TimeShare;
            int slot = rose.Slot(item.WeatherClass);
            if (frequency > 0 && IsOmnidirectional(item))
            {
                AddOutcome(item, frequency * rose.ClassShare(slot), 0);
            }
            else if (frequency > 0)
            {
                AddDirections(item, frequency, slot, rose, perSector);
            }
        }
    }

    /// <summary>Outcomes of this source.</summary>
    public FnCurve Curve { get; } = new();

    /// <summary>Adds each person's expected loss to that of all points of the period.</summary>
    public void AddLosses(double[] byPoint)
    {
        for (int i = 0; i < losses.Length; i++)
        {
            byPoint[people.Index(i)] += losses[i];
        }
    }

    private static bool IsOmnidirectional(RiskItem item) => item.Field.IsOmnidirectional && (item.IndoorField ?? item.Field).IsOmnidirectional;

    private void AddDirections(RiskItem item, double frequency, int slot, TravelRose rose, int perSector)
    {
        for (int s = 0; s < rose.SectorCount; s++)
        {
            double share = rose.Share(slot, s) / perSector;
            for (int d = 0; d < perSector && share > 0; d++)
            {
                AddOutcome(item, frequency * share, rose.FirstEdge + (s + (d + 0.5) / perSector) * rose.SectorWidth);
            }
        }
    }

    private void AddOutcome(RiskItem item, double frequency, double travelAngle)
    {
        int near = people.CountWithin(Math.Max(item.Field.Reach, item.IndoorField?.Reach ?? 0));
        if (near == 0)
        {
            return;
        }

        people.ToWindFrame(travelAngle, near, downwind, crosswind);
        Span<double> outdoors = lethality.AsSpan(0, near);
        item.Field.Evaluate(downwind.AsSpan(0, near), crosswind.AsSpan(0, near), outdoors);
        Span<double> indoors = outdoors;
        if (item.IndoorField is { } indoorField)
        {
            indoors = indoorLethality.AsSpan(0, near);
            indoorField.Evaluate(downwind.AsSpan(0, near), crosswind.AsSpan(0, near), indoors);
        }

        double fatalities = 0;
        for (int i = 0; i < near; i++)
        {
            double here = people.Outdoors(i) * item.OutdoorFactor * outdoors[i] + people.Indoors(i) * item.IndoorFactor * indoors[i];
            fatalities += here;
            losses[i] += frequency * here;
        }

        Curve.Add(frequency, fatalities);
    }
}
