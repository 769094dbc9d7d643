using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Tries an archetype at many places: its tables are laid over the targets from each of them, nothing is modelled again.</summary>
internal sealed class PlaceSearch
{
    private const int PlacesAtOnce = 48;
    private readonly PlanningSession session;
    private readonly HeadroomAccount account;
    private readonly ImmutableArray<SocietalPeriod> periods;
    private readonly PlaceRules rules;

    public PlaceSearch(PlanningSession session, HeadroomAccount account)
    {
        (this.session, this.account) = (session, account);
        periods = SocietalStage.Periods(session.Input);
        rules = new PlaceRules(session.Input);
    }

    /// <summary>The places of a plot: the cells of a lattice on which one unit fits, or its middle where none does but the area is enough.</summary>
    /// <param name="shape">The plot.</param>
    /// <param name="unitArea">m². Land of one unit.</param>
    /// <param name="cell">m. Lattice.</param>
    public static ImmutableArray<Coordinate> Places(Geometry shape, double unitArea, double cell)
    {
        var inner = shape.Buffer(-Math.Sqrt(unitArea) / 2);
        if (inner.IsEmpty)
        {
            return shape.Area >= unitArea ? [shape.InteriorPoint.Coordinate] : [];
        }

        var prepared = PreparedGeometryFactory.Prepare(inner);
        var bounds = inner.EnvelopeInternal;
        var places = ImmutableArray.CreateBuilder<Coordinate>();
        for (double y = Math.Ceiling(bounds.MinY / cell) * cell; y <= bounds.MaxY; y += cell)
        {
            for (double x = Math.Ceiling(bounds.MinX / cell) * cell; x <= bounds.MaxX; x += cell)
            {
                var place = new Coordinate(x, y);
                if (prepared.Contains(shape.Factory.CreatePoint(place)))
                {
                    places.Add(place);
                }
            }
        }

        return places.Count > 0 ? places.ToImmutable() : [inner.InteriorPoint.Coordinate];
    }

    /// <summary>How many units could stand at every place, all there together, and what stops the next one.</summary>
    /// <param name="project">The project.</param>
    /// <param name="places">m. Places.</param>
    /// <param name="plot">The plot on which they lie; null: none.</param>
    /// <param name="withSocietal">Whether F–N is looked at too; it costs most of the time.</param>
    public ImmutableArray<PlaceRoom> Rooms(SitedProject project, ImmutableArray<Coordinate> places, Plot? plot, bool withSocietal)
    {
        var rooms = new PlaceRoom[places.Length];
        for (int start = 0; start < places.Length; start += PlacesAtOnce)
        {
            session.Options.Cancellation.ThrowIfCancellationRequested();
            ImmutableArray<Coordinate> some = [.. places.Skip(start).Take(PlacesAtOnce)];
            double[][] risk = Risk(project, some);
            for (int i = 0; i < some.Length; i++)
            {
                rooms[start + i] = rules.Stop(project, some[i], plot) ?? Individual(some[i], risk[i]);
            }
        }

        ImmutableArray<PlaceRoom> found = withSocietal ? Societal(project, rooms) : [.. rooms];
        return plot is null ? found : [.. found.Select(r => WithinArea(r, plot, project.Archetype.UnitArea))];
    }

    /// <summary>1/year. Risk of one unit at every point of the headroom, [place][point].</summary>
    public double[][] Risk(SitedProject project, ImmutableArray<Coordinate> places)
    {
        var points = account.Headroom.Points;
        double reach = project.Reach;
        var near = new List<(int Place, int Point)>();
        for (int i = 0; i < places.Length; i++)
        {
            for (int p = 0; p < points.Length; p++)
            {
                // A point of both limits stands twice in a row: it is looked up once.
                bool same = p > 0 && points[p].At == points[p - 1].At;
                if (!same && places[i].Distance(points[p].At) <= reach)
                {
                    near.Add((i, p));
                }
            }
        }

        Coordinate[] relative = [.. near.Select(n => new Coordinate(points[n.Point].At.X - places[n.Place].X, points[n.Point].At.Y - places[n.Place].Y))];
        double[][] bySource = ReceptorRisk.Evaluate(project.Sources, relative, session.Tables, session.Options.Threads, session.Options.Cancellation);
        double[][] risk = [.. places.Select(_ => new double[points.Length])];
        for (int k = 0; k < near.Count; k++)
        {
            double sum = bySource.Sum(r => r[k]);
            var (place, point) = near[k];
            risk[place][point] = sum;
            if (point + 1 < points.Length && points[point + 1].At == points[point].At)
            {
                risk[place][point + 1] = sum;
            }
        }

        return risk;
    }

    /// <summary>What forbids even one unit at a place; null where nothing does.</summary>
    public BilingualText? Forbids(SitedProject project, Coordinate place, Plot? plot) => rules.Stop(project, place, plot)?.Stop;

    /// <summary>F–N of one unit at every place.</summary>
    public ImmutableArray<FnCurve> Curves(SitedProject project, IReadOnlyList<Coordinate> places)
    {
        if (periods.All(p => p.People.IsEmpty))
        {
            return [.. places.Select(_ => FnCurve.Join([]))];
        }

        RiskSource[] sources = [.. places.SelectMany(p => project.At(p, null))];
        var result = SocietalRisk.Compute(sources, periods, SocietalRisk.UsualDirections, session.Options.Threads, session.Options.Cancellation);
        int each = project.Sources.Length;
        return [.. places.Select((_, i) => FnCurve.Join(result.CurveBySource.Skip(i * each).Take(each)))];
    }

    /// <summary>A column with further sources, at their places.</summary>
    public CapacityColumn Add(CapacityColumn column, ImmutableArray<AddedSource> added)
    {
        var points = account.Headroom.Points;
        RiskSource[] sources = [.. added.Select(a => a.Source)];
        double[][] risk = ReceptorRisk.Evaluate(sources, [.. points.Select(p => p.At)], session.Tables, session.Options.Threads, session.Options.Cancellation);
        double Counted(int s, int p)
            => points[p].Kind == HeadroomKind.KeptOut ? added[s].Origin.Enterprise == column.Enterprise ? risk[s][p] : 0
                : HeadroomAccount.Counts(added[s].Origin, points[p].Enterprise) && (points[p].Kind == HeadroomKind.Cumulated || added[s].Origin.IsNew) ? risk[s][p] : 0;
        ImmutableArray<double> sums = [.. points.Select((_, p) => column.Risk[p] + Enumerable.Range(0, sources.Length).Sum(s => Counted(s, p)))];
        var curves = periods.All(p => p.People.IsEmpty) ? [] : SocietalRisk.Compute(sources, periods, SocietalRisk.UsualDirections, session.Options.Threads, session.Options.Cancellation).CurveBySource;
        return column with { Risk = sums, Societal = FnCurve.Join([column.Societal, .. curves]) };
    }

    /// <summary>1/year. What sources use of every point at targets.</summary>
    public double[] RiskOf(RiskSource[] sources, ImmutableArray<SourceOrigin> origins)
    {
        var points = account.Headroom.Points.AsSpan()[..account.TargetPoints].ToArray();
        double[][] risk = ReceptorRisk.Evaluate(sources, [.. points.Select(p => p.At)], session.Tables, session.Options.Threads, session.Options.Cancellation);
        bool Counts(int s, RiskHeadroom p) => HeadroomAccount.Counts(origins[s], p.Enterprise) && (p.Kind == HeadroomKind.Cumulated || origins[s].IsNew);
        return [.. points.Select((p, i) => Enumerable.Range(0, sources.Length).Where(s => Counts(s, p)).Sum(s => risk[s][i]))];
    }

    /// <summary>persons/year. Potential loss of life of groups of sources.</summary>
    public double[] LossOf(IReadOnlyList<RiskSource[]> groups)
    {
        if (periods.All(p => p.People.IsEmpty))
        {
            return new double[groups.Count];
        }

        RiskSource[] sources = [.. groups.SelectMany(g => g)];
        var loss = SocietalRisk.Compute(sources, periods, SocietalRisk.UsualDirections, session.Options.Threads, session.Options.Cancellation).LossBySource;
        var sums = new double[groups.Count];
        for (int g = 0, s = 0; g < sums.Length; g++)
        {
            for (int k = 0; k < groups[g].Length; k++, s++)
            {
                sums[g] += loss[s];
            }
        }

        return sums;
    }

    private PlaceRoom Individual(Coordinate place, double[] risk)
    {
        var points = account.Headroom.Points;
        double least = double.PositiveInfinity;
        int stop = -1;
        for (int p = 0; p < risk.Length; p++)
        {
            if (risk[p] > 0 && Math.Max(0, points[p].Room) / risk[p] < least)
            {
                (least, stop) = (Math.Max(0, points[p].Room) / risk[p], p);
            }
        }

        return new(place, least, stop < 0 ? PlaceRules.Nothing : PlaceRules.Words(points[stop]), stop < 0 ? "" : points[stop].Subject);
    }

    private static PlaceRoom WithinArea(PlaceRoom room, Plot plot, double unitArea)
    {
        double fitting = Math.Floor((plot.Area ?? plot.Shape.Area) / unitArea);
        return fitting < room.Units ? room with { Units = fitting, Stop = new($"地块 {plot.Id} 的面积", $"the area of plot {plot.Id}"), Subject = "plots/" + plot.Id } : room;
    }

    private ImmutableArray<PlaceRoom> Societal(SitedProject project, PlaceRoom[] rooms)
    {
        int[] open = [.. Enumerable.Range(0, rooms.Length).Where(i => rooms[i].Units >= 1)];
        var curves = Curves(project, [.. open.Select(i => rooms[i].Place)]);
        Parallel.For(0, open.Length, session.Options.Parallel, k =>
        {
            var (units, fatalities) = account.Headroom.SocietalRoom(curves[k]);
            if (units < rooms[open[k]].Units)
            {
                rooms[open[k]] = new(rooms[open[k]].Place, units, PlaceRules.Words(fatalities), CapacityUse.SocietalSubject);
            }
        });
        return [.. rooms];
    }
}
