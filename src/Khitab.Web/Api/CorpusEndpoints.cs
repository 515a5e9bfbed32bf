using Khitab.Coded;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Khitab.Web.Api;

/// <summary>
/// What is too large for a circuit: files and pasted texts come in, all articles go out. What comes in has to be sent by a page of ours.
/// </summary>
public static class CorpusEndpoints
{
    /// <summary>Where files are sent.</summary>
    public const string Upload = "/corpus/upload";

    /// <summary>Where a pasted text is sent.</summary>
    public const string Text = "/corpus/text";

    /// <summary>Where all articles are downloaded.</summary>
    public const string Export = "/corpus/export.jsonl";

    /// <summary>The header with the token of the page that sends something.</summary>
    public const string TokenHeader = "RequestVerificationToken";

    private const int LongestColumn = 200;

    // A text in JSON is at most so many bytes a UTF-16 code unit («\u0000»).
    private const long BytesOfUnit = 6;

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapCorpus(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Upload, UploadAsync).ExcludeFromDescription();
        routes.MapPost(Text, AddTextAsync).ExcludeFromDescription();
        routes.MapGet(Export, (ArticleStore store, CancellationToken cancellation) => TypedResults.Stream(
                to => ArticlesJsonl.WriteAsync(store, to, cancellation), "application/jsonl; charset=utf-8", "khitab-articles.jsonl"))
            .WithTags("Khitab").WithSummary("All articles with their texts, one a line, as they were read.")
            .Produces(StatusCodes.Status200OK);
        return routes;
    }

    private static Task<IResult> UploadAsync(
        HttpContext http, IAntiforgery antiforgery, IOptions<ImportOptions> options, IImportJobs jobs,
        CancellationToken cancellation) =>
        AddAsync(http, antiforgery, jobs, UploadedFiles.LargestRequest(options.Value), async importing =>
            UploadedFiles.BoundaryOf(http.Request.ContentType) is { } boundary
                ? await importing.AddUploadAsync(
                    UploadedFiles.ReadAsync(http.Request.Body, boundary, options.Value, cancellation), ColumnsOf(http.Request.Query),
                    cancellation)
                : null);

    // Which columns of a table of coded statements hold what: «?actor=Akteur&position=Haltung».
    private static Dictionary<string, string>? ColumnsOf(IQueryCollection query)
    {
        var columns = query.Where(pair => CodedColumns.PartOf(pair.Key) is not null)
            .Select(pair => (Part: pair.Key, Column: pair.Value.ToString().Trim()))
            .Where(pair => pair.Column.Length is > 0 and <= LongestColumn)
            .ToDictionary(pair => pair.Part, pair => pair.Column, StringComparer.OrdinalIgnoreCase);
        return columns.Count > 0 ? columns : null;
    }

    private static Task<IResult> AddTextAsync(
        HttpContext http, IAntiforgery antiforgery, IOptions<ImportOptions> options, IImportJobs jobs,
        CancellationToken cancellation) =>
        AddAsync(http, antiforgery, jobs, (options.Value.LongestText + 4096) * BytesOfUnit, async importing =>
            http.Request.HasJsonContentType() && await http.Request.ReadFromJsonAsync<PastedText>(cancellation) is { Text: { } text } pasted
                ? await importing.AddTextAsync(text, string.IsNullOrWhiteSpace(pasted.Name) ? null : pasted.Name.Trim(), cancellation)
                : null);

    private static async Task<IResult> AddAsync(
        HttpContext http, IAntiforgery antiforgery, IImportJobs jobs, long largest, Func<IImportJobs, Task<JobView?>> add)
    {
        // Without the header the check would read the whole request in search of the token.
        if (!http.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(http))
            return Problem(StatusCodes.Status400BadRequest, "Stale");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = largest;
        if (http.Request.ContentLength > largest) return Refused(ImportRefusal.TooLarge);
        try
        {
            return await add(jobs) is { } job
                ? TypedResults.Ok(new AddedJob(job.Id))
                : Problem(StatusCodes.Status415UnsupportedMediaType, "Broken");
        }
        catch (ImportRefusedException refused)
        {
            return Refused(refused.Reason);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(ImportRefusal.TooLarge);
        }
        catch (InvalidDataException)
        {
            // A part is larger than a file may be.
            return Refused(ImportRefusal.TooLarge);
        }
        catch (StoreException)
        {
            return Problem(StatusCodes.Status503ServiceUnavailable, "Away");
        }
        catch (Exception error) when (error is IOException or BadHttpRequestException or System.Text.Json.JsonException)
        {
            // It broke off on its way, or the disk is full: nothing of it is kept.
            return Problem(StatusCodes.Status400BadRequest, "Broken");
        }
    }

    private static IResult Refused(ImportRefusal reason) => Problem(StatusCodes.Status422UnprocessableEntity, reason.ToString());

    // A word that the page translates: what an exception says may name paths of this machine.
    private static IResult Problem(int status, string reason) => TypedResults.Json(new RefusedUpload(reason), statusCode: status);

    private sealed record PastedText(string? Name, string? Text);

    private sealed record AddedJob(Guid Job);

    private sealed record RefusedUpload(string Reason);
}
