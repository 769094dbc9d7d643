namespace ParkRisk.Desktop;

/// <summary>The local server behind the map application. It listens on the loopback interface only.</summary>
public static class DesktopHost
{
    private const string Page = """
        <!doctype html>
        <html lang="zh"><head><meta charset="utf-8"><title>ParkRisk</title></head>
        <body>
        <h1>ParkRisk</h1>
        <p>化工园区空间规划与风险评估的地图应用将在此打开。当前版本请使用命令行：<code>parkrisk assess</code>。</p>
        <p>The map application for planning and risk assessment of chemical parks will open here. In this version use the command line: <code>parkrisk assess</code>.</p>
        </body></html>
        """;

    /// <summary>Builds the server; it is not yet listening.</summary>
    /// <param name="token">Token that every request must carry.</param>
    public static WebApplication Build(string token)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var guard = new AccessGuard(token);
        app.Use(next => context => guard.Check(context, next));
        app.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));
        app.MapGet("/api/health", () => Results.Json(new { status = "ok" }));
        return app;
    }

    /// <summary>The line that tells where the application is, once it listens.</summary>
    /// <param name="app">The server.</param>
    /// <param name="token">Its token.</param>
    public static string StartLine(WebApplication app, string token)
    {
        ArgumentNullException.ThrowIfNull(app);
        return $"ParkRisk: {app.Urls.First()}/?token={token}";
    }
}
