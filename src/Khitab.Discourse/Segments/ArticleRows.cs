namespace Khitab.Discourse;

/// <summary>Turns an analysed article into rows of a segment.</summary>
internal static class ArticleRows
{
    /// <summary>Adds one article.</summary>
    public static void Add(SegmentBuilder to, AnalyzedArticle analyzed)
    {
        var article = analyzed.Article;
        to.Row(
            SegmentRows.Articles,
            to.NumberOrNone(NumberOf.Outlet, article.Outlet),
            to.NumberOrNone(NumberOf.Section, article.Section),
            to.NumberOrNone(NumberOf.Folder, article.Folder),
            to.Number(NumberOf.Language, article.Language),
            DayOf(article.Published.Value),
            (int)article.Published.Basis,
            DayOf(article.Published.NotBefore));
        foreach (var sentence in analyzed.Sentences) to.Row(SegmentRows.Sentences, sentence.Start, sentence.Length);
        foreach (var mention in analyzed.Mentions)
        {
            Span<int> row = [to.Number(NumberOf.Actor, mention.Actor), mention.Kind == MentionKind.Demonym ? 1 : 0, 0, 0, 0, 0];
            row[2] = to.Number(NumberOf.Wording, Wording.Of(article.Text, mention.Span));
            Place(row, analyzed, mention.Span);
            to.Row(SegmentRows.Mentions, row);
        }

        foreach (var role in analyzed.Roles)
        {
            if (MentionOf(analyzed, role) is not (>= 0 and var mention)) continue;
            var words = Wording.Of(role.Name, new TextSpan(0, role.Name.Length));
            to.Row(SegmentRows.Roles, mention, to.Number(NumberOf.Wording, words));
        }

        AddStatements(to, analyzed);
        AddThemes(to, analyzed);
        AddSources(to, analyzed);
        foreach (var key in analyzed.Words) to.Row(SegmentRows.Words, key.Length == 0 ? -1 : to.Number(NumberOf.Word, key));
        to.EndArticle(article.Id, article.File, article.Title, article.DerivedTitle, article.Url);
    }

    private static void AddStatements(SegmentBuilder to, AnalyzedArticle analyzed)
    {
        foreach (var statement in analyzed.Statements)
        {
            Span<int> row =
            [
                to.Number(statement.Holder), to.Number(statement.Target), StatementCode.Of(statement), DeedCode.Of(statement),
                to.Number(statement.Confidence), 0, 0, 0,
            ];
            Place(row, analyzed, statement.Span);
            to.Row(SegmentRows.Statements, row);
        }

        foreach (var quote in analyzed.Quotes)
        {
            Span<int> row = [to.Number(quote.Speaker), quote.Direct ? 1 : 0, 0, 0, 0];
            Place(row, analyzed, quote.Span);
            to.Row(SegmentRows.Quotations, row);
        }

        // Of two verdicts on one actor the first is the article's.
        foreach (var verdict in analyzed.Stance.DistinctBy(verdict => verdict.Target))
        {
            var actor = verdict.Target.Kind == PartyKind.Actor ? to.Number(NumberOf.Actor, verdict.Target.Name) : -1;
            to.Row(SegmentRows.Verdicts, actor, (int)verdict.Kind, to.Number(verdict.Confidence));
        }

        foreach (var naming in analyzed.Namings)
        {
            Span<int> row =
            [
                to.Number(NumberOf.Label, naming.Label), to.Number(NumberOf.NamingKind, naming.Kind), naming.Charged ? 1 : 0,
                to.Number(naming.By), 0, 0, 0,
            ];
            Place(row, analyzed, naming.Span);
            to.Row(SegmentRows.Namings, row);
        }
    }

    private static void AddThemes(SegmentBuilder to, AnalyzedArticle analyzed)
    {
        Cues(SegmentRows.Cues, analyzed.ThemeMentions);
        Cues(SegmentRows.OtherCues, analyzed.OtherThemeMentions);
        Shares(SegmentRows.Shares, analyzed.Themes);
        Shares(SegmentRows.OtherShares, analyzed.OtherThemes);

        void Cues(SegmentRows table, IReadOnlyList<ThemeMention> cues)
        {
            foreach (var cue in cues)
            {
                Span<int> row = [to.Number(NumberOf.Theme, cue.Theme), 0, 0, 0, 0];
                row[1] = to.Number(NumberOf.Wording, Wording.Of(analyzed.Article.Text, cue.Span));
                Place(row, analyzed, cue.Span);
                to.Row(table, row);
            }
        }

        void Shares(SegmentRows table, IReadOnlyList<ThemeShare> shares)
        {
            foreach (var share in shares) to.Row(table, to.Number(NumberOf.Theme, share.Theme), to.Number(share.Weight));
        }
    }

    private static void AddSources(SegmentBuilder to, AnalyzedArticle analyzed)
    {
        foreach (var date in analyzed.Dates)
        {
            if (!EventDate.TryParse(date.Value, out _)) continue;
            Span<int> row = [to.Number(NumberOf.Date, date.Value), 0, 0, 0];
            Place(row, analyzed, date.Span);
            to.Row(SegmentRows.Dates, row);
        }

        foreach (var relay in analyzed.Relays)
        {
            Span<int> row = [to.Number(relay.Source), 0, 0, 0];
            Place(row, analyzed, relay.Span);
            to.Row(SegmentRows.Relays, row);
        }

        foreach (var reference in analyzed.References)
        {
            to.Row(SegmentRows.References, to.NumberOrNone(NumberOf.Address, reference.Url), DayOf(reference.Date));
        }
    }

    private static int DayOf(DateOnly? day) => day?.DayNumber ?? -1;

    /// <summary>Fills a row's last three columns.</summary>
    private static void Place(Span<int> row, AnalyzedArticle analyzed, TextSpan span)
    {
        (row[^3], row[^2], row[^1]) = (Math.Max(0, span.Start), Math.Max(0, span.Length), SentenceAt(analyzed.Sentences, span.Start));
    }

    /// <summary>The sentence that an offset lies in, or -1 where it lies in none.</summary>
    private static int SentenceAt(IReadOnlyList<TextSpan> sentences, int offset)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Contains(offset)) return middle;
            if (sentences[middle].Start > offset) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    // A role of a mention that the article does not have is nobody's.
    private static int MentionOf(AnalyzedArticle analyzed, ActorRole role)
    {
        for (var i = 0; i < analyzed.Mentions.Count; i++)
        {
            if (analyzed.Mentions[i].Span == role.Mention && analyzed.Mentions[i].Actor == role.Actor) return i;
        }

        return -1;
    }
}
