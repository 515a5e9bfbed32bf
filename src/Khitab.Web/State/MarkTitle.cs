using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>What a mark counts, in words: the heading of its evidence.</summary>
public static class MarkTitle
{
    /// <summary>The heading: «الجزائر: مواقف الكاتب، ضد».</summary>
    public static string Of(Mark mark, CorpusSnapshot snapshot, UiText words)
    {
        var title = mark.Kind switch
        {
            MarkKind.Group => words.Format("mark.group", words.Actor(snapshot, mark.First)),
            MarkKind.Mention => words.Format("mark.mention", words.Actor(snapshot, mark.First)),
            MarkKind.Involving => words.Format("mark.involving", words.Actor(snapshot, mark.First)),
            MarkKind.Theme => words.Format("mark.theme", words.Theme(snapshot, mark.First)),
            MarkKind.Outlet => words.Outlet(snapshot, mark.First),
            MarkKind.Section => words.Format("mark.section", mark.First),
            MarkKind.Folder => words.Format("mark.folder", mark.First),
            MarkKind.Target => words.Format("mark.on", words.Value(snapshot, SelectionKey.Target, mark.First)),
            MarkKind.Holder => words.Format("mark.holder", words.Value(snapshot, SelectionKey.Holder, mark.First)),
            MarkKind.Polarity => words.Value(snapshot, SelectionKey.Stance, mark.First),
            MarkKind.Voice => words.Value(snapshot, SelectionKey.Voice, mark.First),
            MarkKind.Modality => words.Value(snapshot, SelectionKey.Modality, mark.First),
            MarkKind.Stance => words.Format("mark.stance", words.Actor(snapshot, mark.First)),
            MarkKind.Edge => words.Format("mark.edge", words.Actor(snapshot, mark.First), words.Actor(snapshot, mark.Second)),
            MarkKind.Cell or MarkKind.Named =>
                words.Format("mark.cell", words.Actor(snapshot, mark.Second), words.Value(snapshot, SelectionKey.Article, mark.First)),
            MarkKind.Verdict => words.Format("mark.verdict", words.Actor(snapshot, mark.First), words["stance." + mark.Second]),
            MarkKind.Together or MarkKind.Beside =>
                words.Format("mark.together", words.Actor(snapshot, mark.First), words.Actor(snapshot, mark.Second)),
            MarkKind.Quote or MarkKind.Direct or MarkKind.Retold => words.Format("mark.quote", words.Actor(snapshot, mark.First)),
            MarkKind.Month or MarkKind.Event => words.IsoDate(mark.First),
            MarkKind.Undated => words["mark.undated"],
            MarkKind.Article => words.Value(snapshot, SelectionKey.Article, mark.First),
            MarkKind.Inside => words.Format("mark.inside." + mark.Second, words.Value(snapshot, SelectionKey.Article, mark.First)),
            MarkKind.Sentence => words.Format("mark.sentence", words.Value(snapshot, SelectionKey.Article, mark.First)),
            MarkKind.Statements => words["mark.statements"],
            MarkKind.All => words["mark.all"],
            MarkKind.Inner => words["mark.inner"],
            MarkKind.Spelling => words.Format("mark.spelling", words.Actor(snapshot, mark.First), mark.Second),
            MarkKind.Role => words.Format("mark.role", words.Actor(snapshot, mark.First), mark.Second),
            MarkKind.Cue => words.Format("mark.cue", words.Theme(snapshot, mark.First), mark.Second),
            MarkKind.Carrying => mark.Second.Length == 0
                ? words.Format("mark.carrying", words.Theme(snapshot, mark.First))
                : words.Format("mark.cell", words.Theme(snapshot, mark.First), words.Value(snapshot, SelectionKey.Article, mark.Second)),
            MarkKind.Held => words.Format("mark.holder", Party(mark.First)),
            MarkKind.On => words.Format("mark.on", Party(mark.First)),
            MarkKind.Position => words.Format("mark.edge", Party(mark.First), Party(mark.Second)),
            MarkKind.Called => words.Format("mark.called", words.Actor(snapshot, mark.First), mark.Second),
            MarkKind.Near => words.Format("mark.near", words.Actor(snapshot, mark.Second), words.Theme(snapshot, mark.First)),
            MarkKind.Speaking => words.Format("mark.speaking", Party(mark.Second), words.Theme(snapshot, mark.First)),
            MarkKind.Conflict => words.Format("mark.conflict", About(mark, snapshot)),
            MarkKind.Shared =>
                words.Format(
                    "mark.shared", words.Value(snapshot, SelectionKey.Article, mark.First),
                    words.Value(snapshot, SelectionKey.Article, mark.Second)),
            MarkKind.Naming => words.Format("mark.naming", mark.First),
            MarkKind.Relay => words.Format("mark.relay", words.Value(snapshot, SelectionKey.Holder, mark.First)),
            _ => words["mark.mentions"],
        };
        if (mark.Sign is { } sign)
        {
            title = words.Format(
                "mark.signed", title, words[sign switch { > 0 => "polarity.for", < 0 => "polarity.against", _ => "polarity.neither" }]);
        }
        // What the scope is shows in most titles; the others say it.
        return mark.Scope is { } scope
            && !IsSaid(mark, scope) ? words.Format("mark.within", words.Value(snapshot, scope.Key, scope.Value), title) : title;

        string Party(string written) => words.Value(snapshot, SelectionKey.Holder, written);
    }

    private static bool IsSaid(Mark mark, MarkScope scope)
    {
        var written = scope.Key == SelectionKey.Actor ? Khitab.Model.Party.Actor(scope.Value).ToString() : scope.Value;
        return mark.First == scope.Value || mark.Second == scope.Value || mark.First == written || mark.Second == written;
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

    private static string RowsOf(EvidenceRows evidence, UiText words)
    {
        var statements = evidence.StatementCount;
        return statements == 0 ? words.Count(NounOf(evidence), evidence.RowCount)
            : statements == evidence.RowCount ? words.Count("statement", statements)
            : words.Format("mark.both", words.Count("mention", evidence.MentionCount), words.Count("statement", statements));
    }

    private static string About(Mark mark, CorpusSnapshot snapshot) =>
        int.TryParse(mark.First, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n < snapshot.Conflicts.Count ? snapshot.Conflicts[n].About : mark.First;

    // All rows of a mark that are no statements are of one kind.
    private static string NounOf(EvidenceRows evidence) => evidence.Rows.FirstOrDefault(r => r.Kind != EvidenceKind.Statement)?.Kind switch
    {
        null => "mention",
        { } kind => kind.ToString().ToLowerInvariant(),
    };
}
