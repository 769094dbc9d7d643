using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Review;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Tables;

namespace ParkRisk.Analysis.Reporting;

/// <summary>Writes a joint review into a folder, each file whole or not at all.</summary>
public static class ReviewFolder
{
    /// <summary>Writes <c>review.svg</c>, <c>review.gpkg</c> and, last, <c>review.json</c>.</summary>
    /// <param name="folder">Folder; made where it does not exist.</param>
    /// <param name="review">The review.</param>
    /// <param name="language">Language of the map.</param>
    /// <returns>Names of the files.</returns>
    public static ImmutableArray<string> Write(string folder, JointReview review, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(review);
        var output = new OutputFolder(folder);
        var toDataset = ResultFolder.ToDataset(review.After);
        AtomicFile.WriteText(output.PathOf("review.svg"), RiskMapFigure.Draw(Map(review, language)));
        GeoPackageWriter.Write(output.PathOf("review.gpkg"), review.After.Park.DatasetCrs, package =>
        {
            foreach (var layer in Layers(review, toDataset))
            {
                package.AddLayer(layer, "", ResultStyles.For(layer.Name, review.After));
            }
        });
        AtomicFile.Write(output.PathOf("review.json"), stream => ReviewJson.Write(stream, review, toDataset));
        return ["review.svg", "review.gpkg", "review.json"];
    }

    private static IEnumerable<LayerTable> Layers(JointReview review, Func<Geometry, Geometry> toDataset)
    {
        yield return ResultTables.Contours(review.Before, toDataset) with { Name = "ir_contours_before" };
        yield return ResultTables.Contours(review.After, toDataset) with { Name = "ir_contours_after" };
        yield return ReviewTables.Targets(review, toDataset);
        yield return ReviewTables.Findings(review, toDataset);
        yield return ReviewTables.Project(review, toDataset);
    }

    private static Maps.RiskMap Map(JointReview review, ReportLanguage language)
    {
        var map = ResultFigures.Map(review.After, new(language, ""));
        var verdict = ReviewWords.Of(review.Verdict);
        return map with
        {
            Title = language.Pick("项目联审", "joint review"),
            Remark = language.Pick($"{review.Project}：{verdict.Zh}", $"{review.Project}: {verdict.En}"),
        };
    }
}
