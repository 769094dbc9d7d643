using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>The lines of an F–N diagram.</summary>
public enum SocietalRiskLine
{
    /// <summary>Below it the risk is acceptable (可接受区).</summary>
    Lower,

    /// <summary>Above it the risk is unacceptable (不可接受区).</summary>
    Upper,
}

/// <summary>Zone of a point in the F–N diagram.</summary>
public enum SocietalRiskZone
{
    /// <summary>可接受区.</summary>
    Acceptable,

    /// <summary>尽可能降低区: as low as reasonably practicable.</summary>
    ReduceAsFarAsPracticable,

    /// <summary>不可接受区.</summary>
    Unacceptable,
}

/// <summary>A point of a line.</summary>
/// <param name="Criteria">Name of the criteria set.</param>
/// <param name="Clause">Document and figure.</param>
/// <param name="Line">Which line.</param>
/// <param name="Persons">N, persons killed or more.</param>
/// <param name="Frequency">1/year. F.</param>
/// <param name="Provenance">Source.</param>
public sealed record SocietalRiskPoint(string Criteria, string Clause, SocietalRiskLine Line, double Persons, double Frequency, Provenance Provenance);

/// <summary>Lines of societal risk of all criteria sets; between their points, and beyond the last ones, they are straight in double-logarithmic axes.</summary>
/// <param name="Points">Points, at least two a line.</param>
public sealed record SocietalRiskCriteria(ImmutableArray<SocietalRiskPoint> Points)
{
    /// <summary>The points of one line by rising N; empty where the set is unknown.</summary>
    /// <param name="criteria">Name of the set.</param>
    /// <param name="line">Which line.</param>
    public ImmutableArray<SocietalRiskPoint> Line(string criteria, SocietalRiskLine line)
        => [.. Points.Where(p => p.Criteria == criteria && p.Line == line).OrderBy(p => p.Persons)];

    /// <summary>1/year. F of a line at N; null where the set is unknown.</summary>
    /// <param name="criteria">Name of the set.</param>
    /// <param name="line">Which line.</param>
    /// <param name="persons">N, above zero.</param>
    public double? Frequency(string criteria, SocietalRiskLine line, double persons)
    {
        Require.Positive(persons);
        var points = Line(criteria, line);
        if (points.Length < 2)
        {
            return null;
        }

        var upper = Math.Clamp(points.Count(p => p.Persons < persons), 1, points.Length - 1);
        var (a, b) = (points[upper - 1], points[upper]);
        var slope = Math.Log(b.Frequency / a.Frequency) / Math.Log(b.Persons / a.Persons);
        return a.Frequency * Math.Pow(persons / a.Persons, slope);
    }

    /// <summary>The zone in which a point lies, the lines themselves counted to the middle one; null where the set is unknown.</summary>
    /// <param name="criteria">Name of the set.</param>
    /// <param name="persons">N, above zero.</param>
    /// <param name="frequency">1/year. F, not negative.</param>
    public SocietalRiskZone? ZoneOf(string criteria, double persons, double frequency)
    {
        // A rounding error of the line must not push a point that lies on it to the other side.
        const double Tolerance = 1e-9;
        if (Frequency(criteria, SocietalRiskLine.Upper, persons) is not { } upper || Frequency(criteria, SocietalRiskLine.Lower, persons) is not { } lower)
        {
            return null;
        }

        return frequency > upper * (1 + Tolerance) ? SocietalRiskZone.Unacceptable
            : frequency < lower * (1 - Tolerance) ? SocietalRiskZone.Acceptable
            : SocietalRiskZone.ReduceAsFarAsPracticable;
    }
}
