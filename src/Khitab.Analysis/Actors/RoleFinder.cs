using System.Text;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Comparison;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds the roles and titles that are next to persons' names: «وزير الخارجية فلان», «فلان، رئيس الأركان», and those that a name itself
/// begins with («الملك محمد السادس»). What could as well be the object of a verb or somebody else's is left out.
/// </summary>
internal sealed class RoleFinder
{
    /// <summary>A role has this many words at most.</summary>
    private const int Longest = 9;

    // Verbs of the past whose first letters are not the article.
    private static readonly WordSet NoNouns = WordSet.Keys(
        ["التقى", "التقت", "ألقى", "ألقت", "ألغى", "ألغت", "ألزم", "ألزمت", "التزم", "التزمت", "التحق", "التحقت", "التمس", "التمست", "ألحق",
            "ألحقت"]);

    private readonly NameLexicon _names;
    private readonly WordSet _links;
    private readonly WordSet _bare;
    private readonly WordSet _ranks;
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    public RoleFinder(Codebook codebook, NameLexicon names)
    {
        _names = names;
        var titles = codebook.Lexicon("titles");
        _links = WordSet.Keys(titles["links"]);
        _bare = new WordSet(titles["bare"].Select(title => ArabicNormalizer.Keys(title)[0]));
        _ranks = new WordSet(titles["titles.head"].Zip(titles["titles.kind"])
            .Where(title => title.Second is "military" or "honorific" or "royal" or "religious")
            .Select(title => ArabicNormalizer.Keys(title.First)[0])
            .Concat(_bare));
        foreach (var actor in codebook.Actors.Where(a => a.Roles.Count > 0))
            _known[actor.Id] = [.. actor.Roles.Select(role => HeadOf(ArabicNormalizer.Keys(role)[0]))];
    }

    /// <summary>The roles of an article's persons, in order of the mentions and of the text.</summary>
    public List<ActorRole> Find(TokenizedArticle reading, IReadOnlyList<FoundMention> mentions)
    {
        var found = new List<ActorRole>();
        foreach (var passage in reading.Passages)
        {
            MentionMap? map = null;
            foreach (var mention in mentions)
            {
                if (!ReferenceEquals(mention.Passage, passage) || !IsPerson(mention)) continue;
                if (passage.Sentences.FirstOrDefault(s => mention.First >= s.First && mention.First < s.End) is not { } sentence) continue;
                map ??= new MentionMap(passage, mentions);
                var context = new Context(passage.Tokens, map, sentence);
                var roles = Before(context, mention);
                roles.Reverse();
                roles.AddRange(Inside(context, mention));
                if (After(context, mention) is { } after) roles.Add(after);
                found.AddRange(roles
                    .Select(role => new ActorRole(mention.Actor, NameOf(context.Tokens, role), SpanOf(context.Tokens, role), mention.Span))
                    .DistinctBy(role => ArabicNormalizer.Key(role.Name), StringComparer.Ordinal));
            }
        }

        return found;
    }

    /// <summary>Where a name is.</summary>
    private readonly record struct Context(TokenizedText Tokens, MentionMap Map, Sentence Sentence);

    /// <summary>A role by its tokens; its first word begins at a character of that token's key, after clitics.</summary>
    private readonly record struct Found(int First, int CoreStart, int TitleLast, int Last);

    // «رئيس الأركان الفريق فلان»: the role right before the name, and before a rank one more.
    private List<Found> Before(Context context, FoundMention mention)
    {
        var roles = new List<Found>();
        if (mention.Proclitics != Proclitics.None) return roles;
        var tokens = context.Tokens;
        var last = mention.First - 1;

        // One comma may set the name off: «سفير المغرب في دكار، حسن الناصري، …».
        var comma = last >= context.Sentence.First && IsMark(tokens, last, "،,");
        if (comma) last--;
        if (Ending(context, mention.Actor, last, setOff: comma) is not { } nearest) return roles;
        roles.Add(nearest);
        if (nearest.CoreStart == 0 && nearest.TitleLast == nearest.Last && IsRank(tokens, nearest.First)
            && Ending(context, mention.Actor, nearest.First - 1, setOff: false) is { } wider && !IsDefinite(tokens, wider.First))
        {
            roles.Add(wider);
        }

        return roles;
    }

    // The widest phrase that begins with a title and ends at a token, closed so that the name is not what it is of («حكومة فلان»).
    private Found? Ending(Context context, string actor, int last, bool setOff)
    {
        var (tokens, map, sentence) = context;
        if (last < sentence.First || !IsPart(tokens, last) || map[last] is { } at && IsPerson(at)) return null;
        Found? widest = null;
        for (var t = last; t >= Math.Max(sentence.First, last - Longest + 1); t--)
        {
            if (!IsPart(tokens, t) || map[t] is { } mention && IsPerson(mention) || _names.IsSaying(tokens, t)) break;
            if (map[t] is not null || _names.TitleAt(tokens, t, last) is not { } title) continue;
            var end = title.Last;
            if (end == last ? !(IsClosed(context, last) || IsDefinite(tokens, t) || IsBare(tokens, t)) : End(context, end, last + 1) != last
                || !IsClosed(context, last))
            {
                continue;
            }

            // «التقى الوزير في باريس فلانا»: a place between is the role's where a comma follows, or an actor's name ends it.
            if (!setOff && map[last] is null && Enumerable.Range(t, last - t).Any(i => Prepositions.Standing(tokens.Key(i)) is not null))
            {
                continue;
            }

            // «مبعوث الرئيس الأمريكي دونالد ترامب»: that the codebook knows as a president is the president.
            if (widest is { } narrow && _known.TryGetValue(actor, out var heads) && heads.Contains(HeadOf(CoreOf(tokens, narrow.First))))
            {
                break;
            }

            widest = new Found(t, title.CoreStart, title.Last, last);
            if ((title.Proclitics & (Proclitics.And | Proclitics.Then)) != 0) break;
        }

        // «مستشفى الأمير سلطان» is a house.
        return widest is { } found && _names.NamesAPlace(tokens, found.First - 1) ? null : widest;
    }

    // «الملك محمد السادس», «العاهل المغربي»: a name that begins with a title.
    private List<Found> Inside(Context context, FoundMention mention)
    {
        var roles = new List<Found>();
        var tokens = context.Tokens;
        if (_names.NamesAPlace(tokens, mention.First - 1)) return roles;
        for (var t = mention.First; t <= mention.Last;)
        {
            if (_names.TitleAt(tokens, t) is not { } title || title.Last > mention.Last) break;
            if (t > mention.First && title.CoreStart > 0 || !IsDefinite(tokens, t) && !IsBare(tokens, t) && title.Last == t) break;
            var last = title.Last;
            while (last < mention.Last && IsDefinite(tokens, last + 1) && _names.TitleAt(tokens, last + 1) is null
                && !_names.TryGiven(tokens, last + 1, Proclitics.None, out _)) last++;
            roles.Add(new Found(t, title.CoreStart, title.Last, last));
            t = last + 1;
        }

        return roles;
    }

    // «فلان، وزير الخارجية السابق، …». Without a mark between, what follows may be whom he met.
    private Found? After(Context context, FoundMention mention)
    {
        var (tokens, map, sentence) = context;
        var first = mention.Last + 1;
        if (first + 1 >= sentence.End || !IsMark(tokens, first, "،,(-–")) return null;
        first++;
        if (TitleAt(context, first) is not { Proclitics: Proclitics.None or Proclitics.Article } title) return null;
        var last = End(context, title.Last, Math.Min(sentence.End, first + Longest));

        // «فلان، ووزير الدفاع فلان»: the role is the next one's.
        var next = last + 1 < sentence.End && IsMark(tokens, last + 1, "،,") ? last + 2 : last + 1;
        return next < sentence.End && map[next] is { Proclitics: Proclitics.None } person
            && IsPerson(person) ? null : new Found(first, title.CoreStart, title.Last, last);
    }

    // How far a role goes: nouns up to a definite one, then what is definite too or goes on with a link («المتحدث باسم الجيش»).
    private int End(Context context, int titleLast, int limit)
    {
        var (tokens, map, _) = context;
        var last = titleLast;
        var closed = IsClosed(context, last);
        for (var t = last + 1; t < limit; t++)
        {
            if (!IsPart(tokens, t) || map[t] is { } mention && IsPerson(mention)) break;
            var form = tokens.Form(t);
            if (_links.Contains(form))
            {
                closed = false;
                continue;
            }

            if (_names.IsSaying(tokens, t) || NoNouns.Has(form) || FunctionWords.Has(form)) break;
            if (closed
                && (map[t] is null && !IsDefinite(tokens, t)
                || TitleAt(context, t) is { } another && (another.CoreStart == 0 || another.Proclitics.HasFlag(Proclitics.And))))
            {
                break;
            }

            last = t;
            closed = IsClosed(context, t);
        }

        return last;
    }

    private PhraseHit<IReadOnlyList<bool>>? TitleAt(Context context, int t) =>
        context.Map[t] is null ? _names.TitleAt(context.Tokens, t) : null;

    private static bool IsPart(TokenizedText tokens, int t) => tokens.IsWordOrNumber(t) || tokens.IsJoiner(t);

    private static bool IsPerson(FoundMention mention) => mention.Type is ActorType.Person or ActorType.Expert;

    private static bool IsClosed(Context context, int t) =>
        context.Map[t] is { Kind: not MentionKind.Demonym } || IsDefinite(context.Tokens, t);

    private static bool IsDefinite(TokenizedText tokens, int t)
    {
        var form = tokens.Form(t);
        return !NoNouns.Has(form)
            && (form.Key.StartsWith("ال", StringComparison.Ordinal)
            || form.Readings.Any(r => r.Proclitics.HasFlag(Proclitics.Article) || IsHidden(r)));
    }

    // «للشؤون»: after ل the article's alif is not written.
    private static bool IsHidden(CliticReading reading) =>
        reading.Proclitics.HasFlag(Proclitics.For) && reading.Core.StartsWith("ال", StringComparison.Ordinal);

    private bool IsBare(TokenizedText tokens, int t) => tokens.Form(t).Readings.Any(r => _bare.Contains(r));

    private bool IsRank(TokenizedText tokens, int t) => tokens.Form(t).Readings.Any(r => _ranks.Contains(r));

    private static bool IsMark(TokenizedText tokens, int t, string marks) =>
        tokens[t].Kind == TokenKind.Punctuation && marks.Contains(tokens.Original(t)[0], StringComparison.Ordinal);

    private string CoreOf(TokenizedText tokens, int t) =>
        _names.TitleAt(tokens, t) is { } title ? tokens.Key(t)[title.CoreStart..] : tokens.Key(t);

    private static string HeadOf(string key) => key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : key;

    private static TextSpan SpanOf(TokenizedText tokens, Found role) =>
        TextSpan.FromBounds(tokens.SpanFrom(role.First, role.CoreStart).Start, tokens[role.Last].End);

    // As written, without vowel signs and with single spaces.
    private static string NameOf(TokenizedText tokens, Found role)
    {
        var span = SpanOf(tokens, role);
        var name = new StringBuilder(span.Length + 1);

        // «للرئيس» is of «الرئيس»: the reading gave the article back that the spelling hides.
        if (span.Start > 0 && tokens.Text[span.Start - 1] == 'ل' && tokens.Text[span.Start] == 'ل') name.Append('ا');
        foreach (var c in span.Of(tokens.Text))
        {
            if (char.IsWhiteSpace(c))
            {
                if (name.Length > 0 && name[^1] != ' ') name.Append(' ');
            }
            else if (!ArabicNormalizer.IsDiacritic(c) && !ArabicNormalizer.IsTatweel(c) && !ArabicNormalizer.IsInvisible(c))
            {
                name.Append(c);
            }
        }

        return name.ToString();
    }
}
