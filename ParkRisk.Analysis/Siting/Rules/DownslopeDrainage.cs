using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Terrains;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Targets and neighbours that lie below a store of liquid or dense gas on its drainage path, with no bund or basin between.</summary>
public static class DownslopeDrainage
{
    /// <summary>One finding for every enterprise and place below it, at the store that lies highest above.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Terrain is not { } terrain)
        {
            return [];
        }

        return Stores(context)
            .SelectMany(u => Below(context, terrain, u))
            .GroupBy(b => (b.Store.Enterprise, b.Place.Subject))
            .Select(g => Describe(context, g.OrderByDescending(b => b.Drop).ThenBy(b => b.Store.Id, StringComparer.Ordinal).First()));
    }

    /// <summary>Stores of liquid or dense gas, large enough, with nothing to hold their content.</summary>
    internal static IEnumerable<HazardUnit> Stores(RuleContext context)
    {
        double least = context.Rules[RuleIds.Drainage]["least_quantity"];
        return context.LiveUnits.Where(u => u.Quantity * u.Count >= least && IsStore(u.Kind) && context.SubstanceOf(u) is { } s && Spreads(u, s) && !IsHeld(context.Park, u));
    }

    /// <summary>What the content of a store would run into.</summary>
    internal static IEnumerable<Fall> Below(RuleContext context, Terrain terrain, HazardUnit store)
    {
        var rule = context.Rules[RuleIds.Drainage];
        var path = terrain.Path(store.Shape.Centroid.Coordinate, rule["reach"]);
        if (path.Length < 2)
        {
            yield break;
        }

        path = UpToObstacle(context.Park, path, store.Shape.Factory);
        if (path.Length < 2)
        {
            yield break;
        }

        var line = store.Shape.Factory.CreateLineString([.. path]);
        double top = terrain.At(path[0]), half = terrain.Elevation.Frame.CellSize / 2;
        foreach (var place in Places(context).Where(p => p.Enterprise != store.Enterprise && p.Shape.IsWithinDistance(line, half)))
        {
            int reached = Enumerable.Range(1, path.Length - 1).First(i => place.Shape.IsWithinDistance(store.Shape.Factory.CreateLineString([path[i - 1], path[i]]), half));
            double drop = top - terrain.At(path[reached]);
            if (drop >= rule["drop"])
            {
                yield return new(store, place, drop, store.Shape.Factory.CreateLineString([.. path.Take(reached + 1)]));
            }
        }
    }

    private static IEnumerable<SensitivePlace> Places(RuleContext context)
        => context.Park.Targets.Select(t => new SensitivePlace("targets/" + t.Id, t.Name, t.Shape, t.Enterprise))
            .Concat(context.LiveEnterprises.Select(e => new SensitivePlace("enterprises/" + e.Id, e.Name, e.Shape, e.Id)));

    private static ImmutableArray<Coordinate> UpToObstacle(Park park, ImmutableArray<Coordinate> path, GeometryFactory factory)
    {
        var obstacles = park.Bunds.Select(b => b.Shape).Concat(park.Utilities.Where(u => u.Kind == UtilityKind.EmergencyPool).Select(u => u.Shape)).ToArray();
        for (int i = 1; i < path.Length; i++)
        {
            var step = factory.CreateLineString([path[i - 1], path[i]]);
            if (obstacles.Any(o => o.EnvelopeInternal.Intersects(step.EnvelopeInternal) && o.Intersects(step)))
            {
                return path[..i];
            }
        }

        return path;
    }

    private static Finding Describe(RuleContext context, Fall fall)
    {
        string unit = "units/" + fall.Store.Id;
        var rule = context.Rules[RuleIds.Drainage];
        string drop = FindingDraft.Show(fall.Drop, "0.##"), length = FindingDraft.Show(fall.Path.Length, "0");
        return rule.Draft(["enterprises/" + fall.Store.Enterprise, fall.Place.Subject, unit], 2, fall.Path, fall.Drop, rule["drop"], "m", fall.Drop / Math.Max(rule["drop"], 1e-6), new(
            $"{fall.Place.Name} 位于 {fall.Store.Name} 的排水路径下游 {length} m、低 {drop} m，其间没有围堰、事故池阻隔。",
            $"{fall.Place.Name} lies {length} m down the drainage path of {fall.Store.Name}, {drop} m below it, with no bund or basin between."), FindingDraft.Alone(unit, fall.Drop));
    }

    private static bool IsStore(UnitKind kind)
        => kind is UnitKind.AtmosphericTank or UnitKind.PressureVessel or UnitKind.RefrigeratedTank or UnitKind.Warehouse or UnitKind.CylinderStore or UnitKind.TankTruck;

    private static bool Spreads(HazardUnit unit, Substance substance)
        => substance.Phase == Phase.Liquid || unit.Kind == UnitKind.RefrigeratedTank || (substance.Phase == Phase.Gas && substance.MolarMass > PhysicalConstants.AirMolarMass);

    private static bool IsHeld(Park park, HazardUnit unit)
        => unit.BundArea > 0 || park.Bunds.Any(b => b.Shape.EnvelopeInternal.Intersects(unit.Shape.EnvelopeInternal) && b.Shape.Intersects(unit.Shape.Centroid));

    /// <summary>A store with a place below it.</summary>
    internal sealed record Fall(HazardUnit Store, SensitivePlace Place, double Drop, LineString Path);
}
