using System.Collections.Immutable;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Risk;

/// <summary>People at a point.</summary>
/// <param name="East">m. Easting in the park's projected system.</param>
/// <param name="North">m. Northing.</param>
/// <param name="Outdoors">persons outdoors, need not be whole.</param>
/// <param name="Indoors">persons indoors.</param>
/// <param name="Owner">To whom they belong: outcomes of the same owner's sources do not count them. Null: the public.</param>
public sealed record PopulationPoint(double East, double North, double Outdoors, double Indoors, string? Owner = null)
{
    /// <summary>persons outdoors.</summary>
    public double Outdoors { get; } = Require.NotNegative(Outdoors);

    /// <summary>persons indoors.</summary>
    public double Indoors { get; } = Require.NotNegative(Indoors);
}

/// <summary>A part of the time with its own people and weather, for example the night.</summary>
/// <param name="TimeShare">0–1. Share of the year; the shares of all periods sum to 1.</param>
/// <param name="Weather">Weather of these hours; null: only omnidirectional effects count.</param>
/// <param name="People">Who is there.</param>
public sealed record SocietalPeriod(double TimeShare, JointFrequency? Weather, ImmutableArray<PopulationPoint> People)
{
    /// <summary>0–1. Share of the year.</summary>
    public double TimeShare { get; } = Require.InRange(TimeShare, 0, 1);
}
