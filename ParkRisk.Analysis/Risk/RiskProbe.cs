using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>What one outcome adds to the risk at a point.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Item">The outcome.</param>
/// <param name="Risk">1/year.</param>
/// <param name="Sectors">1/year. By sector of the joint frequency (wind <b>from</b> k·360/N degrees); empty where the wind direction does not matter.</param>
public sealed record RiskShare(string SourceId, RiskItem Item, double Risk, ImmutableArray<double> Sectors);

/// <summary>The risk at a point and where it comes from.</summary>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
/// <param name="Risk">1/year. Sum of the shares.</param>
/// <param name="Shares">Largest first; outcomes that add nothing are left out.</param>
public sealed record PointRisk(double East, double North, double Risk, ImmutableArray<RiskShare> Shares);

/// <summary>Individual risk at single points, exactly: every outcome integrated over the continuous wind rose in double precision, without any grid.</summary>
public static class RiskProbe
{
    /// <summary>The risk at a point with the share of every outcome.</summary>
    /// <param name="east">m.</param>
    /// <param name="north">m.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="rose">The wind.</param>
    public static PointRisk At(double east, double north, IEnumerable<RiskSource> sources, TravelRose rose)
    {
        var shares = new List<RiskShare>();
        foreach (RiskSource source in sources)
        {
            AddShares(east - source.East, north - source.North, source, rose, shares);
        }

        shares.Sort(static (a, b) => b.Risk.CompareTo(a.Risk));
        return new PointRisk(east, north, shares.Sum(static s => s.Risk), [.. shares]);
    }

    /// <summary>The risk at a point from one source, 1/year.</summary>
    public static double Total(double east, double north, RiskSource source, TravelRose rose)
    {
        var shares = new List<RiskShare>();
        AddShares(east - source.East, north - source.North, source, rose, shares);
        return shares.Sum(static s => s.Risk);
    }

    private static void AddShares(double dx, double dy, RiskSource source, TravelRose rose, List<RiskShare> shares)
    {
        double distance = Math.Sqrt(dx * dx + dy * dy);
        double bearing = Math.Atan2(dy, dx);
        foreach (RiskItem item in source.Items)
        {
            if (item.Frequency == 0 || distance > item.Field.Reach)
            {
                continue;
            }

            var sectors = new double[rose.SectorCount];
            int slot = rose.Slot(item.WeatherClass);
            double still = AddField(item.Field, source.FrequencyFactor * item.Frequency, slot, distance, bearing, rose, sectors);
            double risk = still + sectors.Sum();
            if (risk > 0)
            {
                shares.Add(new RiskShare(source.Id, item, risk, item.Field.IsOmnidirectional ? [] : [.. sectors]));
            }
        }
    }

    /// <summary>Adds a field's risk by sector; returns what does not depend on the wind direction.</summary>
    private static double AddField(IEffectField field, double frequency, int slot, double distance, double bearing, TravelRose rose, double[] sectors)
    {
        if (distance > field.Reach)
        {
            return 0;
        }

        if (field is ICompositeEffectField composite)
        {
            return composite.Parts.Sum(p => AddField(p.Field, frequency * p.Weight, slot, distance, bearing, rose, sectors));
        }

        if (field.IsOmnidirectional)
        {
            Span<double> lethality = stackalloc double[1];
            field.Evaluate([distance], [0], lethality);
            return frequency * rose.ClassShare(slot) * lethality[0];
        }

        var integral = new DirectionIntegral(field, distance, bearing, rose);
        for (int s = 0; s < rose.SectorCount; s++)
        {
            double density = rose.Density(slot, s);
            sectors[rose.CompassSector(s)] += density > 0 ? frequency * density * integral.OverSector(s) : 0;
        }

        return 0;
    }
}
