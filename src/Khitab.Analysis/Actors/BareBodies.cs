using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Reads a noun of body that stands alone («الوزارة»، «النادي»، «الحركة») as the body of that kind that the article named last.
/// </summary>
internal sealed class BareBodies
{
    private const Proclitics BeforeNouns = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private readonly WordSet _definite;
    private readonly WordSet _notParts;

    // By a noun of body the actors that the codebook also calls by a name that begins with it.
    private readonly Dictionary<string, HashSet<string>> _ofCodebook = new(StringComparer.Ordinal);

    private readonly FormQuestions _questions;
    private readonly ulong _isNoun;

    /// <param name="codebook">The codebook.</param>
    /// <param name="questions">What is asked of each form once.</param>
    public BareBodies(Codebook codebook, FormQuestions questions)
    {
        (_questions, _isNoun) = (questions, questions.Add(form => TryNoun(form, out _)));
        var words = codebook.Lexicon("titles");
        var heads = words["organizations.bare"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        _definite = new WordSet(heads.Select(h => "ال" + h));
        _notParts = WordSet.Keys(words["organizations.not-parts"]);
        foreach (var actor in codebook.Actors.Where(a => a.Type is not (ActorType.Person or ActorType.Place or ActorType.State)))
        {
            foreach (var name in actor.Names)
            {
                var space = name.IndexOf(' ', StringComparison.Ordinal);
                if (space < 0) continue;
                var key = Plain(ArabicNormalizer.Key(name[..space]));
                if (!heads.Contains(key)) continue;
                if (!_ofCodebook.TryGetValue(key, out var actors))
                    _ofCodebook[key] = actors = new HashSet<string>(StringComparer.Ordinal);
                actors.Add(actor.Id);
            }
        }
    }

    /// <summary>Adds the mentions found.</summary>
    public ActorFindings Complete(TokenizedArticle reading, ActorFindings known)
    {
        List<FoundMention>? added = null;
        var before = 0;
        foreach (var passage in reading.Passages)
        {
            MentionMap? map = null;
            for (var t = 0; t < passage.Tokens.Count; t++)
            {
                if (passage.Tokens[t].Kind != TokenKind.Word || !IsNoun(passage.Tokens.Form(t), out var noun)) continue;
                map ??= new MentionMap(passage, known.Mentions);
                if (map[t] is not null || GoesOn(passage.Tokens, map, t) || IsAdjective(passage.Tokens, t, noun)) continue;
                var start = passage.Tokens.SpanFrom(t, noun.CoreStart).Start;
                while (before < known.Mentions.Count && known.Mentions[before].Span.Start < start) before++;
                if (Meant(known.Mentions, before, Plain(noun.Core)) is not { } meant) continue;
                (added ??= []).Add(
                    meant with
                    {
                        Kind = MentionKind.Alias,
                        Passage = passage,
                        First = t,
                        Last = t,
                        Proclitics = noun.Proclitics,
                        Span = TextSpan.FromBounds(start, passage.Tokens[t].End),
                    });
            }
        }

        if (added is null) return known;
        var mentions = known.Mentions.Concat(added).ToList();
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return known with { Mentions = mentions };
    }

    private FoundMention? Meant(IReadOnlyList<FoundMention> mentions, int before, string noun)
    {
        var ofCodebook = _ofCodebook.GetValueOrDefault(noun);
        for (var i = before - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            if (mention.Kind == MentionKind.Demonym || mention.Type is ActorType.Person or ActorType.State or ActorType.Community) continue;
            if (ofCodebook?.Contains(mention.Actor) == true) return mention;
            if (mention.First < mention.Last && FirstWord(mention) == noun) return mention;
        }

        return null;
    }

    private static string FirstWord(FoundMention mention)
    {
        var tokens = mention.Passage.Tokens;
        var word = ArabicNormalizer.Key(TextSpan.FromBounds(mention.Span.Start, tokens[mention.First].End).Of(tokens.Text));

        // «للجنة» leaves «لجنة» or «لـلجنة»; «للوزارة» leaves «لوزارة».
        return mention.Proclitics.HasFlag(Proclitics.For) && word.StartsWith('ل') && !word.StartsWith("لج", StringComparison.Ordinal)
            ? word[1..] : Plain(word);
    }

    // «اللجنة الأولمبية» is another body, «الوكالة الفرنسية» the one named before.
    private bool GoesOn(TokenizedText tokens, MentionMap map, int t) =>
        t + 1 < tokens.Count && tokens[t + 1].Kind == TokenKind.Word
        && tokens.Key(t + 1).StartsWith("ال", StringComparison.Ordinal) && !_notParts.Contains(tokens.Key(t + 1))
        && map[t + 1] is not { Kind: MentionKind.Demonym };

    // «الشؤون البلدية» are municipal.
    private static bool IsAdjective(TokenizedText tokens, int t, in CliticReading noun) =>
        noun.Proclitics == Proclitics.None && noun.Core.EndsWith("يه", StringComparison.Ordinal) && t > 0
        && tokens[t - 1].Kind == TokenKind.Word && tokens.Key(t - 1) is { Length: > 4 } before
        && (before.StartsWith("ال", StringComparison.Ordinal) || before.StartsWith("وال", StringComparison.Ordinal)
            || before.StartsWith("لل", StringComparison.Ordinal) || before.StartsWith("بال", StringComparison.Ordinal));

    private bool IsNoun(WordForm form, out CliticReading noun)
    {
        noun = default;
        return (_questions.Answers(form) & _isNoun) != 0 && TryNoun(form, out noun);
    }

    private bool TryNoun(WordForm form, out CliticReading noun)
    {
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if ((reading.Proclitics & ~BeforeNouns) != 0 || !_definite.Contains(reading)) continue;
            noun = reading;
            return true;
        }

        noun = default;
        return false;
    }

    private static string Plain(string key) => key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
}
