using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Plumes of one shape in one weather class: the shape is evaluated once for all of them.</summary>
/// <param name="Shape">G.</param>
/// <param name="WeatherClass">Index into the joint frequency; null: any weather.</param>
/// <param name="Items">The outcomes, the furthest-reaching first.</param>
internal sealed record PlumeGroup(IPlumeShape Shape, int? WeatherClass, ImmutableArray<RiskItem> Items)
{
    /// <summary>m. None reaches further.</summary>
    public double Reach => Items[0].Field.Reach;

    /// <summary>m. None reaches further to the sides.</summary>
    public double HalfBreadth { get; } = Items.Max(static i => i.Field.HalfBreadth);

    /// <summary>m. None reaches further upwind.</summary>
    public double UpwindReach { get; } = Items.Max(static i => i.Field.UpwindReach);

    /// <summary>Takes the plumes out of a source's outcomes.</summary>
    /// <param name="items">Outcomes.</param>
    /// <returns>Groups of plumes, and the outcomes that are none or that need a field of their own indoors.</returns>
    public static (ImmutableArray<PlumeGroup> Groups, ImmutableArray<RiskItem> Others) Split(ImmutableArray<RiskItem> items)
    {
        static bool IsPlume(RiskItem item) => item is { Field: IProbitPlumeField, IndoorField: null, IsCertainForAll: false };
        var groups = items
            .Where(i => IsPlume(i) && i.Frequency > 0)
            .GroupBy(static i => (Shape: ((IProbitPlumeField)i.Field).Shape, i.WeatherClass))
            .Select(static g => new PlumeGroup(g.Key.Shape, g.Key.WeatherClass, [.. g.OrderByDescending(static i => i.Field.Reach)]));
        return ([.. groups], [.. items.Where(i => !IsPlume(i))]);
    }
}
