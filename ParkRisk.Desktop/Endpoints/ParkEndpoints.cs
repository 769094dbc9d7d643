using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Editing;
using ParkRisk.Desktop.Live;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>Opening, editing and saving the park.</summary>
internal static class ParkEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/parks", (Workbench bench) => bench.Choices()).Produces<ParkChoice[]>();
        api.MapGet("/start", (Workbench bench) => bench.Start()).Produces<StartView>();
        api.MapPost("/open", (OpenRequest request, Workbench bench) => bench.Open(request.Path, request.Recover)).Produces<OpenAnswer>();
        api.MapPost("/import", Import).DisableAntiforgery().Produces<OpenAnswer>().ExcludeFromDescription();
        api.MapGet("/park", (Workbench bench) => Refusing(() => bench.Park())).Produces<ParkView>().Produces<Refusal>(409);
        api.MapPost("/edit", (EditRequest request, Workbench bench) => Refusing(() => bench.Edit(request))).Produces<ParkView>().Produces<Refusal>(409);
        api.MapPost("/undo", (Workbench bench) => Refusing(bench.Undo)).Produces<ParkView>().Produces<Refusal>(409);
        api.MapPost("/redo", (Workbench bench) => Refusing(bench.Redo)).Produces<ParkView>().Produces<Refusal>(409);
        api.MapPost("/save", (SaveRequest request, Workbench bench) => Refusing(() => bench.Save(request.Name))).Produces<ParkView>().Produces<Refusal>(409);
        api.MapGet("/proposals", (Workbench bench) => bench.Proposals()).Produces<ParkChoice[]>();
        api.MapPost("/proposals", (ProposalRequest request, Workbench bench) => Refusing(() => bench.Propose(request.Name))).Produces<ProposalAnswer>().Produces<Refusal>(409);
        api.MapPost("/remedies", (RemedyRequest request, Workbench bench) => Refusing(() => bench.Remedy(request))).Produces<ProposalAnswer>().Produces<Refusal>(409);
    }

    /// <summary>Runs something that may be refused: the reason is shown, nothing is changed.</summary>
    public static IResult Refusing<T>(Func<T> action)
    {
        try
        {
            return Results.Json(action());
        }
        catch (EditFault fault)
        {
            return Results.Json(new Refusal(fault.Text), statusCode: StatusCodes.Status409Conflict);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string reason = fault.Message.ReplaceLineEndings(" ");
            return Results.Json(new Refusal(new($"无法写入：{reason}", $"Cannot be written: {reason}")), statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> Import(HttpRequest request, Workbench bench)
    {
        if (!request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await request.ReadFormAsync();
        return Refusing(() => bench.Import([.. form.Files.Select(f => (f.FileName, (Func<Stream>)f.OpenReadStream))]));
    }
}
