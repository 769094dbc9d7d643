using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;
using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Editing;

namespace ParkRisk.Desktop.Views;

/// <summary>The park as the page shows it.</summary>
internal static class ParkViews
{
    /// <summary>The open park.</summary>
    public static ParkView Of(ParkSession session)
    {
        var (state, park) = (session.Current, session.Current.Park);
        var extent = new Envelope();
        var layers = DatasetLayers.All.Select(known => Layer(known, state.Tables.Layer(known.Name), park, extent)).ToArray();
        return new ParkView(
            session.Revision,
            park.Name,
            session.Path,
            park.WorkingCrs,
            park.DatasetCrs,
            park.Attribution,
            extent.IsNull ? [0, 0, 1000, 1000] : [extent.MinX, extent.MinY, extent.MaxX, extent.MaxY],
            session.UndoLabel,
            session.RedoLabel,
            session.Unsaved,
            !state.HasErrors,
            layers,
            [.. state.Issues.Select(Issue)]);
    }

    /// <summary>An issue.</summary>
    public static IssueView Issue(InputIssue issue)
        => new(issue.Severity.ToString().ToLowerInvariant(), issue.Layer, issue.Row, issue.ObjectId, issue.Column, issue.Value, new(issue.ExpectedZh, issue.Expected));

    private static LayerView Layer(KnownLayer known, LayerTable? table, Park park, Envelope extent)
    {
        var columns = Columns(known, table);
        var shapes = new[] { ShapeKinds.Point, ShapeKinds.Line, ShapeKinds.Polygon }.Where(k => known.Shapes.HasFlag(k)).Select(k => k.ToString().ToLowerInvariant());
        var rows = table is null ? [] : Rows(known, table, columns, new CoordinateTransform(CoordinateSystems.Resolve(table.Crs ?? park.DatasetCrs), CoordinateSystems.Resolve(park.WorkingCrs)), extent);
        return new LayerView(known.Name, new(known.Chinese, known.Name), [.. shapes], [.. columns.Select(c => c.View)], rows);
    }

    private static List<(ColumnView View, int Position)> Columns(KnownLayer known, LayerTable? table)
    {
        var columns = new List<(ColumnView, int)>();
        var taken = new HashSet<int>();
        foreach (var column in known.Columns)
        {
            int position = table?.Columns.FindIndex(c => column.Answers(c.Name)) ?? -1;
            taken.Add(position);
            columns.Add((new ColumnView(column.Name, column.Aliases.FirstOrDefault(), Word(column.Kind), column.Required, ColumnChoices.Find(known.Name, column.Name)), position));
        }

        for (int i = 0; i < (table?.Columns.Length ?? 0); i++)
        {
            if (!taken.Contains(i))
            {
                columns.Add((new ColumnView(table!.Columns[i].Name, null, Word(table.Columns[i].Kind), false, null), i));
            }
        }

        return columns;
    }

    private static RowView[] Rows(KnownLayer known, LayerTable table, List<(ColumnView View, int Position)> columns, CoordinateTransform toWorking, Envelope extent)
    {
        var views = new RowView[table.Rows.Length];
        for (int r = 0; r < views.Length; r++)
        {
            var row = table.Rows[r];
            var shape = row.Shape is { IsEmpty: false } given ? toWorking.Apply(given) : null;
            if (shape is not null && known.Name is "boundary" or "enterprises" or "units" or "targets")
            {
                extent.ExpandToInclude(shape!.EnvelopeInternal);
            }

            var cells = columns.Where(c => c.Position >= 0).ToDictionary(c => c.View.Name, c => row.Cells[c.Position]);
            views[r] = new RowView(r, cells.GetValueOrDefault("id")?.ToString(), shape is null ? null : GeoJson.Exact(shape), cells);
        }

        return views;
    }

    private static string Word(ColumnKind kind) => kind.ToString().ToLowerInvariant();
}
