using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Parks;

/// <summary>A park as data, in its working coordinate system: plane, metres, x east, y north. All quantities are SI.</summary>
/// <remarks>Nullable members are values that the dataset may leave open; whoever needs one takes the documented default and reports an <see cref="Assumption"/>.</remarks>
public sealed record Park
{
    /// <summary>The park's name.</summary>
    public required string Name { get; init; }

    /// <summary>Official code.</summary>
    public string? Code { get; init; }

    /// <summary>Sources that every map and document made from the dataset must name, such as the owners of its outlines.</summary>
    public string? Attribution { get; init; }

    /// <summary>Administrative level.</summary>
    public ParkLevel? Level { get; init; }

    /// <summary>Kind of park.</summary>
    public ParkKind Kind { get; init; } = ParkKind.Chemical;

    /// <summary>Coordinate system of the dataset as the user wrote it (<c>EPSG:nnnn</c> or WKT); results are written back in it.</summary>
    public required string DatasetCrs { get; init; }

    /// <summary>Projected working system, <c>EPSG:nnnn</c> or WKT; every geometry of this record is in it.</summary>
    public required string WorkingCrs { get; init; }

    /// <summary>Date of establishment.</summary>
    public DateOnly? Established { get; init; }

    /// <summary>Date of the last overall assessment.</summary>
    public DateOnly? LastAssessed { get; init; }

    /// <summary>years. Interval between overall assessments, 3 or 5.</summary>
    public int ReassessmentYears { get; init; } = 5;

    /// <summary>Settings in force.</summary>
    public ParkSettings Settings { get; init; } = new();

    /// <summary>Park boundary (polygon or multipolygon); null in a project proposal.</summary>
    public Geometry? Boundary { get; init; }

    /// <summary>Functional zones.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>Enterprises.</summary>
    public ImmutableArray<Enterprise> Enterprises { get; init; } = [];

    /// <summary>Hazardous installations.</summary>
    public ImmutableArray<HazardUnit> Units { get; init; } = [];

    /// <summary>Bund outlines.</summary>
    public ImmutableArray<Bund> Bunds { get; init; } = [];

    /// <summary>Cross-plant pipelines.</summary>
    public ImmutableArray<Pipeline> Pipelines { get; init; } = [];

    /// <summary>Protection targets inside and outside the park.</summary>
    public ImmutableArray<ProtectionTarget> Targets { get; init; } = [];

    /// <summary>People outside the targets.</summary>
    public ImmutableArray<PopulationArea> Population { get; init; } = [];

    /// <summary>Roads and railways.</summary>
    public ImmutableArray<Road> Roads { get; init; } = [];

    /// <summary>Public works and emergency facilities.</summary>
    public ImmutableArray<UtilityFacility> Utilities { get; init; } = [];

    /// <summary>Land that can still be let.</summary>
    public ImmutableArray<Plot> Plots { get; init; } = [];

    /// <summary>The park's own catalogue of prohibited, restricted and controlled substances, industries and processes.</summary>
    public ImmutableArray<CatalogueRestriction> Restrictions { get; init; } = [];

    /// <summary>What the park changes in the siting rules.</summary>
    public ImmutableArray<RuleOverride> RuleOverrides { get; init; } = [];

    /// <summary>Rectification register.</summary>
    public ImmutableArray<RectificationMeasure> Measures { get; init; } = [];
}
