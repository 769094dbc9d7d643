using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Risk;

/// <summary>One outcome of a source as the risk engine sees it: how often, in which weather, with what effect.</summary>
/// <param name="Id">Name of the outcome; contributions are reported under it.</param>
/// <param name="Frequency">1/year. Frequency of the outcome with every conditional probability in it, except that of the weather, which the engine multiplies in. Not negative.</param>
/// <param name="WeatherClass">Index into <see cref="Meteorology.JointFrequency.Classes"/>; null: the same effect in any weather.</param>
/// <param name="Field">Outdoor lethality of an unprotected person.</param>
public sealed record RiskItem(string Id, double Frequency, int? WeatherClass, IEffectField Field)
{
    /// <summary>1/year. Frequency without the probability of the weather.</summary>
    public double Frequency { get; } = Require.NotNegative(Frequency);

    /// <summary>0–1. For societal risk: lethality of a person outdoors as a share of <see cref="Field"/> (clothing, shelter).</summary>
    public double OutdoorFactor { get; init; } = 1;

    /// <summary>0–1. For societal risk: lethality of a person indoors as a share of <see cref="IndoorField"/>, or of <see cref="Field"/> where that is null.</summary>
    public double IndoorFactor { get; init; }

    /// <summary>For societal risk: true when nobody survives where <see cref="Field"/> is 1, neither in clothes nor indoors.</summary>
    public bool IsCertainForAll { get; init; }

    /// <summary>For societal risk: a field of its own for people indoors; null: <see cref="Field"/>.</summary>
    public IEffectField? IndoorField { get; init; }
}

/// <summary>A point from which outcomes spread.</summary>
/// <param name="Id">Name of the source, unique within a run.</param>
/// <param name="East">m. Easting in the park's projected system.</param>
/// <param name="North">m. Northing.</param>
/// <param name="Items">Its outcomes; their frequencies are multiplied by <see cref="FrequencyFactor"/>.</param>
public sealed record RiskSource(string Id, double East, double North, ImmutableArray<RiskItem> Items)
{
    /// <summary>Whom the source belongs to; people of the same owner do not count in the societal risk. Null: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>m. Distance beyond which none of its outcomes harms; 0 without outcomes.</summary>
    public double Reach => Items.IsDefaultOrEmpty ? 0 : Items.Max(i => i.Frequency > 0 ? i.Field.Reach : 0);

    /// <summary>Multiplies the frequency of every item; not negative. Sources that differ only in this and in their place should share one <see cref="Items"/> array: the engine then works their effects out once.</summary>
    public double FrequencyFactor { get; init; } = 1;

    /// <summary>The same source with every frequency multiplied.</summary>
    /// <param name="factor">Not negative.</param>
    public RiskSource ScaleFrequency(double factor) => this with { FrequencyFactor = FrequencyFactor * Require.NotNegative(factor) };

    /// <summary>m. Smallest distance beyond which the outcomes that still reach further happen less often than a given frequency, all taken together and the wind disregarded.</summary>
    /// <param name="frequency">1/year.</param>
    public double ReachAbove(double frequency)
    {
        double sum = 0;
        foreach (RiskItem item in Items.OrderByDescending(i => i.Field.Reach))
        {
            sum += FrequencyFactor * item.Frequency;
            if (sum >= frequency)
            {
                return item.Field.Reach;
            }
        }

        return 0;
    }
}
