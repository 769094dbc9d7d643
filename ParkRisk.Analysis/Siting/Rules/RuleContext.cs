using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Terrains;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>A unit of GB 18218 with its grading.</summary>
/// <param name="Group">The installations that count as one.</param>
/// <param name="Result">Sums and level.</param>
public sealed record GradedGroup(HazardGroup Group, MajorHazardAssessment Result);

/// <summary>A season with its wind.</summary>
/// <param name="Name">Name.</param>
/// <param name="Rose">Wind rose.</param>
public sealed record SeasonRose(BilingualText Name, WindRose Rose);

/// <summary>How far a unit's toxic clouds reach.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="Reach">m. Distance to 1 % lethality of a person outdoors.</param>
/// <param name="Frequency">1/year. Of the toxic outcomes of this reach.</param>
public sealed record ToxicReach(string Unit, double Reach, double Frequency);

/// <summary>What the siting rules look at.</summary>
public sealed record RuleContext
{
    /// <summary>The park.</summary>
    public required Park Park { get; init; }

    /// <summary>Rules in force, with the park's own changes.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>Substances.</summary>
    public required SubstanceTable Substances { get; init; }

    /// <summary>Fire separation.</summary>
    public required SeparationTable Separation { get; init; }

    /// <summary>Classing of targets.</summary>
    public required TargetRules TargetClasses { get; init; }

    /// <summary>Rules of crowded places.</summary>
    public required CrowdedPlaces Crowded { get; init; }

    /// <summary>Rules of labour-intensive enterprises.</summary>
    public required LabourIntensity LabourIntensity { get; init; }

    /// <summary>Overpressure thresholds.</summary>
    public required BlastCriteria Blast { get; init; }

    /// <summary>Hazard groups.</summary>
    public ImmutableArray<GradedGroup> Hazards { get; init; } = [];

    /// <summary>Wind of the year; null where there is no weather.</summary>
    public WindRose? Rose { get; init; }

    /// <summary>Wind of the seasons; empty where the weather does not tell them.</summary>
    public ImmutableArray<SeasonRose> Seasons { get; init; } = [];

    /// <summary>Ground; null where the dataset gives none.</summary>
    public Terrain? Terrain { get; init; }

    /// <summary>Toxic reaches, several a unit.</summary>
    public ImmutableArray<ToxicReach> Toxic { get; init; } = [];

    /// <summary>Units whose scenarios could not all be calculated, with the reason.</summary>
    public ImmutableArray<(string Unit, BilingualText Reason)> Omitted { get; init; } = [];

    /// <summary>Day of the assessment.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Units that are not closed, with the enterprise they belong to.</summary>
    public IEnumerable<HazardUnit> LiveUnits => Park.Units.Where(u => Occupancy.StatusOf(Park, u) != OperatingStatus.Closed);

    /// <summary>Enterprises that are not closed.</summary>
    public IEnumerable<Enterprise> LiveEnterprises => Park.Enterprises.Where(e => e.Status != OperatingStatus.Closed);

    /// <summary>A substance; null where the table does not know it.</summary>
    /// <param name="unit">Unit that holds it.</param>
    public Substance? SubstanceOf(HazardUnit unit) => Substances.Find(unit.Substance).Match;
}

/// <summary>Who stands where and in which state.</summary>
public static class Occupancy
{
    /// <summary>State of a unit: its own, else its enterprise's.</summary>
    public static OperatingStatus StatusOf(Park park, HazardUnit unit)
        => unit.Status ?? park.Enterprises.FirstOrDefault(e => e.Id == unit.Enterprise)?.Status ?? OperatingStatus.InService;

    /// <summary>Whether an enterprise is a hazardous-chemical one: as stated, else when it has a unit.</summary>
    public static bool IsHazardous(Park park, Enterprise enterprise) => enterprise.Hazardous ?? park.Units.Any(u => u.Enterprise == enterprise.Id);

    /// <summary>Whether a state is that of something new.</summary>
    public static bool IsNew(OperatingStatus status) => status is OperatingStatus.Proposed or OperatingStatus.UnderConstruction;

    /// <summary>The enterprise on whose plot a place stands; null where on none.</summary>
    public static Enterprise? On(Park park, Geometry place)
        => park.Enterprises.FirstOrDefault(e => e.Shape.EnvelopeInternal.Intersects(place.EnvelopeInternal) && e.Shape.Intersects(place.PointOnSurface));
}
