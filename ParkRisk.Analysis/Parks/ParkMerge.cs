using System.Collections.Immutable;

namespace ParkRisk.Analysis.Parks;

/// <summary>A project as the change that it makes to a park.</summary>
/// <param name="Changes">What is new or changed, in the working system of the park; objects of the same id are replaced.</param>
/// <param name="Closed">What is closed: layer and id.</param>
public sealed record ParkProposal(Park Changes, ImmutableHashSet<(string Layer, string Id)> Closed);

/// <summary>Puts a project into a park.</summary>
public static class ParkMerge
{
    /// <summary>The park as it would be with the project.</summary>
    /// <remarks>
    /// Objects with an id that the park has replace it in its place, new ones follow. Closing an enterprise closes its units, bunds and targets too.
    /// Catalogue entries, changes of rules and measures are added. The park's boundary stands unless the proposal has one.
    /// </remarks>
    /// <param name="park">The park as it is.</param>
    /// <param name="proposal">The project.</param>
    public static Park Apply(Park park, ParkProposal proposal)
    {
        var changes = proposal.Changes;
        bool Gone(string layer, string id) => proposal.Closed.Contains((layer, id));
        bool OfGone(string? enterprise) => enterprise is not null && Gone("enterprises", enterprise);
        return park with
        {
            Boundary = changes.Boundary ?? park.Boundary,
            Zones = Merge(park.Zones, changes.Zones, zone => zone.Id, zone => Gone("zones", zone.Id)),
            Enterprises = Merge(park.Enterprises, changes.Enterprises, item => item.Id, item => Gone("enterprises", item.Id)),
            Units = Merge(park.Units, changes.Units, unit => unit.Id, unit => Gone("units", unit.Id) || OfGone(unit.Enterprise)),
            Bunds = Merge(park.Bunds, changes.Bunds, bund => bund.Id, bund => Gone("bunds", bund.Id) || OfGone(bund.Enterprise)),
            Pipelines = Merge(park.Pipelines, changes.Pipelines, line => line.Id, line => Gone("pipelines", line.Id)),
            Targets = Merge(park.Targets, changes.Targets, target => target.Id, target => Gone("targets", target.Id) || OfGone(target.Enterprise)),
            Population = Merge(park.Population, changes.Population, area => area.Id, area => Gone("population", area.Id)),
            Roads = Merge(park.Roads, changes.Roads, road => road.Id, road => Gone("roads", road.Id)),
            Utilities = Merge(park.Utilities, changes.Utilities, item => item.Id, item => Gone("utilities", item.Id)),
            Plots = Merge(park.Plots, changes.Plots, plot => plot.Id, plot => Gone("plots", plot.Id)),
            RuleOverrides = park.RuleOverrides.AddRange(changes.RuleOverrides),
            Restrictions = park.Restrictions.AddRange(changes.Restrictions),
            Measures = park.Measures.AddRange(changes.Measures),
        };
    }

    /// <summary>The ids of a layer of a park; none for layers whose objects have no id.</summary>
    /// <param name="park">The park.</param>
    /// <param name="layer">Name of the layer in a dataset.</param>
    public static ImmutableHashSet<string> Ids(Park park, string layer) => layer switch
    {
        "zones" => [.. park.Zones.Select(item => item.Id)],
        "enterprises" => [.. park.Enterprises.Select(item => item.Id)],
        "units" => [.. park.Units.Select(item => item.Id)],
        "bunds" => [.. park.Bunds.Select(item => item.Id)],
        "pipelines" => [.. park.Pipelines.Select(item => item.Id)],
        "targets" => [.. park.Targets.Select(item => item.Id)],
        "population" => [.. park.Population.Select(item => item.Id)],
        "roads" => [.. park.Roads.Select(item => item.Id)],
        "utilities" => [.. park.Utilities.Select(item => item.Id)],
        "plots" => [.. park.Plots.Select(item => item.Id)],
        _ => [],
    };

    private static ImmutableArray<T> Merge<T>(ImmutableArray<T> existing, ImmutableArray<T> changed, Func<T, string> id, Func<T, bool> gone)
    {
        var byId = changed.ToDictionary(id, StringComparer.Ordinal);
        var known = existing.Select(id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. existing.Select(item => byId.GetValueOrDefault(id(item)) ?? item).Where(item => !gone(item)),
            .. changed.Where(item => !known.Contains(id(item)) && !gone(item)),
        ];
    }
}
