using System.Security.Cryptography;
using System.Text;

namespace Khitab.Analysis;

/// <summary>
/// What an article of coded statements says, by its rows alone: a person has read its document, and nothing is read over that. Actors and
/// concepts are called what the data call them, and those that it tells apart stay apart.
/// </summary>
internal static class CodedReading
{
    /// <summary>The article with its rows as statements.</summary>
    /// <param name="article">An article with <see cref="Article.Coding"/>.</param>
    /// <param name="words">Its words, for search.</param>
    public static AnalyzedArticle Of(Article article, IReadOnlyList<string> words)
    {
        var rows = article.Coding ?? [];
        var (mentions, discovered) = (new List<Mention>(), new Dictionary<string, DiscoveredActor>(StringComparer.Ordinal));
        var (statements, quotes) = (new List<Statement>(rows.Count), new List<Quotation>(rows.Count));
        foreach (var row in rows)
        {
            if (row.Person is { } person) Mention(null, row.PersonType, person);
            var holder = Mention(row.HolderId, row.Type, row.Holder);
            var target = TargetOf(article, row);
            if (target.Kind == PartyKind.Actor) Mention(target.Name, ActorType.Organization, row.Concept);
            statements.Add(new Statement(
                Party.Actor(holder), target, row.Polarity, Voice.Coded, Modality.Asserted, Act.Evaluates, 1, row.Evidence));

            // Whoever takes a position in a document is heard there; whether in these very words, the row does not say.
            quotes.Add(new Quotation(Party.Actor(holder), false, row.Excerpt ?? row.Evidence));
        }

        // What the document's author thinks of anybody was not coded, and is not known.
        var verdicts = mentions.Select(m => m.Actor).Distinct(StringComparer.Ordinal)
            .Select(actor => new Verdict(Party.Actor(actor), VerdictKind.Undecided, 0, 0, 0)).ToList();
        return new AnalyzedArticle(
            article, [.. rows.Select(row => row.Span)], words, mentions, [], [], verdicts, statements, quotes, [], [], [])
        {
            Discovered = [.. discovered.Values],
        };

        string Mention(string? id, ActorType type, TextSpan span)
        {
            var name = span.Of(article.Text);
            var actor = id ?? IdOf("x-", name);
            mentions.Add(new Mention(actor, MentionKind.Name, span));
            if (actor.StartsWith("x-", StringComparison.Ordinal)) discovered.TryAdd(actor, new DiscoveredActor(actor, type, [name]));
            return actor;
        }
    }

    /// <summary>The concepts that an article's rows take positions on, as propositions without a theme.</summary>
    public static IEnumerable<Proposition> PropositionsOf(Article article) => (article.Coding ?? [])
        .Select(row => (Target: TargetOf(article, row), Name: row.Concept.Of(article.Text)))
        .Where(concept => concept.Target.Kind == PartyKind.Proposition)
        .Select(concept => new Proposition(concept.Target.Name, "", new Dictionary<string, string> { ["und"] = concept.Name }));

    private static Party TargetOf(Article article, CodedRow row) =>
        Party.TryParse(row.Target, out var target) ? target : Party.Proposition(IdOf("coded-", row.Concept.Of(article.Text)));

    // By the exact name: a coder who wrote two names meant two.
    private static string IdOf(string prefix, string name) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("coded:" + name)))[..10];
}
