using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds the second name that a text gives right after the first, and every later place where that second name stands alone: Latin letters
/// in brackets («إيمانويل ماكرون (Emmanuel Macron)»), a body's acronym in brackets or after «المعروفة اختصارا بـ».
/// </summary>
internal sealed class GlossFinder(Codebook codebook, SportTalk sport)
{
    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private const int LongestLatin = 6;
    private readonly WordSet _called = WordSet.Keys(codebook.Lexicon("titles")["organizations.called"]);
    private readonly WordSet _descriptions = WordSet.Keys(codebook.Lexicon("names-in-text")["not-acronyms"]);

    // «تعرف اختصارا بـ»، «المعروفة اختصارا باسم».
    private static readonly WordSet Known = WordSet.Keys(
        ["المعروف", "المعروفة", "معروفة", "تعرف", "يعرف", "المسماة", "المسمى", "اختصارها", "اختصاره", "ويعرف", "وتعرف", "والمعروفة",
        "والمعروف"]);
    private static readonly WordSet Shortly = WordSet.Keys(["اختصارا", "مختصرا"]);

    /// <summary>Adds the second names found to the mentions, and to the names of the actors that the codebook does not know.</summary>
    public ActorFindings Complete(TokenizedArticle reading, ActorFindings known)
    {
        List<FoundMention>? added = null;
        Dictionary<string, FoundMention>? shorts = null;
        bool? inSport = null;
        var names = new Dictionary<string, FoundMention>(StringComparer.Ordinal);
        var taken = new List<TextSpan>();
        foreach (var mention in known.Mentions)
        {
            if (mention.Kind == MentionKind.Demonym || mention.Type is ActorType.State or ActorType.Community
                || mention.First == mention.Last)
            {
                continue;
            }

            if (Gloss(mention) is not { } gloss)
            {
                if (mention.Actor.StartsWith("x-", StringComparison.Ordinal)
                    && ShortName(mention, inSport ??= sport.IsIn(reading)) is { } shorter)
                    (shorts ??= []).TryAdd(shorter.Span.Of(reading.Article.Text), shorter);
                continue;
            }

            if (taken.Count == 0) taken.AddRange(known.Mentions.Select(m => m.Span));
            if (PersonFinder.Covered(taken, gloss.Span)) continue;
            (added ??= []).Add(gloss);
            names.TryAdd(string.Join(' ', ArabicNormalizer.Keys(gloss.Span.Of(reading.Article.Text))), gloss);
        }

        if (added is null && shorts is null) return known;
        if (taken.Count == 0) taken.AddRange(known.Mentions.Select(m => m.Span));
        added ??= [];
        var spans = taken.Concat(added.Select(m => m.Span)).Order().ToList();
        foreach (var gloss in names.Values) AddLater(reading, gloss, gloss.Span.End, spans, added);
        if (shorts is not null)
        {
            foreach (var shorter in shorts.Values)
                AddLater(reading, shorter, 0, spans, added, inMarks: IsQuoted(shorter));
        }

        if (added.Count == 0) return known;
        var discoveries = known.Discoveries.Select(
            d => d with
            {
                Names = [
                .. d.Names.Union(
                    added.Where(m => m.Actor == d.Id).Select(m => m.Span.Of(reading.Article.Text)), StringComparer.Ordinal)]
            });
        var mentions = known.Mentions.Concat(added).ToList();
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new ActorFindings(mentions, [.. discoveries]);
    }

    private FoundMention? Gloss(FoundMention mention)
    {
        var tokens = mention.Passage.Tokens;
        var t = mention.Last + 1;
        if (t < tokens.Count && IsMark(tokens, t, "\"”»“")) t++;
        if (t + 1 >= tokens.Count) return null;
        return IsMark(tokens, t, "(")
            ? InBrackets(mention, tokens, t + 1)
            : mention.Type is ActorType.Person or ActorType.Expert
            ? null
            : AfterKnownAs(mention, tokens, t);
    }

    // «نادي الصقور» is also called «الصقور», «شركة "نورين"» «نورين»: by what stands behind the noun, where that is no everyday word.
    private FoundMention? ShortName(FoundMention mention, bool inSport)
    {
        var tokens = mention.Passage.Tokens;
        if (mention.Last == mention.First || !_called.Contains(tokens, mention.First)) return null;
        var first = mention.First + 1;
        var quoted = tokens[first].Kind == TokenKind.Punctuation;
        if (quoted) first++;
        if (first > mention.Last || tokens[first].Kind != TokenKind.Word || !quoted && first < mention.Last) return null;
        var key = tokens.Key(first);
        if (!quoted && (key.Length < 3 || key.StartsWith("ال", StringComparison.Ordinal) && !inSport)) return null;
        return Of(mention, tokens, first, mention.Last);
    }

    // «مجلة «العربي»»: a definite word in marks is the name only in marks.
    private static bool IsQuoted(FoundMention shorter) =>
        shorter.First == shorter.Last && shorter.Passage.Tokens.Key(shorter.First).StartsWith("ال", StringComparison.Ordinal)
        && IsMark(shorter.Passage.Tokens, shorter.First - 1, "\"“«");

    private FoundMention? InBrackets(FoundMention mention, TokenizedText tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && end < from + 2 * LongestLatin && !IsMark(tokens, end, ")")) end++;
        if (end >= tokens.Count || !IsMark(tokens, end, ")")) return null;
        var quoted = end - from >= 3 && IsMark(tokens, from, "\"“«") && IsMark(tokens, end - 1, "\"”»");
        var (first, last) = quoted ? (from + 1, end - 2) : (from, end - 1);
        if (first > last || tokens[first].Kind != TokenKind.Word) return null;
        if (IsLatin(tokens, first)) return AllLatin(tokens, first, last) ? Of(mention, tokens, first, last) : null;
        var person = mention.Type is ActorType.Person or ActorType.Expert;
        return !person && first == last && IsAcronym(tokens, first, quoted) ? Of(mention, tokens, first, last) : null;
    }

    private FoundMention? AfterKnownAs(FoundMention mention, TokenizedText tokens, int t)
    {
        if (IsMark(tokens, t, "،,")) t++;
        if (t + 2 >= tokens.Count || !Known.Contains(tokens, t) || !Shortly.Contains(tokens, t + 1)) return null;
        var at = t + 2;
        var by = tokens.Key(at) is "ب" or "باسم";
        if (by) at++;
        while (at < tokens.Count && IsMark(tokens, at, "\"“«ـ")) at++;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word) return null;
        if (by) return Of(mention, tokens, at, at);
        foreach (var reading in tokens.Form(at).Readings)
        {
            if (reading.Proclitics == Proclitics.By)
            {
                return Of(mention, tokens, at, at) is var gloss
                    ? gloss with
                    {
                        Proclitics = Proclitics.By,
                        Span = TextSpan.FromBounds(tokens.SpanFrom(at, reading.CoreStart).Start, tokens[at].End)
                    }
                    : null;
            }
        }

        return null;
    }

    // An acronym in Arabic letters is a word that no language has; brackets around a plain word describe.
    private bool IsAcronym(TokenizedText tokens, int t, bool quoted)
    {
        var key = tokens.Key(t);
        if (key.Length is < 3 or > 10 || tokens[t].Kind != TokenKind.Word || _descriptions.Contains(key)) return false;
        return quoted || !key.StartsWith("ال", StringComparison.Ordinal) && key[^1] is not ('ه' or 'ي');
    }

    private static FoundMention Of(FoundMention mention, TokenizedText tokens, int first, int last) =>
        mention with
        {
            Kind = MentionKind.Alias,
            First = first,
            Last = last,
            Proclitics = Proclitics.None,
            Span = TextSpan.FromBounds(tokens[first].Start, tokens[last].End)
        };

    // Later, and alone: «وأعلنت ممحم».
    private static void AddLater(
        TokenizedArticle reading, FoundMention gloss, int from, List<TextSpan> taken, List<FoundMention> added, bool inMarks = false)
    {
        var trie = new PhraseTrie<bool>();
        trie.Add(gloss.Span.Of(reading.Article.Text), true);
        foreach (var passage in reading.Passages)
        {
            for (var t = 0; t < passage.Tokens.Count; t++)
            {
                if (passage.Tokens[t].Start < from || !trie.TryMatch(passage.Tokens, t, BeforeNames, out var hit)) continue;
                var span = TextSpan.FromBounds(passage.Tokens.SpanFrom(t, hit.CoreStart).Start, passage.Tokens[hit.Last].End);
                if (!PersonFinder.Covered(taken, span) && (!inMarks || t > 0 && IsMark(passage.Tokens, t - 1, "\"“«")))
                {
                    added.Add(gloss with { Passage = passage, First = t, Last = hit.Last, Proclitics = hit.Proclitics, Span = span });
                }

                t = hit.Last;
            }
        }
    }

    private static bool AllLatin(TokenizedText tokens, int first, int last)
    {
        var words = 0;
        for (var t = first; t <= last; t++)
        {
            if (tokens[t].Kind == TokenKind.Word && IsLatin(tokens, t)) words++;
            else if (!tokens.IsJoiner(t) && !IsMark(tokens, t, ".'’")) return false;
        }

        return words <= LongestLatin && tokens.Original(first).Length + (words > 1 ? 2 : 0) > 2 && char.IsUpper(tokens.Original(first)[0]);
    }

    private static bool IsLatin(TokenizedText tokens, int t) => tokens.Original(t)[0] < '\u0250';

    private static bool IsMark(TokenizedText tokens, int t, string marks) =>
        t >= 0 && t < tokens.Count && tokens[t].Kind != TokenKind.Word && marks.Contains(tokens.Original(t)[0], StringComparison.Ordinal);
}
