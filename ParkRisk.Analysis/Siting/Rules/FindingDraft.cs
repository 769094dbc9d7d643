using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Makes findings of a rule, with what the rule data say of it.</summary>
internal static class FindingDraft
{
    /// <summary>A finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subjects">Layer and id of everything concerned, the affected object first; the first ones name the finding.</param>
    /// <param name="named">How many subjects name the finding.</param>
    /// <param name="geometry">Where.</param>
    /// <param name="measured">Measured value.</param>
    /// <param name="limit">Limit.</param>
    /// <param name="unit">Unit of both.</param>
    /// <param name="ratio">How far the limit is missed; 1 just missed.</param>
    /// <param name="message">Message.</param>
    /// <param name="contributors">Who contributes; the values sum to the measured one.</param>
    public static Finding Draft(
        this SitingRule rule,
        ImmutableArray<string> subjects,
        int named,
        Geometry geometry,
        double measured,
        double limit,
        string unit,
        double ratio,
        BilingualText message,
        ImmutableArray<Contributor> contributors)
        => new()
        {
            Id = string.Join(':', subjects.Take(named).Prepend(rule.Id)),
            Rule = rule.Id,
            Severity = rule.Bands.Of(ratio),
            Subjects = subjects,
            Geometry = geometry,
            Measured = measured,
            Limit = limit,
            Unit = unit,
            Clause = rule.Clause,
            Department = rule.Department,
            Message = message,
            Contributors = contributors,
        };

    /// <summary>One object that contributes everything.</summary>
    public static ImmutableArray<Contributor> Alone(string subject, double value) => [new(subject, value, 1)];

    /// <summary>Contributors from values, largest first, with shares that sum to 1.</summary>
    public static ImmutableArray<Contributor> Shares(IEnumerable<(string Subject, double Value)> values)
    {
        var list = values.Where(v => v.Value > 0).OrderByDescending(v => v.Value).ThenBy(v => v.Subject, StringComparer.Ordinal).ToArray();
        double total = list.Sum(v => v.Value);
        return [.. list.Select(v => new Contributor(v.Subject, v.Value, v.Value / total))];
    }

    /// <summary>The shortest line between two shapes; a point where they touch.</summary>
    public static Geometry Line(Geometry from, Geometry to)
    {
        var ends = DistanceOp.NearestPoints(from, to);
        return ends[0].Equals2D(ends[1]) ? from.Factory.CreatePoint(ends[0]) : from.Factory.CreateLineString(ends);
    }

    /// <summary>A number for a sentence.</summary>
    public static string Show(double value, string format = "0.#") => value.ToString(format, CultureInfo.InvariantCulture);
}
