using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>The official risk map in four colours: cells of the risk grid as bands, enterprises by outline, installations as points.</summary>
public static class FourColourSheet
{
    private const double CellOpacity = 0.35;

    /// <summary>Colour of a grade on maps and in tables.</summary>
    /// <param name="severity">Grade.</param>
    /// <param name="lowest">Setting: <c>blue</c> or <c>green</c>.</param>
    public static string Colour(FindingSeverity severity, string lowest) => severity switch
    {
        FindingSeverity.Red => "#d7191c",
        FindingSeverity.Orange => "#fd8d24",
        FindingSeverity.Yellow => "#f5d327",
        _ => lowest == "green" ? "#3f9b46" : "#2c7fb8",
    };

    /// <summary>Areas of the cells in a colour, worst first; their outer rims lie where the bands of the settings are.</summary>
    /// <param name="assessment">The result.</param>
    public static ImmutableArray<(FindingSeverity Colour, double Minimum, Geometry Area)> Cells(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ImmutableArray<double> levels = [.. assessment.Park.Settings.RiskColours.OrderDescending()];
        var known = assessment.IndividualRisk.Contours.ToDictionary(c => c.Level, c => c.Area);
        double[] missing = [.. levels.Where(level => !known.ContainsKey(level))];
        var traced = missing.Length == 0 ? [] : ContourTracer.Trace(assessment.IndividualRisk.Field, missing).ToDictionary(c => c.Level, c => (Geometry)c.ToPolygons());
        return [.. levels.Select((level, i) => ((FindingSeverity)Math.Min(i, 3), level, known.TryGetValue(level, out var area) ? area : traced[level]))];
    }

    /// <summary>The sheet.</summary>
    internal static RiskMap Of(Assessment assessment, RiskMap bare, ReportLanguage language)
    {
        string lowest = assessment.Park.Settings.LowestRiskColour;
        var enterprises = assessment.Park.Enterprises.ToDictionary(e => e.Id, e => e.Shape, StringComparer.Ordinal);
        var units = assessment.Park.Units.GroupBy(u => u.Id).ToDictionary(g => g.Key, g => g.First().Shape, StringComparer.Ordinal);
        string Name(FindingSeverity severity) => severity == FindingSeverity.Blue && lowest == "green" ? language.Pick("绿", "green") : ReportWords.Of(severity, language);
        IEnumerable<MapOverlay> Objects(ColouredKind kind, string heading, Func<string, Geometry?> shape, double opacity, string stroke)
            => assessment.Colours
                .Where(c => c.Kind == kind)
                .GroupBy(c => c.Colour)
                .OrderByDescending(g => g.Key)
                .Select(g => new MapOverlay(heading, Name(g.Key), [.. g.Select(c => shape(c.Id)).OfType<Geometry>()], Colour(g.Key, lowest), opacity, stroke, 1.4));
        var cells = Cells(assessment);
        return bare with
        {
            ShowsUnits = false,
            ShowsTargets = false,
            Remark = language.Pick(
                "底色：个人风险网格；企业、装置：按分级界限表，多项指标取最高等级", "ground: grid of individual risk; enterprises and installations: by the table of bands, the worst measure decides"),
            Overlays =
            [
                .. cells.Reverse().Select((cell, i) => new MapOverlay(
                    language.Pick("个人风险网格 (/年)", "Grid of individual risk (per year)"),
                    $"{Name(cell.Colour)} ≥ {ReportNumbers.Scientific(cell.Minimum)}",
                    [i + 1 < cells.Length ? Without(cell.Area, cells[cells.Length - 2 - i].Area) : cell.Area],
                    Colour(cell.Colour, lowest),
                    CellOpacity,
                    null)),
                .. Objects(ColouredKind.Enterprise, language.Pick("企业", "Enterprises"), id => enterprises.GetValueOrDefault(id), 0.55, "#3c454d"),
                .. Objects(ColouredKind.Unit, language.Pick("装置设施", "Installations"), id => units.GetValueOrDefault(id)?.InteriorPoint, 1, "#22282e"),
            ],
        };
    }

    /// <summary>A band without the one above it; the areas are nested, so that a failed overlay may show both.</summary>
    private static Geometry Without(Geometry area, Geometry inner)
    {
        try
        {
            return area.Difference(inner);
        }
        catch (TopologyException)
        {
            return area;
        }
    }
}
