using Khitab.Feeding;
using Khitab.Feeding.Validations;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>Validations as files.</summary>
public static class ValidationEndpoints
{
    /// <summary>Maps the archive.</summary>
    public static void MapValidations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/validation/{id:guid}/archive.zip", FindArchiveAsync).WithTags("Khitab")
            .WithSummary("A validation as an archive to cite: sample, codings, decisions, results and how all of it was made.")
            .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> FindArchiveAsync(
        Guid id, string? ui, CurrentModel model, IValidations validations, CancellationToken cancellation)
    {
        if (Endpoints.NotReady(model) is { } waiting) return waiting;
        if (await validations.FindAsync(id, cancellation) is not { } work)
            return TypedResults.Problem("There is no validation of that id.", statusCode: StatusCodes.Status404NotFound);
        var archive = ValidationArchive.Of(work, validations.Results(work), model.Snapshot, new UiText(UiLanguage.Find(ui)));
        return TypedResults.File(archive, "application/zip", $"khitab-validation-{id.ToString("N")[..8]}.zip");
    }
}
