using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Reads all layers into a park and checks the references between them.</summary>
internal static class LayerAssembly
{
    /// <summary>The park with its objects.</summary>
    /// <param name="park">The park so far.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="existing">For a proposal, the park whose objects may be referred to as well.</param>
    /// <param name="options">How to read.</param>
    public static Park Read(Park park, LayerSet layers, Park? existing, ParkReadOptions options)
    {
        var find = options.FindSubstance;
        var boundary = layers.Rows("boundary").Select(item => item.Shape).OfType<Geometry>().ToArray();
        var zones = layers.Read("zones", ObjectReaders.Zone);
        var zone = Reference("zones");
        var enterprises = layers.Read("enterprises", (row, shape) => Referring(row, ObjectReaders.Enterprise(row, shape), zone, "zone"));
        var enterprise = Reference("enterprises");
        var units = layers.Read("units", (row, shape) => Referring(row, ObjectReaders.Unit(row, shape, find), enterprise, "enterprise"));
        var inventories = Inventories(layers, Reference("units"), options);
        return park with
        {
            Boundary = boundary.Length == 0 ? null : boundary.Length == 1 ? boundary[0] : UnaryUnionOp.Union(boundary),
            Zones = zones,
            Enterprises = enterprises,
            Units = [.. units.Select(unit => unit with { Inventories = [.. inventories[unit.Id]] }), .. WithNewInventories(existing, units, inventories)],
            Bunds = layers.Read("bunds", (row, shape) => Referring(row, ObjectReaders.Bund(row, shape), enterprise, "enterprise")),
            Pipelines = layers.Read("pipelines", (row, shape) => ObjectReaders.Pipeline(row, shape, find)),
            Targets = layers.Read("targets", (row, shape) => Referring(row, ObjectReaders.Target(row, shape), enterprise, "enterprise")),
            Population = layers.Read("population", (row, shape) => ObjectReaders.Population(row, shape, existing is null ? "" : "proposal-")),
            Roads = layers.Read("roads", ObjectReaders.Road),
            Utilities = layers.Read("utilities", ObjectReaders.Utility),
            Plots = layers.Read("plots", ObjectReaders.Plot),
            Restrictions = layers.Read("restricted", (row, _) => ObjectReaders.Restriction(row, find)),
            RuleOverrides = layers.Read("rules", (row, _) => RuleOverrideReader.Read(row, options.Rules)),
            Measures = layers.Read("measures", (row, _) => ObjectReaders.Measure(row)),
        };

        ReferenceCheck Reference(string layer)
            => new(layer, existing is null ? layers.Ids(layer) : layers.Ids(layer).Union(ParkMerge.Ids(existing, layer)).ToHashSet());
    }

    private static T? Referring<T>(RowReader row, T? value, ReferenceCheck reference, string column)
        where T : class
    {
        reference.Check(row, column);
        return row.Failed ? null : value;
    }

    private static ILookup<string, Inventory> Inventories(LayerSet layers, ReferenceCheck units, ParkReadOptions options)
    {
        var found = new List<(string Unit, Inventory Inventory)>();
        foreach (var (row, _) in layers.Rows("inventories"))
        {
            var inventory = new Inventory(SubstanceCheck.Required(row, options.FindSubstance), row.Real("quantity_t", Bounds.Mass) * Bounds.KilogramPerTonne);
            string unit = row.Text("unit");
            units.Check(row, "unit");
            if (!row.Failed)
            {
                found.Add((unit, inventory));
            }
        }

        return found.ToLookup(item => item.Unit, item => item.Inventory, StringComparer.Ordinal);
    }

    /// <summary>Units of the park that a proposal does not replace but whose further substances it changes.</summary>
    private static IEnumerable<HazardUnit> WithNewInventories(Park? existing, ImmutableArray<HazardUnit> units, ILookup<string, Inventory> inventories)
        => (existing?.Units ?? [])
            .Where(unit => inventories.Contains(unit.Id) && !units.Any(changed => changed.Id == unit.Id))
            .Select(unit => unit with { Inventories = [.. inventories[unit.Id]] });
}
