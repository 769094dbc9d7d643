using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Units of archetypes as the change that they make to a park.</summary>
public static class CapacityClaim
{
    /// <summary>The change that a number of units of every column makes.</summary>
    /// <param name="park">The park.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="units">Units, one a column.</param>
    public static ParkProposal Of(Park park, CapacityProgramme programme, IReadOnlyList<int> units)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(programme);
        ParkProposal[] parts = [.. programme.Columns.Select((c, j) => (Column: c, Units: units[j])).Where(c => c.Units > 0)
            .Select(c => Of(park, c.Column.Archetype, c.Column.Enterprise, c.Column.Place, c.Units, c.Column.Plot))];
        var changes = new Park { Name = park.Name, DatasetCrs = park.DatasetCrs, WorkingCrs = park.WorkingCrs, Settings = park.Settings };
        return new(changes with { Enterprises = [.. parts.SelectMany(p => p.Changes.Enterprises)], Units = [.. parts.SelectMany(p => p.Changes.Units)] }, []);
    }

    /// <summary>The change that so many units at a place make to a park.</summary>
    /// <param name="park">The park.</param>
    /// <param name="archetype">The archetype.</param>
    /// <param name="enterprise">Id of the new enterprise.</param>
    /// <param name="place">m. In the working system.</param>
    /// <param name="units">Number of units.</param>
    /// <param name="plot">Land that the footprint stays within; null: none.</param>
    public static ParkProposal Of(Park park, ProjectArchetype archetype, string enterprise, Coordinate place, int units, Plot? plot)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(archetype);
        ArgumentNullException.ThrowIfNull(place);
        double half = Math.Sqrt(archetype.UnitArea) / 2;
        var factory = GeometryFactory.Default;
        Geometry footprint = factory.ToGeometry(new Envelope(place.X - half, place.X + half, place.Y - half, place.Y + half));
        footprint = plot is null ? footprint : plot.Shape.Intersection(footprint);
        var move = AffineTransformation.TranslationInstance(place.X, place.Y);
        var changes = new Park
        {
            Name = park.Name,
            DatasetCrs = park.DatasetCrs,
            WorkingCrs = park.WorkingCrs,
            Settings = park.Settings,
            Enterprises =
            [
                new Enterprise
                {
                    Id = enterprise,
                    Name = $"{archetype.Name.Zh} × {units}",
                    Industry = plot?.Allowed.FirstOrDefault(archetype.IsNamed) ?? archetype.Industries.FirstOrDefault(),
                    Hazardous = true,
                    Status = OperatingStatus.Proposed,
                    Shape = footprint is Polygon { IsEmpty: false } ? footprint : factory.CreatePoint(place),
                },
            ],
            Units = [.. archetype.Units.Select(u => u with
            {
                Id = $"{enterprise}-{u.Id}",
                Enterprise = enterprise,
                Status = OperatingStatus.Proposed,
                Count = u.Count * units,
                Shape = move.Transform(u.Shape),
            })],
        };
        return new(changes, []);
    }
}
