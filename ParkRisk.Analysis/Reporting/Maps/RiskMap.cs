using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>The area in which the individual risk is at least a level.</summary>
/// <param name="Level">1/year. Above zero.</param>
/// <param name="Area">Polygons in the working system; may be empty.</param>
public sealed record RiskContour(double Level, Geometry Area);

/// <summary>What the criteria say of a protection target.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="Class">Class in force.</param>
/// <param name="Ok">True when its limit is kept, false when it is exceeded, null when it was not judged.</param>
public sealed record TargetVerdict(string Id, TargetClass Class, bool? Ok);

/// <summary>Everything that a risk map shows. All geometries are in the park's working system, metres.</summary>
public sealed record RiskMap
{
    /// <summary>The park.</summary>
    public required Park Park { get; init; }

    /// <summary>Areas of the individual risk; the higher the level, the smaller the area inside that of the level below.</summary>
    public ImmutableArray<RiskContour> Contours { get; init; } = [];

    /// <summary>Verdicts on targets; a target without one is drawn as not judged.</summary>
    public ImmutableArray<TargetVerdict> Verdicts { get; init; } = [];

    /// <summary>Date of the map.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Language of the words.</summary>
    public ReportLanguage Language { get; init; } = ReportLanguage.Chinese;

    /// <summary>Title under the park's name; null: individual-risk contours.</summary>
    public string? Title { get; init; }

    /// <summary>A line of remark under the title, for example the proposal that is included.</summary>
    public string? Remark { get; init; }

    /// <summary>Sources that have to be named.</summary>
    public ImmutableArray<string> Attributions { get; init; } = [];

    /// <summary>Name and version of the program, for the title block.</summary>
    public string? Program { get; init; }

    /// <summary>Size of the sheet.</summary>
    public Paper Paper { get; init; } = Paper.A3;

    /// <summary>Further areas and lines, drawn over the bands in their order.</summary>
    public ImmutableArray<MapOverlay> Overlays { get; init; } = [];

    /// <summary>Whether installations are drawn.</summary>
    public bool ShowsUnits { get; init; } = true;

    /// <summary>Whether protection targets are drawn.</summary>
    public bool ShowsTargets { get; init; } = true;

    /// <summary>m. What the map shows at least; null: the park, its units and the contours near it.</summary>
    public Envelope? Extent { get; init; }
}
