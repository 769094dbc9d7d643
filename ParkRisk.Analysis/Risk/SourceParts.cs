using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>An effect and how often it happens in each class of the rose.</summary>
/// <param name="effect">The effect.</param>
internal sealed class SourcePart(IEffectField effect)
{
    private readonly List<(int Slot, double Frequency)> occurrences = [];

    /// <summary>The effect.</summary>
    public IEffectField Field => effect;

    /// <summary>Class and frequency (1/year, without the weather; negative for a part that is subtracted), each class once.</summary>
    public IReadOnlyList<(int Slot, double Frequency)> Occurrences => occurrences;

    /// <summary>1/year. Frequency over all classes, the weather multiplied in.</summary>
    public double TotalFrequency(TravelRose rose)
    {
        double sum = 0;
        foreach ((int slot, double frequency) in occurrences)
        {
            sum += frequency * rose.ClassShare(slot);
        }

        return sum;
    }

    /// <summary>Adds an occurrence.</summary>
    public void Add(int slot, double frequency)
    {
        for (int i = 0; i < occurrences.Count; i++)
        {
            if (occurrences[i].Slot == slot)
            {
                occurrences[i] = (slot, occurrences[i].Frequency + frequency);
                return;
            }
        }

        occurrences.Add((slot, frequency));
    }
}

/// <summary>Outcomes taken apart and sorted by the way they are integrated: discs and smooth rings do not need the wind; edged and smooth fields do. An effect that several outcomes share is listed once.</summary>
internal sealed class SourceParts
{
    private readonly Dictionary<IEffectField, SourcePart> known = new(ReferenceEqualityComparer.Instance);
    private readonly TravelRose rose;

    /// <summary>Takes outcomes apart; those without frequency vanish.</summary>
    public SourceParts(ImmutableArray<RiskItem> items, TravelRose rose)
    {
        this.rose = rose;
        foreach (RiskItem item in items)
        {
            Add(item.Frequency, rose.Slot(item.WeatherClass), item.Field);
        }
    }

    /// <summary>Constant lethality within a circle about the source.</summary>
    public List<SourcePart> Discs { get; } = [];

    /// <summary>Lethality by distance only.</summary>
    public List<SourcePart> Rings { get; } = [];

    /// <summary>Sharp edges that depend on the wind.</summary>
    public List<SourcePart> Edged { get; } = [];

    /// <summary>Φ(A − B·G).</summary>
    public List<SourcePart> Plumes { get; } = [];

    /// <summary>Everything else.</summary>
    public List<SourcePart> Smooth { get; } = [];

    private void Add(double frequency, int slot, IEffectField field)
    {
        if (frequency == 0 || field.Reach <= 0)
        {
            return;
        }

        if (field is ICompositeEffectField composite)
        {
            foreach (EffectPart summand in composite.Parts)
            {
                Add(frequency * summand.Weight, slot, summand.Field);
            }

            return;
        }

        if (!field.IsOmnidirectional && rose.Weather is null)
        {
            return;
        }

        if (!known.TryGetValue(field, out SourcePart? part))
        {
            part = new SourcePart(field);
            known[field] = part;
            ListFor(field).Add(part);
        }

        part.Add(slot, frequency);
    }

    private List<SourcePart> ListFor(IEffectField field) => field switch
    {
        IEdgedEffectField when field.IsOmnidirectional => Discs,
        { IsOmnidirectional: true } => Rings,
        IEdgedEffectField => Edged,
        IProbitPlumeField => Plumes,
        _ => Smooth,
    };
}
