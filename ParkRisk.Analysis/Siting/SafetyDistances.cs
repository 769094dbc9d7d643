using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Siting;

/// <summary>An enterprise with its sources of risk and the method that GB/T 37243-2019 prescribes for it.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Origins">Where each source comes from; same order.</param>
/// <param name="Method">Method.</param>
/// <param name="Reason">Why this method.</param>
public sealed record EnterpriseSources(
    Enterprise Enterprise,
    ImmutableArray<RiskSource> Sources,
    ImmutableArray<SourceOrigin> Origins,
    SafetyDistanceMethod Method,
    BilingualText Reason);

/// <summary>External safety protection distances from the individual risk of an enterprise's own installations.</summary>
public static class SafetyDistances
{
    /// <summary>Cells along the longer side of an enterprise's own grid; larger reaches are mapped more coarsely.</summary>
    private const double MostCellsAcross = 500;

    private static readonly TargetClass[] Classes = Enum.GetValues<TargetClass>();

    /// <summary>The distances of one enterprise, one for every target class.</summary>
    /// <param name="enterprise">The enterprise and its sources.</param>
    /// <param name="settings">Settings in force.</param>
    /// <param name="criteria">Limits.</param>
    /// <param name="tables">Tables of the sources, with the wind in them.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<SafetyDistance> Of(
        EnterpriseSources enterprise,
        ParkSettings settings,
        IndividualRiskCriteria criteria,
        SourceTables tables,
        int threads,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(tables);
        bool isNew = IsJudgedAsNew(enterprise.Enterprise.Status, settings.TargetStatus);
        var levels = Classes.Select(c => criteria.Limit(settings.Criteria, c, isNew)!.Limit).ToArray();
        var lines = Areas(enterprise.Sources, settings, levels, tables, threads, cancellation)
            .ToDictionary(a => a.Key, a => Line.Around(enterprise.Enterprise.Shape, a.Value, at => Controlling(enterprise, at, tables, threads, cancellation)));
        return [.. Classes.Zip(levels, (c, level) => lines[level].Distance(enterprise.Enterprise.Id, c, level, enterprise.Method, enterprise.Reason))];
    }

    /// <summary>The distances of the whole park (安全控制线), from the risk of everything in it.</summary>
    /// <param name="park">The park; it has a boundary.</param>
    /// <param name="field">Its individual risk.</param>
    /// <param name="criteria">Limits.</param>
    public static ImmutableArray<SafetyDistance> OfPark(Park park, ScalarField field, IndividualRiskCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(criteria);
        bool isNew = park.Settings.TargetStatus == "new";
        var levels = Classes.Select(c => criteria.Limit(park.Settings.Criteria, c, isNew)!.Limit).ToArray();
        var lines = Trace(field, levels).ToDictionary(a => a.Key, a => Line.Around(park.Boundary!, a.Value, _ => null));
        var reason = new BilingualText("园区全部装置的累计个人风险等值线", "contour of the cumulated individual risk of everything in the park");
        return [.. Classes.Zip(levels, (c, level) => lines[level].Distance(null, c, level, SafetyDistanceMethod.QuantitativeRisk, reason))];
    }

    /// <summary>Whether installations of a status are judged by the limit for new ones.</summary>
    /// <param name="status">Status of the enterprise or unit.</param>
    /// <param name="setting">Setting that overrides it: <c>new</c>, <c>in_service</c>, or null.</param>
    public static bool IsJudgedAsNew(OperatingStatus status, string? setting)
        => setting is null ? status is OperatingStatus.Proposed or OperatingStatus.UnderConstruction : setting == "new";

    private static Dictionary<double, Geometry> Areas(
        ImmutableArray<RiskSource> sources,
        ParkSettings settings,
        double[] levels,
        SourceTables tables,
        int threads,
        CancellationToken cancellation)
    {
        var extent = new Envelope();
        foreach (var source in sources)
        {
            // Beyond this distance even all outcomes together are rarer than the lowest level, whatever the wind.
            double reach = source.ReachAbove(levels.Min() / Math.Max(1, sources.Length));
            extent.ExpandToInclude(source.East - reach, source.North - reach);
            extent.ExpandToInclude(source.East + reach, source.North + reach);
        }

        if (extent.IsNull || extent.Width <= 0)
        {
            return levels.Distinct().ToDictionary(l => l, _ => (Geometry)MultiPolygon.Empty);
        }

        double cell = Math.Max(settings.GridCell, Math.Ceiling(Math.Max(extent.Width, extent.Height) / MostCellsAcross));
        extent.ExpandBy(2 * cell);
        var frame = new GridFrame(
            Math.Floor(extent.MinX / cell) * cell,
            Math.Floor(extent.MinY / cell) * cell,
            cell,
            (int)Math.Ceiling(extent.Width / cell) + 1,
            (int)Math.Ceiling(extent.Height / cell) + 1);
        var map = new RiskMap(frame, tables, threads);
        map.Add(sources, cancellation);
        return Trace(map.Render(cancellation), levels);
    }

    private static Dictionary<double, Geometry> Trace(ScalarField field, double[] levels)
    {
        double[] distinct = [.. levels.Distinct().OrderDescending()];
        return ContourTracer.Trace(field, distinct).ToDictionary(c => c.Level, c => (Geometry)c.ToPolygons());
    }

    private static string Controlling(EnterpriseSources enterprise, Coordinate farthest, SourceTables tables, int threads, CancellationToken cancellation)
    {
        double[][] risk = ReceptorRisk.Evaluate(enterprise.Sources, [farthest], tables, threads, cancellation);
        int largest = Enumerable.Range(0, risk.Length).MaxBy(s => risk[s][0]);
        return enterprise.Origins[largest].Subject;
    }

    /// <summary>The line of one level, measured once for all target classes that share the level.</summary>
    private sealed record Line(Geometry Area, ImmutableArray<double> ByDirection, double Largest, string? ControllingUnit)
    {
        public static Line Around(Geometry plot, Geometry area, Func<Coordinate, string?> controlling)
        {
            var (largest, at) = BoundaryDistances.Largest(plot, area);
            return new(area, BoundaryDistances.ByDirection(plot, area), largest, at is null ? null : controlling(at));
        }

        public SafetyDistance Distance(string? enterprise, TargetClass targetClass, double level, SafetyDistanceMethod method, BilingualText reason)
            => new()
            {
                Enterprise = enterprise,
                Class = targetClass,
                Method = method,
                Reason = reason,
                Level = level,
                Area = Area,
                ByDirection = ByDirection,
                Largest = Largest,
                ControllingUnit = ControllingUnit,
            };
    }
}
