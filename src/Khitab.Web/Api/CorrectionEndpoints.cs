using System.Text;
using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;

namespace Khitab.Web.Api;

/// <summary>Corrections as a file.</summary>
public static class CorrectionEndpoints
{
    /// <summary>Maps the file.</summary>
    public static void MapCorrections(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/corrections.csv", FindFileAsync).WithTags("Khitab")
            .WithSummary("All corrections, undone ones too, oldest first.").Produces(StatusCodes.Status200OK);

    private static async Task<IResult> FindFileAsync(ICorrections corrections, CancellationToken cancellation)
    {
        var all = await corrections.AllAsync(cancellation);
        var bytes = new MemoryStream();

        // Without a byte order mark spreadsheets garble Arabic.
        await using (var to = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            CorrectionsCsv.Write(all, to);
        }

        return TypedResults.File(bytes.ToArray(), "text/csv; charset=utf-8", "corrections.csv");
    }
}
