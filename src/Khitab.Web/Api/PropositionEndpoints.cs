using System.Text;
using Khitab.Analysis.Codebooks;
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

    private static async Task<IResult> FindFileAsync(Reader reader, CancellationToken cancellation)
    {
        await reader.RefreshAsync(cancellation);
        var accepted = reader.Current.Files.GetValueOrDefault(CodebookLoader.AcceptedPropositions, AcceptedProposition.Head);
        return TypedResults.File(Encoding.UTF8.GetBytes(accepted), "application/yaml", "accepted.yaml");
    }
}
