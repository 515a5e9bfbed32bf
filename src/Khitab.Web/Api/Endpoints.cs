using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Feeding.Corrections;
using Khitab.Storage;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>The data behind each page, under <c>/api/v1</c> and the page's own query string.</summary>
public static class Endpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Khitab");
        api.MapGet("/overview", (HttpRequest request, CurrentModel model) => Answer(request, model, OverviewAnswer.Of))
            .WithSummary("Counts, facets, the authors' stance and articles' verdicts; leftOut says what of a large selection is not here.")
            .Produces<OverviewAnswer>();
        api.MapGet("/network", (HttpRequest request, CurrentModel model) => Answer(request, model, NetworkAnswer.Of))
            .WithSummary("Signed relations or co-mentions with their layout; keys tie, least and focus as on the page.")
            .Produces<NetworkAnswer>();
        api.MapGet("/network.{format}", FindNetworkFile)
            .WithSummary("All of the network as a file: graphml, gexf or csv (its edges).").Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/matrix.csv", FindMatrix)
            .WithSummary("Every article's verdict on every actor that it names, a line each.").Produces(StatusCodes.Status200OK);
        api.MapGet("/articles", (HttpRequest request, CurrentModel model) => Answer(request, model, ArticlesAnswer.Of))
            .WithSummary("The selection's articles in the corpus's order, 500 a page; key page says which of these pages.")
            .Produces<ArticlesAnswer>();
        api.MapGet("/articles/{id}", FindArticleAsync)
            .WithSummary("One article with everything that was found in it.").Produces<ArticleAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapComparing();
        routes.MapProfiles(api);
        routes.MapCorrections();
        routes.MapPropositions();
        routes.MapValidations();
        return routes;
    }

    internal static IResult Answer<T>(HttpRequest request, CurrentModel model, Func<SelectionResult, T> answer)
    {
        if (NotReady(model) is { } waiting) return waiting;
        var (snapshot, reading) = (model.Snapshot, Links.Query.Parse(request.QueryString.Value));
        var result = snapshot.Select(reading.Selection).Until(request.HttpContext.RequestAborted);
        return TypedResults.Ok(Answered(snapshot, reading, answer(result)));
    }

    /// <summary>An answer about one thing, or a problem that says that there is none.</summary>
    internal static IResult Find<T>(HttpRequest request, CurrentModel model, string missing, Func<SelectionResult, T?> find)
        where T : class
    {
        if (NotReady(model) is { } waiting) return waiting;
        var (snapshot, reading) = (model.Snapshot, Links.Query.Parse(request.QueryString.Value));
        return find(snapshot.Select(reading.Selection).Until(request.HttpContext.RequestAborted)) is { } found
            ? TypedResults.Ok(Answered(snapshot, reading, found))
            : TypedResults.Problem(missing, statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>An answer with the selection as it was understood, and what was ignored.</summary>
    internal static Answered<T> Answered<T>(CorpusSnapshot snapshot, ParsedSelection reading, T data) => new(
        snapshot.Fingerprint,
        Links.Query.Format(snapshot.As(reading.Selection).Counted(reading.Selection)),
        [.. reading.Notices.Concat(snapshot.Unknown(reading.Selection)).Select(n => new NoticeAnswer(n.Kind.ToString(), n.Key, n.Value))],
        data);

    private static IResult FindNetworkFile(string format, HttpRequest request, CurrentModel model) =>
        NotReady(model)
        ?? NetworkFiles.Of(model.Snapshot.Select(Links.Query.Parse(request.QueryString.Value).Selection), format)
        ?? TypedResults.Problem("The network is written as graphml, gexf or csv.", statusCode: StatusCodes.Status404NotFound);

    private static IResult FindMatrix(HttpRequest request, CurrentModel model)
    {
        if (NotReady(model) is { } waiting) return waiting;
        var result = model.Snapshot.Select(Links.Query.Parse(request.QueryString.Value).Selection);
        return TypedResults.Stream(
            to => MatrixCsv.WriteAsync(
                result, new UiText(UiLanguage.Find(result.Selection.Language)), to, request.HttpContext.RequestAborted),
            "text/csv; charset=utf-8", "khitab-verdicts.csv");
    }

    private static async Task<IResult> FindArticleAsync(
        string id, CurrentModel model, ArticleStore store, ICorrections corrections, CancellationToken cancellation)
    {
        if (NotReady(model) is { } waiting) return waiting;
        var article = model.Snapshot.TryFindArticle(id, out _) ? await store.FindArticleAsync(id, cancellation) : null;
        return article is null
            ? TypedResults.Problem("The corpus has no article of that id.", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(ArticleAnswer.Of(corrections.Current.Apply(article)));
    }

    internal static IResult? NotReady(CurrentModel model) => model.State switch
    {
        ModelState.Ready => null,
        // Why names files of this machine: that is for its log, and for the page that whoever runs it sees.
        ModelState.Failed => TypedResults.Problem(
            "The corpus could not be loaded; the log says why.", statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => TypedResults.Problem("The corpus is still being read.", statusCode: StatusCodes.Status503ServiceUnavailable),
    };
}
