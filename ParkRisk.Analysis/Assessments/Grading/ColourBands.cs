using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Grading;

/// <summary>What a colour is given to.</summary>
public enum ColouredKind
{
    /// <summary>装置设施.</summary>
    Unit,

    /// <summary>企业.</summary>
    Enterprise,

    /// <summary>功能分区; graded by its mean individual risk and the bands of the settings.</summary>
    Zone,
}

/// <summary>What a grade rests on.</summary>
public enum ColourMeasure
{
    /// <summary>4 for a major hazard of level 1 down to 1 for level 4; 0 for none.</summary>
    HazardLevel,

    /// <summary>Largest share of a target's limit of individual risk that the object takes alone; above 1 it breaks the limit alone.</summary>
    LimitShare,

    /// <summary>0–1. Share of the park's potential loss of life.</summary>
    PllShare,

    /// <summary>4 for a red finding of which the object is a subject down to 1 for a blue one; 0 for none.</summary>
    Finding,

    /// <summary>1/year. Mean individual risk.</summary>
    IndividualRisk,
}

/// <summary>One row of the table of bands.</summary>
/// <param name="Kind">What is graded.</param>
/// <param name="Measure">By what.</param>
/// <param name="Colour">Which colour it gets.</param>
/// <param name="Minimum">From this value on, inclusive.</param>
/// <param name="Text">The band in words.</param>
/// <param name="Provenance">Source.</param>
public sealed record ColourBand(ColouredKind Kind, ColourMeasure Measure, FindingSeverity Colour, double Minimum, BilingualText Text, Provenance Provenance);

/// <summary>Bands of the four-colour grading (红橙黄蓝). What reaches no band is blue; of several measures the worst decides.</summary>
/// <param name="Rows">Rows.</param>
public sealed record ColourBands(ImmutableArray<ColourBand> Rows)
{
    /// <summary>The band that decides, or null where none is reached.</summary>
    /// <param name="kind">What is graded.</param>
    /// <param name="values">Values of the measures.</param>
    public ColourBand? Deciding(ColouredKind kind, IReadOnlyDictionary<ColourMeasure, double> values)
        => Rows
            .Where(r => r.Kind == kind && values.TryGetValue(r.Measure, out double value) && value >= r.Minimum)
            .OrderBy(r => r.Colour)
            .ThenBy(r => r.Measure)
            .FirstOrDefault();
}
