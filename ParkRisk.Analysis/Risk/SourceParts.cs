using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>An outcome, or a part of a composite one, as it is integrated.</summary>
/// <param name="Frequency">1/year. Without the weather; negative for a part that is subtracted.</param>
/// <param name="Slot">Class of the rose.</param>
/// <param name="Field">The effect.</param>
internal readonly record struct SourcePart(double Frequency, int Slot, IEffectField Field);

/// <summary>A source's outcomes sorted by the way they are integrated: discs and smooth rings do not need the wind; edged and smooth fields do.</summary>
internal sealed class SourceParts
{
    /// <summary>Takes a source apart; outcomes without frequency vanish.</summary>
    public SourceParts(RiskSource source, TravelRose rose)
    {
        foreach (RiskItem item in source.Items)
        {
            Add(item.Frequency, rose.Slot(item.WeatherClass), item.Field, rose);
        }

        Plumes.Sort(static (a, b) => a.Slot.CompareTo(b.Slot));
        Smooth.Sort(static (a, b) => a.Slot.CompareTo(b.Slot));
        Edged.Sort(static (a, b) => a.Slot.CompareTo(b.Slot));
    }

    /// <summary>Constant lethality within a circle about the source.</summary>
    public List<SourcePart> Discs { get; } = [];

    /// <summary>Lethality by distance only.</summary>
    public List<SourcePart> Rings { get; } = [];

    /// <summary>Sharp edges that depend on the wind; by class.</summary>
    public List<SourcePart> Edged { get; } = [];

    /// <summary>Φ(A − B·G); by class.</summary>
    public List<SourcePart> Plumes { get; } = [];

    /// <summary>Everything else; by class.</summary>
    public List<SourcePart> Smooth { get; } = [];

    private void Add(double frequency, int slot, IEffectField field, TravelRose rose)
    {
        if (frequency == 0 || field.Reach <= 0)
        {
            return;
        }

        switch (field)
        {
            case ICompositeEffectField composite:
                foreach (EffectPart part in composite.Parts)
                {
                    Add(frequency * part.Weight, slot, part.Field, rose);
                }

                break;
            case IEdgedEffectField when field.IsOmnidirectional:
                Discs.Add(new(frequency * rose.ClassShare(slot), slot, field));
                break;
            case { IsOmnidirectional: true }:
                Rings.Add(new(frequency * rose.ClassShare(slot), slot, field));
                break;
            case IEdgedEffectField:
                Edged.Add(new(frequency, slot, field));
                break;
            case IProbitPlumeField:
                Plumes.Add(new(frequency, slot, field));
                break;
            default:
                Smooth.Add(new(frequency, slot, field));
                break;
        }
    }
}
