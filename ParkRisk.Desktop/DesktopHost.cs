using System.Text.Json;
using System.Text.Json.Serialization;
using ParkRisk.Desktop.Endpoints;
using ParkRisk.Desktop.Launch;
using ParkRisk.Desktop.Live;
using ParkRisk.Desktop.Security;

namespace ParkRisk.Desktop;

/// <summary>The local server behind the map application. It listens on the loopback interface only.</summary>
public static class DesktopHost
{
    /// <summary>bytes. Largest request: a dataset that is dropped on the page.</summary>
    private const long LargestRequest = 200L * 1024 * 1024;

    /// <summary>True when the page's files are there.</summary>
    public static bool HasPage => PageFiles.Found.Exists;

    /// <summary>Builds the server; it is not yet listening.</summary>
    /// <param name="token">Token that every request must carry.</param>
    /// <param name="state">Where journals, preferences and example parks are kept; null: the user's own folder.</param>
    public static WebApplication Build(string token, StateFolder? state = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "ParkRisk.Desktop" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.AddServerHeader = false;
        });
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        builder.Services.AddOpenApi(ApiDocument.Configure);
        builder.Services.AddSingleton(state ?? new StateFolder(null));
        builder.Services.AddSingleton<EventHub>();
        builder.Services.AddSingleton<Workbench>();
        var app = builder.Build();
        var guard = new AccessGuard(token);
        app.Use(next => context => guard.Check(context, next));
        app.UseWebSockets();
        app.MapGet("/api/health", () => Results.Json(new { status = "ok" })).ExcludeFromDescription();
        app.MapOpenApi("/api/openapi.json");
        ParkEndpoints.Map(app);
        AssessmentEndpoints.Map(app);
        ExportEndpoints.Map(app);
        PreferenceEndpoints.Map(app);
        LiveSocket.Map(app);
        PageFiles.Map(app);
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

    /// <summary>Opens the dataset that was named at the start.</summary>
    /// <param name="app">The server.</param>
    /// <param name="dataset">Path, or the name of an example park; null: the page asks.</param>
    public static void OpenAtStart(WebApplication app, string? dataset)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (dataset is not null)
        {
            app.Services.GetRequiredService<Workbench>().Open(dataset, null);
        }
    }
}
