using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Who is where by day and by night.</summary>
public static class PeopleStage
{
    /// <summary>0–1. Share of the year that counts as day (Purple Book, CPR 18E 5.3).</summary>
    public const double DayShare = 0.44;

    private const double IndoorDay = 0.93;
    private const double IndoorNight = 0.99;

    /// <summary>m. Least distance between the points over which people of an area are spread.</summary>
    private const double LeastSpacing = 25;

    /// <summary>Points over which the people of one area are spread, about and at most.</summary>
    private const double MostPoints = 64;

    /// <summary>People by day.</summary>
    /// <param name="park">The park.</param>
    public static ImmutableArray<PopulationPoint> Day(Park park) => People(park, isDay: true);

    /// <summary>People by night.</summary>
    /// <param name="park">The park.</param>
    public static ImmutableArray<PopulationPoint> Night(Park park) => People(park, isDay: false);

    private static ImmutableArray<PopulationPoint> People(Park park, bool isDay)
    {
        ArgumentNullException.ThrowIfNull(park);
        double usual = isDay ? IndoorDay : IndoorNight;
        var points = ImmutableArray.CreateBuilder<PopulationPoint>();
        foreach (var target in park.Targets)
        {
            Spread(points, target.Shape, PersonsIn(target, isDay), (isDay ? target.IndoorDay : target.IndoorNight) ?? usual, target.Enterprise);
        }

        foreach (var area in park.Population)
        {
            Spread(points, area.Shape, isDay ? area.PersonsDay : area.PersonsNight, usual, null);
        }

        foreach (var enterprise in park.Enterprises.Where(e => e.Status != OperatingStatus.Closed))
        {
            // People listed as targets of the enterprise are among its staff; only the others are still to be placed.
            double listed = park.Targets.Where(t => t.Enterprise == enterprise.Id).Sum(t => PersonsIn(t, isDay));
            Spread(points, enterprise.Shape, Math.Max(0, (enterprise.MaxShift ?? enterprise.Employees ?? 0) - listed), usual, enterprise.Id);
        }

        return points.ToImmutable();
    }

    private static double PersonsIn(ProtectionTarget target, bool isDay)
        => (isDay ? target.PersonsDay ?? target.PersonsNight : target.PersonsNight ?? target.PersonsDay) ?? 0;

    private static void Spread(ImmutableArray<PopulationPoint>.Builder points, Geometry shape, double persons, double indoors, string? owner)
    {
        if (!(persons > 0))
        {
            return;
        }

        var sampling = TargetSampling.Of(shape, Math.Max(LeastSpacing, Math.Sqrt(shape.Area / MostPoints)));
        double each = persons / sampling.Inner;
        foreach (var point in sampling.Points.Skip(sampling.Points.Length - sampling.Inner))
        {
            points.Add(new(point.X, point.Y, each * (1 - indoors), each * indoors, owner));
        }
    }
}
