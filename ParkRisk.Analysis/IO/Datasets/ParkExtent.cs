using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Where the park lies, and what lies too far from it.</summary>
internal static class ParkExtent
{
    private const double FurthestMetres = 100_000;

    /// <summary>The centre of the park in coordinates of the dataset's system: of the boundary where that is usable, else of the first layer that has a place.</summary>
    public static Coordinate? Centre(DatasetTables tables, CoordinateSystem dataset)
    {
        foreach (var known in DatasetLayers.All)
        {
            if (known.Shapes == ShapeKinds.None || tables.Layer(known.Name) is not { } table)
            {
                continue;
            }

            var system = table.Crs is null ? dataset : CoordinateSystems.TryResolve(table.Crs, out var own, out _) ? own : null;
            if (system is null)
            {
                continue;
            }

            var toDataset = new CoordinateTransform(system, dataset);
            var extent = new Envelope();
            foreach (var point in table.Rows.SelectMany(row => row.Shape?.Coordinates ?? []).Where(point => PlacementCheck.Of(system, point.X, point.Y) == Placement.Inside))
            {
                var (x, y) = toDataset.Apply(point.X, point.Y);
                extent.ExpandToInclude(x, y);
            }

            if (!extent.IsNull && double.IsFinite(extent.Centre.X) && double.IsFinite(extent.Centre.Y))
            {
                return extent.Centre;
            }
        }

        return null;
    }

    /// <summary>Reports every geometry more than 100 km from the park's boundary, or from the middle of all where there is none.</summary>
    public static void ReportScattered(IReadOnlyList<(string Layer, int Row, string? Id, Geometry Shape)> shapes, Geometry? boundary, IssueList issues)
    {
        if (shapes.Count == 0)
        {
            return;
        }

        var centre = boundary?.EnvelopeInternal ?? new Envelope(new Coordinate(
            Median(shapes.Select(item => item.Shape.EnvelopeInternal.Centre.X)), Median(shapes.Select(item => item.Shape.EnvelopeInternal.Centre.Y))));
        var parts = shapes.SelectMany(item => Enumerable.Range(0, item.Shape.NumGeometries).Select(n => (item, Part: item.Shape.GetGeometryN(n).EnvelopeInternal)));
        foreach (var (item, part) in parts.Where(pair => pair.Part.Distance(centre) > FurthestMetres || Math.Max(pair.Part.Width, pair.Part.Height) > FurthestMetres).DistinctBy(pair => pair.item))
        {
            double distance = Math.Max(part.Distance(centre), Math.Max(part.Width, part.Height)) / 1000;
            issues.Add(
                IssueSeverity.Error, item.Layer, item.Row, item.Id, "geometry", FormattableString.Invariant($"{distance:0} km"),
                "every part of the park within 100 km", "园区各部分相距不超过 100 km");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
