using System.Text;
using Khitab.Discourse;
using Khitab.Discourse.Comparing;
using Khitab.Feeding;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>The comparison of two selections, under the page's own query string.</summary>
internal static class CompareEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapComparing(this IEndpointRouteBuilder api)
    {
        api.MapGet("/compare", (HttpRequest request, CurrentModel model) => Compare(request, model, (comparison, reading) =>
                TypedResults.Ok(Endpoints.Answered(
                    model.Snapshot, reading,
                    CompareAnswer.Of(comparison, Words(reading), request.HttpContext.RequestAborted)))))
            .WithSummary("Two selections compared; keys of the second have b. before them (b.outlet=okaz).")
            .Produces<Answered<CompareAnswer>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/compare/{part}.csv", (string part, HttpRequest request, CurrentModel model) => !CompareCsv.Parts.Contains(part)
                ? TypedResults.Problem("A comparison has no such part.", statusCode: StatusCodes.Status404NotFound)
                : Compare(request, model, (comparison, reading) => TypedResults.File(
                    Encoding.UTF8.GetBytes(CompareCsv.Of(part, comparison, Words(reading), request.HttpContext.RequestAborted)),
                    "text/csv; charset=utf-8", $"khitab-compare-{part}.csv")))
            .WithSummary("One part of a comparison as a file: actors, themes, stance, voices, words, forms, periods, verdicts, shared.")
            .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Compare(HttpRequest request, CurrentModel model, Func<Comparison, ParsedSelection, IResult> answer)
    {
        if (Endpoints.NotReady(model) is { } waiting) return waiting;
        var reading = Links.Query.Parse(request.QueryString.Value);
        return reading.Selection.Versus is { } other
            ? answer(new Comparison(model.Snapshot, reading.Selection, other), reading)
            : TypedResults.Problem(
                "There is nothing to compare with: give the second selection's keys with b. before them.",
                statusCode: StatusCodes.Status400BadRequest);
    }

    private static UiText Words(ParsedSelection reading) => new(UiLanguage.Find(reading.Selection.Language));
}
