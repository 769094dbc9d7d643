using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Capacity;

/// <summary>A cell of allowed land and what it could take.</summary>
/// <param name="Plot">The plot in which it lies.</param>
/// <param name="Room">Units, and what stops the next one.</param>
public sealed record SuitabilityCell(Plot Plot, PlaceRoom Room);

/// <summary>How many units of an archetype could stand at every cell of the land that admits it.</summary>
/// <param name="Archetype">The archetype.</param>
/// <param name="Cell">m. Side of a cell; places are the centres.</param>
/// <param name="Cells">Cells, by plot.</param>
public sealed record SuitabilityMap(ProjectArchetype Archetype, double Cell, ImmutableArray<SuitabilityCell> Cells)
{
    /// <summary>The best cell of every plot, best plot first.</summary>
    public ImmutableArray<SuitabilityCell> BestPlaces =>
    [
        .. Cells.GroupBy(c => c.Plot.Id)
            .Select(g => g.OrderByDescending(c => c.Room.Units).ThenBy(c => c.Room.Place.Distance(c.Plot.Shape.Centroid.Coordinate)).First())
            .OrderByDescending(c => c.Room.Units)
            .ThenBy(c => c.Plot.Id, StringComparer.Ordinal),
    ];
}
