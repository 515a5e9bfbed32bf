using System.Globalization;
using System.Reflection;
using System.Text;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Storage;
using Khitab.Web.Components.Embed;
using Khitab.Web.Components.Pictures;
using Khitab.Web.Hosting;
using Khitab.Web.State;
using Microsoft.AspNetCore.Mvc;

namespace Khitab.Web.Api;

/// <summary>A view that is to be shortened.</summary>
/// <param name="Link">Its path, query and place, as the browser's address has them.</param>
public sealed record ViewToShorten(string? Link);

/// <summary>A view that was shortened.</summary>
/// <param name="Link">The short link's path: <c>/s/KEY</c>.</param>
/// <param name="Passing">Whether it ends with the process, since the store is in memory.</param>
public sealed record ShortenedView(string Link, bool Passing);

/// <summary>Short links, citations, and the pictures that go with shared links.</summary>
public static class SharingEndpoints
{
    private const int LargestRequest = ShortLinks.LongestKept + 1_000;

    /// <summary>Khitab's name and version, as citations have them.</summary>
    public static string Program { get; } = "Khitab " + (typeof(SharingEndpoints).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");

    /// <summary>Maps them.</summary>
    public static IEndpointRouteBuilder MapSharing(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Khitab");
        group.MapPost(ShortLinks.Path, ShortenAsync).RequireRateLimiting(Limits.Sharing)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .WithSummary("A short link to a view; the same view has the same one.").Produces<ShortenedView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet(PagePaths.Short("{key}"), FollowAsync)
            .WithSummary("Leads to the view of a short link.").Produces(StatusCodes.Status302Found)
            .Produces(StatusCodes.Status404NotFound);
        group.MapGet("/cite/{format}/{**path}", CiteAsync).RequireRateLimiting(Limits.Sharing)
            .WithSummary("The citation of a page's view, as text, bib or ris: its link with /cite/bib in front; part names a card.")
            .Produces(StatusCodes.Status200OK, contentType: "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/card/{**path}", Card)
            .WithSummary("The picture that goes with a shared link to a page's view: its link with /card in front.")
            .Produces(StatusCodes.Status200OK, contentType: "image/png");
        return routes;
    }

    /// <summary>The citation of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="snapshot">The model.</param>
    /// <param name="words">The language.</param>
    /// <param name="corpus">What the corpus is called, or null.</param>
    /// <param name="today">The day.</param>
    /// <param name="address">The whole address of a link of this site.</param>
    internal static Citation CitationOf(
        PageLink view, CorpusSnapshot snapshot, UiText words, string? corpus, DateOnly today, Func<PageLink, string> address)
    {
        var selection = Links.Query.Parse(view.Query).Selection;
        var part = selection.PageValue(Links.Part);
        var shared = PageLink.Of(
            view.Path, selection.WithPage(Links.Part, null).WithCorpus(CorpusStamp.Of(snapshot).ToString()), part);
        var title = part is null ? null : PageFigures.Of(view, snapshot, words).FirstOrDefault(figure => figure.Id == part)?.Title;
        var count = words.Count("article", snapshot.Articles.Count);
        return new Citation(
            ViewTitle.Of(view, snapshot, words, title), corpus is null ? words.Format("cite.corpus", count) : $"{corpus} ({count})",
            CorpusStamp.Of(snapshot).Fingerprint, Program, today, address(shared), words.Language.Code);
    }

    private static async Task<IResult> ShortenAsync(
        [FromBody] ViewToShorten asked, HttpRequest request, ShortLinks links, ViewStore store, CancellationToken cancellation)
    {
        // A page elsewhere must not fill the store through a reader's browser.
        if (!RequestChecks.IsOwn(request))
            return TypedResults.Problem("Only this site's own pages make short links.", statusCode: StatusCodes.Status403Forbidden);
        if (ShortLinks.Clean(asked.Link) is not { } link)
            return TypedResults.Problem("This is no view of this site.", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            return await links.MakeAsync(link, cancellation) is { } key
                ? TypedResults.Ok(new ShortenedView(PagePaths.Short(key), store.Kind == StoreKind.Memory))
                : TypedResults.Problem("There is no room for more short links.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (StoreException)
        {
            return Away();
        }
    }

    private static async Task<IResult> FollowAsync(string key, ShortLinks links, CancellationToken cancellation)
    {
        try
        {
            return await links.FindAsync(key, cancellation) is { } view
                ? TypedResults.LocalRedirect(view.ToString()) : TypedResults.NotFound();
        }
        catch (StoreException)
        {
            return Away();
        }
    }

    private static async Task<IResult> CiteAsync(
        string format, string? path, HttpRequest request, CurrentModel model, ShortLinks links, IConfiguration settings,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (Endpoints.NotReady(model) is { } waiting) return waiting;
        if (!Citation.IsFormat(format))
            return TypedResults.Problem("A citation is written as text, bib or ris.", statusCode: StatusCodes.Status404NotFound);
        var view = PageLink.Behind(path, request.QueryString.Value);
        var words = new UiText(UiLanguage.Find(Links.Query.Parse(view.Query).Selection.Language));
        var citation = CitationOf(
            view, model.Snapshot, words, settings["Khitab:CorpusName"] is { Length: > 0 } name ? name : null,
            DateOnly.FromDateTime(clock.GetUtcNow().Date), link => Address(request, link.ToString()));
        if (citation.Link.Length > ShortLinks.LongestPlain)
        {
            try
            {
                if (ShortLinks.Clean(PageLink.Read(citation.Link).ToString()) is { } whole
                    && await links.MakeAsync(whole, cancellation) is { } key)
                    citation = citation with { Link = Address(request, PagePaths.Short(key)) };
            }
            catch (StoreException)
            {
                // The long link cites the same view.
            }
        }

        return TypedResults.Text(citation.In(format, words), "text/plain", Encoding.UTF8);
    }

    private static IResult Card(string? path, HttpContext context, CurrentModel model, ShareCards cards)
    {
        if (Endpoints.NotReady(model) is { } waiting) return waiting;
        var view = PageLink.Behind(path, context.Request.QueryString.Value);
        var words = new UiText(UiLanguage.Find(Links.Query.Parse(view.Query).Selection.Language));
        context.Response.Headers.CacheControl = "public, max-age=600";
        return TypedResults.Bytes(cards.Of(view, model.Snapshot, words), "image/png");
    }

    private static string Address(HttpRequest request, string link) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{link}");

    private static IResult Away() => TypedResults.Problem(
        "The store does not answer for the moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
}
