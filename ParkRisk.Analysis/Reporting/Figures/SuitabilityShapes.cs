using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Capacity;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Outlines of the cells of a suitability map.</summary>
internal static class SuitabilityShapes
{
    /// <summary>The cell about its place, cut to its plot.</summary>
    public static Geometry Cell(SuitabilityMap map, SuitabilityCell cell)
    {
        double half = map.Cell / 2;
        var place = cell.Room.Place;
        return cell.Plot.Shape.Factory.ToGeometry(new Envelope(place.X - half, place.X + half, place.Y - half, place.Y + half)).Intersection(cell.Plot.Shape);
    }
}
