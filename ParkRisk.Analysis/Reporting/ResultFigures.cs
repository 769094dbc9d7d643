using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Reporting;

/// <summary>The figures of a result, as SVG.</summary>
public static class ResultFigures
{
    private const double FewestPersons = 1, MostPersons = 1000;

    /// <summary>Names relative to the result folder and texts; a figure without data is left out.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="reference">Reference data.</param>
    /// <param name="options">Language and captions.</param>
    public static IEnumerable<(string Name, string Svg)> Draw(Assessment assessment, ReferenceData reference, ResultOptions options)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(options);
        yield return ("figures/risk-map.svg", RiskMapFigure.Draw(Map(assessment, options)));
        yield return ("figures/four-colour.svg", MapSheetSet.Of(assessment, options.Language).First(sheet => sheet.Name == "four-colour").Draw());
        if (!assessment.Domino.Result.Links.IsEmpty)
        {
            yield return ("figures/domino-graph.svg", DominoGraphFigure.Draw(Map(assessment, options), assessment.Domino.Result));
        }

        if (assessment.Weather is { } weather)
        {
            yield return ("figures/wind-rose.svg", WindRoseFigure.Draw(weather, new(options.WeatherStation, options.Language)));
        }

        if (assessment.SocietalRisk is { Curve.IsEmpty: false })
        {
            yield return ("figures/fn-curve.svg", FnCurveFigure.Draw(Diagram(assessment, reference.SocietalRisk, options)));
        }
    }

    /// <summary>The risk map of a result.</summary>
    internal static RiskMap Map(Assessment assessment, ResultOptions options) => new()
    {
        Park = assessment.Park,
        Contours = [.. assessment.IndividualRisk.Contours.Select(c => new Maps.RiskContour(c.Level, c.Area))],
        Verdicts = [.. assessment.Targets.Select(t => new TargetVerdict(t.Target.Id, t.Class, t.IsAcceptable))],
        Date = DateOnly.FromDateTime(assessment.Provenance.Time.Date),
        Language = options.Language,
        Attributions = assessment.Park.Attribution is { } attribution ? [attribution] : [],
        Program = "ParkRisk " + assessment.Provenance.EngineVersion,
    };

    /// <summary>The F–N diagram of a result that has a societal risk.</summary>
    internal static FnDiagram Diagram(Assessment assessment, SocietalRiskCriteria criteria, ResultOptions options) => new()
    {
        Subject = assessment.Park.Name,
        Series = [new(options.Language.Pick("现状", "present"), [.. assessment.SocietalRisk!.Curve.Select(p => new FnPoint(p.Fatalities, p.Frequency))])],
        Upper = Line(assessment, criteria, SocietalRiskLine.Upper),
        Lower = Line(assessment, criteria, SocietalRiskLine.Lower),
        Criteria = assessment.Park.Settings.Criteria,
        Language = options.Language,
    };

    private static ImmutableArray<FnPoint> Line(Assessment assessment, SocietalRiskCriteria criteria, SocietalRiskLine line)
        =>
        [
            .. new[] { FewestPersons, MostPersons }
                .Select(n => (N: n, F: criteria.Frequency(assessment.Park.Settings.Criteria, line, n)))
                .Where(p => p.F.HasValue)
                .Select(p => new FnPoint(p.N, p.F!.Value)),
        ];
}
