using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>One unit of an archetype as sources of risk about the origin.</summary>
/// <param name="Archetype">The archetype.</param>
/// <param name="Sources">Its sources, at the places of its installations about the origin.</param>
internal sealed record SitedProject(ProjectArchetype Archetype, ImmutableArray<RiskSource> Sources)
{
    /// <summary>m. Farthest that any of its sources harms, from the origin.</summary>
    public double Reach => Sources.Select(s => s.Reach + Math.Sqrt((s.East * s.East) + (s.North * s.North))).DefaultIfEmpty(0).Max();

    /// <summary>Builds the sources.</summary>
    /// <param name="archetype">The archetype.</param>
    /// <param name="session">Weather, reference data and tables.</param>
    /// <returns>The project, null where it cannot be built; and the reason, or what is to be said of it.</returns>
    public static (SitedProject? Project, BilingualText? Remark) Of(ProjectArchetype archetype, PlanningSession session)
    {
        var unknown = archetype.Units.SelectMany(u => u.Inventories.Select(i => i.Substance).Prepend(u.Substance)).Where(s => session.Input.Reference.Substances.Find(s).Match is null).Distinct().ToArray();
        if (unknown.Length > 0)
        {
            string list = string.Join(", ", unknown);
            return (null, new($"项目类型 {archetype.Id} 需要的物质不在物质表中：{list}", $"archetype {archetype.Id} needs substances that are not in the substance table: {list}"));
        }

        var built = session.Sources(session.Input with { Park = Alone(archetype, session.Input.Park) });
        ImmutableArray<RiskSource> sources = [.. built.Sources.Where(s => !s.Items.IsDefaultOrEmpty)];
        return (new(archetype, sources), sources.IsEmpty
            ? new($"项目类型 {archetype.Id} 没有影响到库外的可计算事故场景，只受面积、目录与间距限制", $"archetype {archetype.Id} has no scenario with effects outside that can be calculated: only area, catalogue and distances hold it back")
            : null);
    }

    /// <summary>Its sources at a place.</summary>
    /// <param name="place">m. In the working system.</param>
    /// <param name="owner">Enterprise; null: nobody.</param>
    public IEnumerable<RiskSource> At(Coordinate place, string? owner)
        => Sources.Select(s => s with { Id = $"{owner}/{s.Id}", East = s.East + place.X, North = s.North + place.Y, Owner = owner });

    private static Park Alone(ProjectArchetype archetype, Park park)
        => park with
        {
            Units = [.. archetype.Units.Select(u => u with { Enterprise = "NEW" })],
            Enterprises = [],
            Pipelines = [],
            Bunds = [],
        };
}
