using System.Collections.Immutable;

namespace ParkRisk.Analysis.Effects;

/// <summary>One summand of a composite field.</summary>
/// <param name="Weight">Factor on the part's lethality; may be negative, as long as the sum stays within 0 … 1.</param>
/// <param name="Field">The part.</param>
public sealed record EffectPart(double Weight, IEffectField Field);

/// <summary>A field that is the weighted sum of simpler ones, for example two overpressure zones, or a heat probit with a zone of certain death.</summary>
/// <remarks>The risk engine takes the parts one by one, so that sharp edges among them are integrated exactly.</remarks>
public interface ICompositeEffectField : IEffectField
{
    /// <summary>The parts; their weighted lethalities add up to this field's.</summary>
    ImmutableArray<EffectPart> Parts { get; }
}
