using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Storage;
using Khitab.Web.State;
using Microsoft.AspNetCore.Http.Extensions;

namespace Khitab.Web.Api;

/// <summary>The data behind the pages of actors, themes and statements.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder routes, RouteGroupBuilder api)
    {
        api.MapGet(
            "/actors", (HttpRequest request, CurrentModel model) => Endpoints.Answer(request, model, r => ActorsAnswer.Of(r, TextOf(r))))
            .WithSummary("Actors with what their own pages count, 500 a page; key sort as on the page, key page says which of these pages.")
            .Produces<ActorsAnswer>();
        api.MapGet("/actors/{id}", (string id, HttpRequest request, CurrentModel model) => Endpoints.Find(
                request, model, "The corpus has no actor of that id.", r =>
                    ActorProfile.Of(r.Snapshot, r.Selection, id) is { } found ? ActorAnswer.Of(found) : null))
            .WithSummary("One actor: spellings, roles, verdicts, who takes positions on it and on whom it does.").Produces<ActorAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet(
            "/themes", (HttpRequest request, CurrentModel model) => Endpoints.Answer(request, model, r => ThemesAnswer.Of(r, TextOf(r))))
            .WithSummary("Every theme that articles carry.").Produces<ThemesAnswer>();
        api.MapGet("/themes/{id}", (string id, HttpRequest request, CurrentModel model) => Endpoints.Find(
                request, model, "The corpus has no theme of that id.", r =>
                    ThemeProfile.Of(r.Snapshot, r.Selection, id) is { } found ? ThemeAnswer.Of(found) : null))
            .WithSummary("One theme: its articles, words, propositions, speakers and actors.").Produces<ThemeAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/statements", ListAsync)
            .WithSummary("One page of the selection's statements; keys sort, page, rows, group and open as on the page.")
            .Produces<StatementsAnswer>();
        MapStatements(routes, api, "csv", "text/csv", StatementFiles.WriteCsvAsync);
        MapStatements(routes, api, "jsonl", "application/jsonl", StatementFiles.WriteJsonlAsync);
        MapGrid(routes, api, "actors", "All actors of the page as a file; its keys sort and filter.", GridCsv.Actors);
        MapGrid(routes, api, "articles", "All articles of the page as a file; its keys sort and filter.", GridCsv.Articles);
    }

    private static void MapStatements(
        IEndpointRouteBuilder routes, RouteGroupBuilder api, string extension, string type,
        Func<StatementList, StatementFields, ArticleStore, Stream, CancellationToken, Task> write)
    {
        api.MapGet($"/statements.{extension}", Export)
            .WithSummary($"All statements of the selection as a file, {extension}; keys group and open: those of one group.")
            .Produces(StatusCodes.Status200OK, contentType: type);
        routes.MapGet($"/statements.{extension}", Export).ExcludeFromDescription();

        IResult Export(HttpRequest request, CurrentModel model, ArticleStore store)
        {
            if (Endpoints.NotReady(model) is { } waiting) return waiting;
            var link = Links.Query.Parse(request.QueryString.Value).Selection;
            var result = model.Snapshot.Select(link);
            var statements = result.Statements(only: StatementRows.Opened(link));
            var site = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/');
            var fields = new StatementFields(result.Snapshot, TextOf(result), site);
            return TypedResults.Stream(
                to => write(statements, fields, store, to, request.HttpContext.RequestAborted),
                type + "; charset=utf-8", $"khitab-statements.{extension}");
        }
    }

    private static void MapGrid(
        IEndpointRouteBuilder routes, RouteGroupBuilder api, string name, string summary,
        Func<SelectionResult, Selection, UiText, string> write)
    {
        api.MapGet($"/{name}.csv", Export).WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: "text/csv");
        routes.MapGet($"/{name}.csv", Export).ExcludeFromDescription();

        IResult Export(HttpRequest request, CurrentModel model)
        {
            if (Endpoints.NotReady(model) is { } waiting) return waiting;
            var link = Links.Query.Parse(request.QueryString.Value).Selection;
            var result = model.Snapshot.InScheme(link.Scheme).Select(link);
            return TypedResults.File(
                System.Text.Encoding.UTF8.GetBytes(write(result, link, TextOf(result))), "text/csv; charset=utf-8", $"khitab-{name}.csv");
        }
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, CurrentModel model, ArticleStore store, CancellationToken cancellation)
    {
        if (Endpoints.NotReady(model) is { } waiting) return waiting;
        var snapshot = model.Snapshot;
        var reading = Links.Query.Parse(request.QueryString.Value);
        var result = snapshot.Select(reading.Selection);
        var list = StatementRows.Sorted(result, reading.Selection, TextOf(result));
        var page = GridPage.From(reading.Selection, list.Count);
        var rows = new List<StatementItemAnswer>();
        var items = Enumerable.Range(page.Skip, page.Count).Select(i => list[i]);
        await foreach (var row in StatementRows.ReadAsync(items, snapshot, store, cancellation)) rows.Add(StatementItemAnswer.Of(row));
        return TypedResults.Ok(Endpoints.Answered(snapshot, reading, new StatementsAnswer(list.Count, page.Number, page.Pages, rows)
        {
            Groups = StatementRows.GroupedBy(reading.Selection) is { } by && StatementRows.Opened(reading.Selection) is null
                ? [.. result.StatementGroups(by).Take(Bounds.Most)] : null,
        }));
    }

    private static UiText TextOf(SelectionResult result) => new(UiLanguage.Find(result.Selection.Language));
}
