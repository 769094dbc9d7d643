using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;

namespace ParkRisk.Desktop;

/// <summary>The files of the page: inside the program when it was published, else where the page was built.</summary>
/// <param name="read">Gives a file by its name, or null.</param>
/// <param name="exists">True when there is a page at all.</param>
internal sealed class PageFiles(Func<string, Stream?> read, bool exists)
{
    private const string Start = "index.html";
    private const string Missing = """
        <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>ParkRisk</title></head><body><h1>ParkRisk</h1>
        <p>页面尚未构建。请安装 Node.js 20 或更高版本，用 <code>dotnet run --project ParkRisk.Desktop</code> 启动。</p>
        <p>The page has not been built. Install Node.js 20 or later and start with <code>dotnet run --project ParkRisk.Desktop</code>.</p></body></html>
        """;

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>The page of this program.</summary>
    public static PageFiles Found { get; } = Find();

    /// <summary>True when there is a page.</summary>
    public bool Exists => exists;

    /// <summary>Serves the page.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => Found.Answer(Start)).ExcludeFromDescription();
        app.MapGet("/assets/{name}", (string name) => Found.Answer("assets/" + name)).ExcludeFromDescription();
        app.MapGet("/favicon.svg", () => Found.Answer("favicon.svg")).ExcludeFromDescription();
    }

    private IResult Answer(string name)
    {
        if (!exists && name == Start)
        {
            return Results.Content(Missing, "text/html; charset=utf-8");
        }

        bool plain = !name.Contains("..", StringComparison.Ordinal) && !name.Contains('\\', StringComparison.Ordinal);
        return plain && read(name) is { } file
            ? Results.Stream(file, Types.TryGetContentType(name, out string? type) ? type : "application/octet-stream")
            : Results.NotFound();
    }

    private static PageFiles Find()
    {
        var assembly = Assembly.GetExecutingAssembly();
        if (assembly.GetManifestResourceInfo("page/" + Start) is not null)
        {
            return new PageFiles(name => assembly.GetManifestResourceStream("page/" + name), true);
        }

        string? folder = BuiltPage();
        return new PageFiles(name => File.Exists(Path.Combine(folder!, name)) ? File.OpenRead(Path.Combine(folder!, name)) : null, folder is not null);
    }

    /// <summary>Where the page was built, seen from the program that was built beside it.</summary>
    private static string? BuiltPage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string page = Path.Combine(folder.FullName, "ParkRisk.Desktop", "ui", "dist");
            if (File.Exists(Path.Combine(page, Start)))
            {
                return page;
            }
        }

        return null;
    }
}
