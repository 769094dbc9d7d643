using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>The drawings of a report, in its language.</summary>
internal static class ReportFigures
{
    /// <summary>The plan, without risk.</summary>
    public static string Plan(ReportContext c) => RiskMapFigure.Draw(Map(c) with { Contours = [], Verdicts = [], Title = c.Pick("平面布置图", "Plan") });

    /// <summary>Individual risk.</summary>
    public static string Risk(ReportContext c) => RiskMapFigure.Draw(Map(c));

    /// <summary>Major hazards.</summary>
    public static string Hazards(ReportContext c)
    {
        var majors = c.Assessment.Hazards.Where(h => h.Result.IsMajorHazard).SelectMany(h => h.Group.Units).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        return RiskMapFigure.Draw(Map(c) with
        {
            Park = c.Park with { Units = [.. c.Park.Units.Where(u => majors.Contains(u.Id))], Targets = [] },
            Contours = [],
            Title = c.Pick("重大危险源分布图", "Major hazards"),
        });
    }

    /// <summary>External safety protection distances of the park.</summary>
    public static string Distances(ReportContext c)
    {
        var lines = c.Assessment.SafetyDistances.Where(d => d.Enterprise is null).GroupBy(d => d.Level);
        return RiskMapFigure.Draw(Map(c) with
        {
            Contours = [.. lines.Select(g => new RiskContour(g.Key, g.First().Area))],
            Title = c.Pick("外部安全防护距离图", "External safety protection distances"),
        });
    }

    /// <summary>The F–N curve.</summary>
    public static string FnCurve(ReportContext c) => FnCurveFigure.Draw(ResultFigures.Diagram(c.Assessment, c.Reference.SocietalRisk, c.Options));

    private static RiskMap Map(ReportContext c) => ResultFigures.Map(c.Assessment, c.Options);
}
