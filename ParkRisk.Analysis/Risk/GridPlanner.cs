using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Risk;

/// <summary>What the planner found: a frame, or the reason why there is none.</summary>
/// <param name="Frame">The cells; null when too many were asked for.</param>
/// <param name="Issue">The refusal with the finest grid possible; null when all is well.</param>
public sealed record GridPlan(GridFrame? Frame, InputIssue? Issue);

/// <summary>Chooses the cells of the risk grid.</summary>
public static class GridPlanner
{
    /// <summary>Most cells of a grid.</summary>
    public const long MostCells = 64_000_000;

    /// <summary>1/year. Outcomes that together happen less often than this do not widen the grid.</summary>
    public const double LeastFrequency = 1e-9;

    /// <summary>The frame over the park and a margin around it. Edges lie on whole multiples of the cell size, so that grids of one cell size fit together.</summary>
    /// <param name="area">m. Envelope of the park (and of whatever else must be on the map).</param>
    /// <param name="settings">Cell size and margin; without margin the grid goes on until no source reaches further.</param>
    /// <param name="sources">The sources.</param>
    public static GridPlan Plan(Envelope area, ParkSettings settings, IEnumerable<RiskSource> sources)
    {
        var extent = Cover(area, settings, sources);
        double cell = settings.GridCell;
        double west = Math.Floor(extent.MinX / cell), east = Math.Ceiling(extent.MaxX / cell);
        double south = Math.Floor(extent.MinY / cell), north = Math.Ceiling(extent.MaxY / cell);
        double columns = Math.Max(1, east - west), rows = Math.Max(1, north - south);
        return columns * rows <= MostCells
            ? new GridPlan(new GridFrame(west * cell, south * cell, cell, (int)columns, (int)rows), null)
            : new GridPlan(null, Refuse(extent, cell, columns * rows));
    }

    /// <summary>m. What the grid has to cover.</summary>
    /// <param name="area">m. Envelope of the park.</param>
    /// <param name="settings">Margin; without one the grid goes on until no source reaches further.</param>
    /// <param name="sources">The sources.</param>
    public static Envelope Cover(Envelope area, ParkSettings settings, IEnumerable<RiskSource> sources)
    {
        var extent = area.Copy();
        if (settings.Margin is { } margin)
        {
            extent.ExpandBy(margin);
            return extent;
        }

        foreach (RiskSource source in sources)
        {
            double reach = source.ReachAbove(LeastFrequency);
            extent.ExpandToInclude(source.East - reach, source.North - reach);
            extent.ExpandToInclude(source.East + reach, source.North + reach);
        }

        return extent;
    }

    private static InputIssue Refuse(Envelope extent, double cell, double cells)
    {
        double finest = Math.Sqrt(extent.Width * extent.Height / MostCells) * 1.001;
        double rounded = Math.Ceiling(finest * 10) / 10;
        string asked = FormattableString.Invariant($"{cell:G6} m ({cells:G4} cells)");
        return new InputIssue(
            IssueSeverity.Error,
            "park.json",
            null,
            null,
            "settings.grid_m",
            asked,
            FormattableString.Invariant($"at most {MostCells} cells over {extent.Width:F0} m × {extent.Height:F0} m: cells of {rounded:G6} m or more, or a smaller margin_m"),
            FormattableString.Invariant($"{extent.Width:F0} m × {extent.Height:F0} m 范围内最多 {MostCells} 个网格：网格边长不小于 {rounded:G6} m，或减小 margin_m"));
    }
}
