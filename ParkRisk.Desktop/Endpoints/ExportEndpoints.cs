using System.IO.Compression;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Desktop.Live;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>Downloads of the dataset and of the results.</summary>
internal static class ExportEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/api/export/{kind}", (string kind, string? lang, Workbench bench) =>
        {
            try
            {
                return Answer(kind, lang != "en", bench);
            }
            catch (IOException fault)
            {
                return Results.Problem(fault.Message, statusCode: StatusCodes.Status409Conflict);
            }
        }).ExcludeFromDescription();
    }

    private static IResult Answer(string kind, bool chinese, Workbench bench)
    {
        if (bench.Exportable() is not { } export)
        {
            return Results.StatusCode(StatusCodes.Status409Conflict);
        }

        string name = Safe(export.Park.Name);
        return kind switch
        {
            "dataset.gpkg" => Whole($"{name}.gpkg", "application/geopackage+sqlite3", folder => DatasetWriting.Write(export.Tables, Path.Combine(folder, "dataset.gpkg"), export.Folder), "dataset.gpkg"),
            "dataset.zip" => Zipped($"{name}-dataset.zip", folder => DatasetWriting.Write(export.Tables, Path.Combine(folder, name), export.Folder)),
            "results.zip" when export.Result is not null => Zipped($"{name}-results.zip", folder => export.WriteResults(folder, chinese)),
            "results.gpkg" or "assessment.json" or "targets.csv" or "findings.csv" when export.Result is not null => Whole($"{name}-{kind}", "application/octet-stream", folder => export.WriteResults(folder, chinese), kind),
            "risk.kml" when export.Result is { } result => Results.File(KmlDocument.Write(result, chinese), "application/vnd.google-earth.kml+xml", $"{name}-risk.kml"),
            "risk.geojson" when export.Result is { } result => Results.File(GeoJsonExport.Write(result), "application/geo+json", $"{name}-risk.geojson"),
            _ => Results.NotFound(),
        };
    }

    private static string Safe(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || c is '/' or '\\' ? '_' : c));

    private static IResult Whole(string download, string type, Action<string> write, string file)
        => InFolder(write, folder => Results.File(File.ReadAllBytes(Path.Combine(folder, file)), type, download));

    private static IResult Zipped(string download, Action<string> write)
        => InFolder(write, folder =>
        {
            using var buffer = new MemoryStream();
            ZipFile.CreateFromDirectory(folder, buffer);
            return Results.File(buffer.ToArray(), "application/zip", download);
        });

    private static IResult InFolder(Action<string> write, Func<string, IResult> answer)
    {
        string folder = Directory.CreateTempSubdirectory("parkrisk-").FullName;
        try
        {
            write(folder);
            return answer(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
