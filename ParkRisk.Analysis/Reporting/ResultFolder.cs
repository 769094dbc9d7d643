using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Reporting.Tables;
using ParkRisk.Analysis.Reporting.Word;

namespace ParkRisk.Analysis.Reporting;

/// <summary>How results are written.</summary>
/// <param name="Language">Language of figures and documents.</param>
/// <param name="WeatherStation">Name of the weather station or file, for the wind rose.</param>
/// <param name="Paper">Size of the map sheets.</param>
/// <param name="Plan">What the measures do, where they were tried.</param>
/// <param name="Template">House style of the report; null: its own.</param>
public sealed record ResultOptions(ReportLanguage Language, string WeatherStation, Paper Paper = Paper.A3, MeasurePlan? Plan = null, WordTemplate? Template = null);

/// <summary>Writes everything that an assessment gives into a folder, each file whole or not at all.</summary>
public static class ResultFolder
{
    /// <summary>Writes the files; those of the same name are replaced. <c>assessment.json</c> comes last: where it stands, the rest stands too.</summary>
    /// <param name="folder">Folder; made where it does not exist.</param>
    /// <param name="assessment">The result.</param>
    /// <param name="reference">Reference data.</param>
    /// <param name="options">Language and captions.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>Names of the files, in the order of writing.</returns>
    public static ImmutableArray<string> Write(string folder, Assessment assessment, ReferenceData reference, ResultOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(reference);
        var output = new OutputFolder(folder);
        var toDataset = ToDataset(assessment);
        var files = new List<ResultFile>();
        void Add(string name, Action<string> write) => files.Add(new(name, write));

        foreach (var (name, svg) in ResultFigures.Draw(assessment, reference, options))
        {
            Add(name, path => AtomicFile.WriteText(path, svg));
        }

        var (targets, findings) = (ResultTables.Targets(assessment, toDataset), ResultTables.Findings(assessment, toDataset));
        LayerTable[] tables =
        [
            findings,
            targets,
            ResultTables.Hazards(assessment),
            ResultTables.Contributions(assessment),
            ResultTables.FnCurve(assessment, reference.SocietalRisk),
            ResultTables.FnByEnterprise(assessment),
            ResultTables.Consequences(assessment),
            CapacityTables.Used(assessment.Capacity),
            DominoTables.Links("domino", assessment, null),
        ];
        LayerTable[] layers =
        [
            ResultTables.Contours(assessment, toDataset),
            ResultTables.SafetyDistances(assessment, toDataset),
            ResultTables.Units(assessment, toDataset),
            targets,
            findings,
            CapacityTables.Layer(assessment, toDataset),
            DominoTables.Links("domino_links", assessment, toDataset),
            DominoTables.Units(assessment, toDataset),
            DominoTables.AddedRisk(assessment, toDataset),
            ResultTables.FourColour(assessment, toDataset),
            ResultTables.LossDensity(assessment, toDataset),
        ];
        foreach (var table in tables)
        {
            Add(table.Name + ".csv", path => CsvTableWriter.Write(path, [.. table.Columns.Select(c => c.Name)], csv => Fill(csv, table)));
        }

        Add("individual_risk.asc", path => AtomicFile.Write(path, stream => AsciiGrid.Write(stream, assessment.IndividualRisk.Field)));
        Add("individual_risk.prj", path => AtomicFile.WriteText(path, CoordinateSystems.Resolve(assessment.Park.WorkingCrs).Wkt));
        Add("results.gpkg", path => GeoPackageWriter.Write(path, assessment.Park.DatasetCrs, package => Fill(package, layers, assessment)));
        foreach (var (name, write) in ResultDocuments.Of(assessment, reference, options))
        {
            Add(name, path => AtomicFile.Write(path, write));
        }

        WriteAll(files, output, cancellation);
        ResultFile last = new("assessment.json", path => AtomicFile.Write(path, stream => AssessmentJson.Write(stream, assessment, toDataset)));
        WriteAll([last], output, cancellation);
        return [.. files.Select(f => f.Name), last.Name];
    }

    /// <summary>Writes files side by side; the first failure is thrown as it is.</summary>
    private static void WriteAll(List<ResultFile> files, OutputFolder output, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(files, loadBalance: true), new ParallelOptions { CancellationToken = cancellation }, file => file.Write(output.PathOf(file.Name)));
        }
        catch (AggregateException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerExceptions[0]);
        }
    }

    /// <summary>Takes geometries from the working system back to that of the dataset.</summary>
    /// <param name="assessment">The result.</param>
    public static Func<Geometry, Geometry> ToDataset(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new CoordinateTransform(CoordinateSystems.Resolve(assessment.Park.WorkingCrs), CoordinateSystems.Resolve(assessment.Park.DatasetCrs)).Apply;
    }

    private static void Fill(CsvTableWriter csv, LayerTable table)
    {
        foreach (var row in table.Rows)
        {
            csv.Row(row.Cells.AsSpan());
        }
    }

    private static void Fill(GeoPackageWriter package, IEnumerable<LayerTable> layers, Assessment assessment)
    {
        foreach (var layer in layers)
        {
            package.AddLayer(layer, Description(layer.Name), ResultStyles.For(layer.Name, assessment));
        }
    }

    private static string Description(string layer) => layer switch
    {
        "ir_contours" => "Area in which the individual risk reaches a level, 1/year",
        "external_safety_distance" => "External safety protection distance by enterprise and target class",
        "units" => "Hazardous installations",
        "targets" => "Protection targets with risk, limit and verdict",
        "domino_links" => "Which unit can set off which, with vector, intensity, threshold and probability",
        "domino_units" => "Installations by their part in domino effects",
        "delta_risk" => "Area in which domino effects add a level of individual risk, 1/year",
        "capacity" => "What the targets leave of their limits of individual risk",
        "four_colour" => "Enterprises, zones and installations in four colours",
        "pll_density" => "Potential loss of life by squares of 100 m",
        "findings" => "Findings with measured value, limit and clause",
        _ => "",
    };

    /// <summary>A file to write.</summary>
    /// <param name="Name">Within the folder.</param>
    /// <param name="Write">Writes it to a path.</param>
    private sealed record ResultFile(string Name, Action<string> Write);
}
