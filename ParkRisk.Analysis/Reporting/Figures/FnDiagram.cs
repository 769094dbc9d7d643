using System.Collections.Immutable;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>A point of an F–N diagram.</summary>
/// <param name="Persons">N, persons killed or more; above zero.</param>
/// <param name="Frequency">1/year. F; above zero.</param>
public readonly record struct FnPoint(double Persons, double Frequency);

/// <summary>A curve of an F–N diagram.</summary>
/// <param name="Name">Name for the legend.</param>
/// <param name="Points">By rising N; F is the frequency of N or more deaths and does not rise.</param>
public sealed record FnSeries(string Name, ImmutableArray<FnPoint> Points);

/// <summary>Everything that an F–N diagram shows.</summary>
public sealed record FnDiagram
{
    /// <summary>What is judged, for example the park's name.</summary>
    public required string Subject { get; init; }

    /// <summary>The curves; the first is drawn strongest.</summary>
    public required ImmutableArray<FnSeries> Series { get; init; }

    /// <summary>Line above which the risk is unacceptable, by rising N, straight in double-logarithmic axes; empty: none.</summary>
    public ImmutableArray<FnPoint> Upper { get; init; } = [];

    /// <summary>Line below which the risk is acceptable; empty: none.</summary>
    public ImmutableArray<FnPoint> Lower { get; init; } = [];

    /// <summary>Document that the lines are from; null: none.</summary>
    public string? Criteria { get; init; }

    /// <summary>Language of the words.</summary>
    public ReportLanguage Language { get; init; } = ReportLanguage.Chinese;
}
