using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>What a mark counts, in words: the heading of its evidence.</summary>
public static class MarkHeading
{
    /// <summary>The heading: «الجزائر: مواقف الكاتب، ضد».</summary>
    public static string Of(Mark mark, CorpusSnapshot snapshot, UiText words)
    {
        var names = mark.Title.Names.Select(name => NameOf(name, snapshot, words)).ToArray();
        var title = mark.Title.Key is not { } key ? names[0] : names.Length == 0 ? words[key] : words.Format(key, names);
        if (mark is SignedMark { Sign: { } sign })
        {
            title = words.Format(
                "mark.signed", title, words[sign switch { > 0 => "polarity.for", < 0 => "polarity.against", _ => "polarity.neither" }]);
        }
        // What the scope is shows in most titles; the others say it.
        return mark.Scope is { } scope
            && !mark.NamesScope ? words.Format("mark.within", words.Value(snapshot, scope.Key, scope.Value), title) : title;
    }

    /// <summary>How much evidence there is, the clicked number first: «5 مواقف · 4 جمل · مقالان», «مقالان · 5 مواقف · 4 جمل».</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="words">The language.</param>
    /// <param name="first">What the clicked number counts, by the names of <see cref="EvidenceUnits"/>.</param>
    public static string Summary(EvidenceRows evidence, UiText words, string first = EvidenceUnits.Rows)
    {
        var parts = new List<(string Unit, string Said)>
        {
            (EvidenceUnits.Rows, RowsOf(evidence, words)),
            ("sentence", words.Count("sentence", evidence.SentenceCount)),
            ("article", words.Count("article", evidence.Articles.Count)),
        };
        if (first == "outlet") parts.Add((first, words.Count("outlet", evidence.OutletCount)));
        if (first == "origin") parts.Add((first, words.Count("origin", evidence.OriginCount)));
        return string.Join(" · ", parts.OrderBy(part => part.Unit != first).Select(part => part.Said));
    }

    private static string NameOf(MarkName name, CorpusSnapshot snapshot, UiText words) => name.Kind switch
    {
        MarkNameKind.Actor => words.Actor(snapshot, name.Value),
        MarkNameKind.Theme => words.Theme(snapshot, name.Value),
        MarkNameKind.Outlet => words.Outlet(snapshot, name.Value),
        MarkNameKind.Article => words.Value(snapshot, SelectionKey.Article, name.Value),
        MarkNameKind.Party => words.Value(snapshot, SelectionKey.Holder, name.Value),
        MarkNameKind.Polarity => words.Value(snapshot, SelectionKey.Stance, name.Value),
        MarkNameKind.Voice => words.Value(snapshot, SelectionKey.Voice, name.Value),
        MarkNameKind.Modality => words.Value(snapshot, SelectionKey.Modality, name.Value),
        MarkNameKind.Class => words.Value(snapshot, SelectionKey.Class, name.Value),
        MarkNameKind.Verdict => words["stance." + name.Value],
        MarkNameKind.Date => words.IsoDate(name.Value),
        MarkNameKind.Claim => int.TryParse(name.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n < snapshot.Conflicts.Count ? snapshot.Conflicts[n].About : name.Value,
        _ => name.Value,
    };

    private static string RowsOf(EvidenceRows evidence, UiText words)
    {
        var statements = evidence.StatementCount;
        return statements == 0 ? words.Count(NounOf(evidence), evidence.RowCount)
            : statements == evidence.RowCount ? words.Count("statement", statements)
            : words.Format("mark.both", words.Count("mention", evidence.MentionCount), words.Count("statement", statements));
    }

    // All rows of a mark that are no statements are of one kind.
    private static string NounOf(EvidenceRows evidence) => evidence.Rows.FirstOrDefault(r => r.Kind != EvidenceKind.Statement)?.Kind switch
    {
        null => "mention",
        { } kind => kind.ToString().ToLowerInvariant(),
    };
}
