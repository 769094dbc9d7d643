using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Makes the unknowns of the programme: every archetype on every plot that admits it, at the place of the plot that leaves room for the most.</summary>
internal sealed class ColumnBuilder(PlanningSession session, HeadroomAccount account, PlaceSearch search)
{
    /// <summary>Places of a plot, best by individual risk, whose societal risk is looked at too.</summary>
    private const int Finalists = 6;

    /// <summary>Why one pair of plot and archetype has no column.</summary>
    public List<BilingualText> Remarks { get; } = [];

    /// <summary>The columns, by plot and archetype.</summary>
    /// <param name="projects">Archetypes with their sources.</param>
    /// <param name="cell">m. Lattice on which places are tried.</param>
    /// <param name="blocked">Columns of which a rule of the full review lets not even one unit stand, with the rule.</param>
    public ImmutableArray<CapacityColumn> Build(ImmutableArray<SitedProject> projects, double cell, IReadOnlyDictionary<string, BilingualText> blocked)
    {
        Remarks.Clear();
        var columns = ImmutableArray.CreateBuilder<CapacityColumn>();
        foreach (var plot in session.Input.Park.Plots)
        {
            var taken = new List<(Coordinate Place, double Half)>();
            foreach (var project in projects)
            {
                if (!project.Archetype.IsAllowedOn(plot))
                {
                    Remarks.Add(new($"地块 {plot.Id} 的准入类型不含 {project.Archetype.Name.Zh}", $"plot {plot.Id} does not admit {project.Archetype.Name.En}"));
                    continue;
                }

                if (Place(plot, project, cell, taken) is not { } place)
                {
                    Remarks.Add(new($"地块 {plot.Id} 放不下一个单位的 {project.Archetype.Name.Zh}", $"plot {plot.Id} is too small for one unit of {project.Archetype.Name.En}"));
                    continue;
                }

                taken.Add((place, Math.Sqrt(project.Archetype.UnitArea) / 2));
                columns.Add(Column(plot, project, place, blocked));
            }
        }

        return columns.ToImmutable();
    }

    private Coordinate? Place(Plot plot, SitedProject project, double cell, List<(Coordinate Place, double Half)> taken)
    {
        double half = Math.Sqrt(project.Archetype.UnitArea) / 2;
        var places = PlaceSearch.Places(plot.Shape, project.Archetype.UnitArea, cell);
        if (places.IsEmpty)
        {
            return null;
        }

        bool Overlaps(Coordinate p) => taken.Any(t => Math.Abs(t.Place.X - p.X) < t.Half + half && Math.Abs(t.Place.Y - p.Y) < t.Half + half);
        var free = places.Where(p => !Overlaps(p)).ToImmutableArray();
        var middle = plot.Shape.Centroid.Coordinate;
        var finalists = Ranked(search.Rooms(project, free.IsEmpty ? places : free, plot, withSocietal: false), middle).Take(Finalists).Select(r => r.Place);
        return Ranked(search.Rooms(project, [.. finalists], plot, withSocietal: true), middle).First().Place;
    }

    private static IEnumerable<PlaceRoom> Ranked(ImmutableArray<PlaceRoom> rooms, Coordinate middle)
        => rooms.OrderByDescending(r => r.Units).ThenBy(r => r.Place.Distance(middle)).ThenBy(r => r.Place.X).ThenBy(r => r.Place.Y);

    private CapacityColumn Column(Plot plot, SitedProject project, Coordinate place, IReadOnlyDictionary<string, BilingualText> blocked)
    {
        var points = account.Headroom.Points;
        double[] risk = search.Risk(project, [place])[0];
        var societal = search.Curves(project, [place])[0];
        var column = new CapacityColumn
        {
            Plot = plot,
            Archetype = project.Archetype,
            Place = place,
            Risk = [.. risk],
            Societal = societal,
            Upper = Math.Floor((plot.Area ?? plot.Shape.Area) / project.Archetype.UnitArea),
            UpperReason = new("地块面积", "area of the plot"),
        };
        column = WithDomino(column);
        risk = [.. column.Risk];
        for (int p = account.TargetPoints; p < points.Length; p++)
        {
            if (risk[p] > 0 && points[p].Limit / risk[p] < column.Upper)
            {
                column = column with { Upper = points[p].Limit / risk[p], UpperReason = PlaceRules.Words(points[p]) };
            }
        }

        var refusal = blocked.GetValueOrDefault(column.Enterprise) ?? search.Forbids(project, place, plot) ?? Utilities(project.Archetype);
        return refusal is null ? column : column with { Upper = 0, UpperReason = refusal };
    }

    /// <summary>The column with what one unit sets off at its neighbours and they at it: the sources that chains add once the unit stands there.</summary>
    private CapacityColumn WithDomino(CapacityColumn column)
    {
        var park = session.Input.Park;
        var with = session.WithDomino(ParkMerge.Apply(park, CapacityClaim.Of(park, column.Archetype, column.Enterprise, column.Place, 1, column.Plot)));
        var added = DominoDifference.Of(session.Built, with);
        return added.IsEmpty ? column : search.Add(column, added);
    }

    /// <summary>What the public works cannot serve; what the dataset does not know is not held against anybody.</summary>
    private BilingualText? Utilities(ProjectArchetype archetype)
    {
        var utilities = session.Input.Park.Utilities;
        static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
        double[] water = [.. utilities.Where(u => u.Kind == UtilityKind.FireWater).Select(u => u.Capacity).OfType<double>()];
        if (water.Length > 0 && water.Sum() < archetype.FireWater)
        {
            return new($"消防水 {Number(water.Sum())} m³，少于一次火灾所需的 {Number(archetype.FireWater)} m³", $"fire water of {Number(water.Sum())} m³ is less than the {Number(archetype.FireWater)} m³ that one fire takes");
        }

        int[] crews = [.. utilities.Where(u => u.Kind is UtilityKind.EmergencyTeam or UtilityKind.FireStation or UtilityKind.MiniFireStation).Select(u => u.Crew).OfType<int>()];
        return crews.Length > 0 && crews.Sum() < archetype.Crew
            ? new($"应急救援队伍 {crews.Sum()} 人，少于一次事故所需的 {archetype.Crew} 人", $"emergency crews of {crews.Sum()} are fewer than the {archetype.Crew} that one accident calls for")
            : null;
    }
}
