using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>What a file says of a statement, field by field, whatever its form.</summary>
/// <param name="snapshot">The corpus.</param>
/// <param name="words">The language of names.</param>
/// <param name="site">
/// Where this program answers, such as <c>https://news.example/khitab</c>: a file is read elsewhere, where a path alone leads nowhere.
/// </param>
public sealed class StatementFields(CorpusSnapshot snapshot, UiText words, string site)
{
    /// <summary>The fields in order: what each is called, and its value, a text, a number or null where there is none.</summary>
    public IReadOnlyList<(string Name, Func<StatementRow, object?> Value)> All { get; } =
    [
        ("article", row => row.Article.Id),
        ("title", row => row.Article.DisplayTitle),
        ("outlet", row => row.Article.Outlet),
        ("outletName", row => row.Article.Outlet is { } outlet ? words.Outlet(snapshot, outlet) : null),
        ("published", row => row.Article.Published.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("holder", row => row.Item.Detail.Holder.ToString()),
        ("holderName", row => words.Party(snapshot, row.Item.Detail.Holder)),
        ("target", row => row.Item.Detail.Target.ToString()),
        ("targetName", row => words.Party(snapshot, row.Item.Detail.Target)),
        ("polarity", row => row.Item.Detail.Polarity),
        ("voice", row => Lower(row.Item.Detail.Voice)),
        ("modality", row => Lower(row.Item.Detail.Modality)),
        ("act", row => Lower(row.Item.Detail.Act)),
        ("confidence", row => Math.Round(row.Item.Detail.Confidence, 4)),
        ("start", row => row.Item.Span.Start),
        ("length", row => row.Item.Span.Length),
        ("evidence", row => row.Evidence),
        ("sentence", row => row.Text),
        ("link", row => site + PageLink.Of(PagePaths.Article(row.Article.Id), place: PageLink.PlaceOf(row.Item.Span))),
        ("class", row => row.Item.Detail.Class is { } of ? Lower(of) : null),
        ("className", row => row.Item.Detail.Class is { } of ? words.EventClass(of) : null),
        ("quad", row => row.Item.Detail.Class is { } of ? Lower(of.Quad()) : null),
        ("quadName", row => row.Item.Detail.Class is { } of ? words.QuadClass(of.Quad()) : null),
    ];

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
