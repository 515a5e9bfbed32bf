using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>Articles with rows of everything that can name an actor, and corrections of them; the same for a seed.</summary>
internal sealed class RandomReading(int seed)
{
    private static readonly string[] Names = ["مالي", "الجزائر", "للجزائر", "مَالي", "المغرب", "Mali", "حكومة\nمالي", "فلان الفلاني"];

    private readonly Random _random = new(seed);

    public static string[] Actors { get; } = [.. "abcdefgh".Select(c => c.ToString())];

    public static string[] Outlets { get; } = ["north", "south", "east"];

    public List<AnalyzedArticle> Articles(int count) => [.. Enumerable.Range(0, count).Select(Article)];

    public CorpusFacts Facts() => CorpusFacts.Empty with
    {
        Actors =
        [
            .. Actors.Select(id => new Actor(
                id, Pick(Enum.GetValues<ActorType>()), [.. Some(Names, 3).Append(id).Distinct()],
                new Dictionary<string, string> { ["ar"] = id },
                _random.Next(3) == 0 ? Pick([.. Actors.Where(a => a != id)]) : null)),
        ],
        Outlets = [.. Outlets.Select(id => new Outlet(id, new Dictionary<string, string> { ["und"] = id }))],
    };

    public Correction Correction(int minute)
    {
        var kind = Pick([.. Enum.GetValues<CorrectionKind>().Where(k => !CorrectionKinds.IsOfRow(k))]);
        var (subject, value) = kind switch
        {
            CorrectionKind.MergeActors => (Pick(Actors), Pick(Actors)),
            CorrectionKind.SplitActor => (Pick(Actors), Split().ToJson()),
            CorrectionKind.RenameActor => (Pick(Actors), ActorLabels.ToJson(new Dictionary<string, string> { ["en"] = Pick(Names[3..6]) })),
            CorrectionKind.RetypeActor => (Pick(Actors), Pick(["state", "person", "media"])),
            CorrectionKind.SetOutlet => (
                _random.Next(2) == 0 ? SetOutlet.Article(ArticleId()) : SetOutlet.Outlet(Pick(Outlets)),
                new SetOutlet(Pick([.. Outlets, "west"]), _random.Next(2) == 0 ? "اسم" : null).ToJson()),
            _ => (ArticleId(), _random.Next(4) == 0 ? "" : SetDay.Write(new DateOnly(2024, 1, 1).AddDays(_random.Next(300)))),
        };
        return Made(minute, kind, subject, value);
    }

    /// <summary>A correction of a row of an article, as somebody makes it who sees the article like this.</summary>
    public Correction Coding(int minute, CodedArticle seen)
    {
        var text = seen.Article.Article.Text;
        var kind = Pick([.. Enum.GetValues<CorrectionKind>().Where(CorrectionKinds.IsOfRow)]);
        var (subject, coding) = kind switch
        {
            CorrectionKind.AddStatement => NewStatement(),
            CorrectionKind.AddMention => Added(text, Mention(), s => RowId.OfMention(seen.Article.Article, s, "")),
            CorrectionKind.AddQuotation => Added(text, Quotation(), s => RowId.OfQuotation(seen.Article.Article, s, Party.Author)),
            CorrectionKind.AcceptStatement or CorrectionKind.RejectStatement or CorrectionKind.ChangeStatement => Of(
                seen.Statements, s => s.Span, StatementSays.Of, Statement),
            CorrectionKind.RejectMention or CorrectionKind.ChangeMention => Of(
                seen.Mentions, m => m.Span, m => new MentionSays(m.Actor, m.Kind), Mention),
            _ => Of(seen.Quotes, q => q.Span, q => new QuotationSays(q.Speaker, q.Direct), Quotation),
        };
        return Made(minute, kind, subject, coding.ToJson()) with { Undone = null };

        (string, RowCoding) Of<T>(IReadOnlyList<CodedRow<T>> rows, Func<T, TextSpan> at, Func<T, RowSays> says, Func<RowSays> other)
        {
            // Random rows say what no reading does: that the author is spoken of, or speaks.
            bool IsKnown(T row) => RowCoding.Read(
                kind, new RowCoding(TextAnchor.Of(text, at(row)), says(row), IsRejection() ? null : says(row)).ToJson()) is not null;
            List<CodedRow<T>> known = [.. rows.Where(row => IsKnown(row.Row))];
            if (known.Count == 0)
            {
                kind = CorrectionKind.AddStatement;
                return NewStatement();
            }

            var row = Pick(known);
            var (anchor, was) = (TextAnchor.Of(text, at(row.Row)), says(row.Row));
            if (kind == CorrectionKind.AcceptStatement) return (row.Id, new RowCoding(anchor, was, was));
            if (IsRejection()) return (row.Id, new RowCoding(anchor, was, null));
            return (row.Id, new RowCoding(anchor, was, other(), _random.Next(3) == 0 ? TextAnchor.Of(text, Anywhere(text)) : null));
        }

        (string, RowCoding) NewStatement() =>
            Added(text, Statement(), s => RowId.OfStatement(seen.Article.Article, s, Party.Author, Party.Author));

        bool IsRejection() =>
            kind is CorrectionKind.RejectStatement or CorrectionKind.RejectMention or CorrectionKind.RejectQuotation;
    }

    private (string Subject, RowCoding Coding) Added(string text, RowSays says, Func<TextSpan, string> id)
    {
        var span = Anywhere(text);
        return (id(span), new RowCoding(TextAnchor.Of(text, span), null, says));
    }

    private TextSpan Anywhere(string text)
    {
        var start = _random.Next(text.Length - 12);
        while (char.IsWhiteSpace(text[start])) start++;
        return new TextSpan(start, 4 + _random.Next(6));
    }

    private StatementSays Statement()
    {
        var holder = _random.Next(2) == 0 ? Party.Author : Party.Actor(Pick(Actors[..4]));
        return new StatementSays(
            holder, Party.Actor(Pick(Actors[4..])), _random.Next(3) - 1, Pick(Enum.GetValues<Voice>()), Pick(Enum.GetValues<Modality>()),
            Pick(Enum.GetValues<Act>()));
    }

    private MentionSays Mention() => new(Pick(Actors), Pick(Enum.GetValues<MentionKind>()));

    private QuotationSays Quotation() => new(Party.Actor(Pick(Actors)), _random.Next(2) == 0);

    public Correction Made(int minute, CorrectionKind kind, string subject, string value)
    {
        var id = new byte[16];
        _random.NextBytes(id);
        var when = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
        return new Correction(new Guid(id), when, "محررة", kind, subject, value, _random.Next(5) == 0 ? when.AddHours(1) : null);
    }

    public string Garbage() => new([.. Enumerable.Range(0, _random.Next(30)).Select(_ => (char)_random.Next(1, 0xFFFF))]);

    public T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private ActorSplit Split() => new(
        [.. Some(Names, 3).Append(Pick(Names)).Select(n => n.Replace('\n', ' '))],
        _random.Next(2) == 0 ? [] : [ArticleId(), ArticleId()], _random.Next(3) == 0 ? Pick(Actors) : null, "آخر", ActorType.Person);

    private string ArticleId() => "article" + _random.Next(12);

    private List<T> Some<T>(IReadOnlyList<T> of, int most) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => Pick(of))];

    // Words one after the other; every fourth ends a sentence, and about half name an actor.
    private AnalyzedArticle Article(int number)
    {
        var text = new System.Text.StringBuilder();
        var (sentences, mentions) = (new List<TextSpan>(), new List<Mention>());
        for (int word = 0, start = 0; word < 24; word++)
        {
            var name = Pick(Names);
            var span = new TextSpan(text.Length, name.Length);

            // «للجزائر»: the mention is what stands behind the preposition.
            if (name.StartsWith("لل", StringComparison.Ordinal)) span = new TextSpan(span.Start + 1, span.Length - 1);
            text.Append(name).Append(' ');
            if (_random.Next(2) == 0) mentions.Add(new Mention(Pick(Actors), Pick(Enum.GetValues<MentionKind>()), span));
            if (word % 4 != 3) continue;
            sentences.Add(TextSpan.FromBounds(start, text.Length - 1));
            start = text.Length;
        }

        TextSpan At() => Pick(sentences) with { Length = 3 };
        var language = _random.Next(5) == 0 ? "fr" : "ar";
        var statements = Some(sentences, 8).Select(s => new Statement(
            Anybody(), Anybody(), _random.Next(3) - 1, Pick(Enum.GetValues<Voice>()), Pick(Enum.GetValues<Modality>()),
            Act.Evaluates, _random.Next(100) / 100.0, s with { Length = 2 + _random.Next(4) })).OrderBy(s => s.Span).ToList();
        statements.RemoveAll(s => s.Holder == s.Target);
        var targets = mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => Party.Actor(m.Actor)).Distinct();
        return new AnalyzedArticle(
            new Article("article" + number, "f", text.ToString(), [], "t", null, null, Pick([.. Outlets, null!]), null, language,
                new Publication(new DateOnly(2024, 3, 1), DateBasis.Stated, null)),
            sentences, [], mentions, [], [],
            language == "ar" ? [.. targets.Select(t => VerdictRule.Of(t, statements, VerdictSettings.Default))] : [],
            statements,
            [.. Some(sentences, 3).Select(_ => new Quotation(Anybody(), true, At()))],
            [.. Some(sentences, 2).Select(_ => new Relay(Anybody(), At()))],
            [], [])
        {
            Namings = [.. Some(sentences, 2).Select(_ => new Naming("x", "armed", true, Anybody(), At()))],
            Roles = [.. Some(mentions, 2).Select(m => new ActorRole(m.Actor, "رئيس", At(), m.Span))],
        };
    }

    private Party Anybody() => _random.Next(6) switch
    {
        0 => Party.Author,
        1 => Party.Source("مصدر"),
        _ => Party.Actor(Pick(Actors)),
    };
}
