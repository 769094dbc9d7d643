using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Live;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>Results.</summary>
internal static class AssessmentEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/assessment", (Workbench bench, bool? before) => bench.Result(before == true) is { } result ? Results.Json(result) : Results.NoContent())
            .Produces<AssessmentView>().Produces(204);
        api.MapGet("/why", (double east, double north, Workbench bench) => ParkEndpoints.Refusing(() => bench.Why(east, north))).Produces<WhyView>().Produces<Refusal>(409);
        api.MapPost("/transect", (TransectRequest request, Workbench bench) => ParkEndpoints.Refusing(() => bench.Transect(request.Line))).Produces<TransectPoint[]>().Produces<Refusal>(409);
    }
}
