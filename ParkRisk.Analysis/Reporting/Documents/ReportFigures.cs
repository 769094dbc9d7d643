using ParkRisk.Analysis.Reporting.Figures;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>The drawings of a report, in its language.</summary>
internal static class ReportFigures
{
    /// <summary>A map sheet as a figure of its own page; null where the set has none of the name.</summary>
    public static FigureBlock? Sheet(ReportContext c, string id, string name)
        => c.Sheets.FirstOrDefault(s => s.Name == name) is { } sheet ? new(id, sheet.Title, sheet.Draw(), IsSheet: true) : null;

    /// <summary>The F–N curve.</summary>
    public static string FnCurve(ReportContext c) => FnCurveFigure.Draw(ResultFigures.Diagram(c.Assessment, c.Reference.SocietalRisk, c.Options));
}
