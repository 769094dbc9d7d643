using Microsoft.AspNetCore.OpenApi;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>The OpenAPI description, from which the page's types are made.</summary>
internal static class ApiDocument
{
    /// <summary>Leaves out what changes from start to start.</summary>
    public static void Configure(OpenApiOptions options)
        => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ParkRisk";
            document.Info.Version = "1";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
}
