using System.Text;
using Khitab.Analysis.Propositions;
using Khitab.Feeding;

namespace Khitab.Web.Api;

/// <summary>The propositions that were accepted, as a file for a codebook's folder.</summary>
internal static class PropositionEndpoints
{
    /// <summary>Maps the file.</summary>
    public static void MapPropositions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/propositions/accepted.yaml", FindFileAsync).WithTags("Khitab")
            .WithSummary("The propositions that were accepted on the page, as propositions/accepted.yaml of a codebook's folder.")
            .Produces(StatusCodes.Status200OK);

    private static async Task<IResult> FindFileAsync(EditedCodebook codebook, CancellationToken cancellation)
    {
        var accepted = await codebook.AcceptedAsync(cancellation);
        return TypedResults.File(
            Encoding.UTF8.GetBytes(accepted.Length > 0 ? accepted : AcceptedProposition.Head), "application/yaml", "accepted.yaml");
    }
}
