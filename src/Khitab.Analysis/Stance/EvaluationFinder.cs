using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Quotations;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Corpus;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>
/// Finds judgements on actors by an evaluative lexicon: each judging word is given to the actor that it stands beside («دور المغرب»),
/// else to the one its clause is about. Inside a quotation the speaker holds it, elsewhere the author.
/// </summary>
internal sealed class EvaluationFinder
{
    private const Proclitics BeforeWords = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For | Proclitics.Article;
    private readonly PhraseTrie<int> _words = new();
    private readonly Dictionary<string, int> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _negations;
    private readonly PhraseTrie<bool> _possible = new();
    private readonly PhraseTrie<bool> _admonition = new();
    private readonly PhraseTrie<bool> _admonished = new();

    public EvaluationFinder(Codebook codebook)
    {
        var lexicon = codebook.Lexicon("evaluations");
        foreach (var (list, sign) in new[] { ("praise", 1), ("blame", -1) })
        {
            foreach (var word in lexicon[list + ".nouns"].Concat(lexicon[list + ".adjectives"])) _words.Add(word, sign);
            foreach (var form in VerbForms.OfAll(lexicon[list + ".verbs"])) _verbs[form] = sign;
        }

        _negations = WordSets.Keys(lexicon["negation"]);
        foreach (var word in lexicon["hypothetical"]) _possible.Add(word, true);
        foreach (var word in lexicon["admonition"]) _admonition.Add(word, true);
        foreach (var word in lexicon["admonished"]) _admonished.Add(word, true);
    }

    public IReadOnlyList<Statement> Find(ArticleReading reading, IReadOnlyList<FoundMention> mentions, IReadOnlyList<FoundQuotation> quotes)
    {
        var statements = new List<Statement>();
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            var said = quotes.Where(q => ReferenceEquals(q.Passage, passage)).ToList();
            FoundMention? carried = null;
            foreach (var sentence in passage.Sentences)
            {
                foreach (var clause in Clauses.Of(passage.Tokens, sentence))
                {
                    var topic = Topic(passage, map, clause) ?? carried;
                    Judge(passage, sentence, map, clause, topic, said, statements);
                    carried = topic;
                }

                // Across sentences only the main subject goes on, and only within a paragraph.
            }
        }

        return statements;
    }

    // The first actor of a clause that is not behind a preposition is what it is about.
    private static FoundMention? Topic(Passage passage, MentionMap map, Clause clause)
    {
        FoundMention? second = null;
        foreach (var mention in map.In(clause.First, clause.End))
        {
            if (mention.Kind == MentionKind.Demonym) continue;
            second ??= mention;
            if (!Prepositions.Before(passage.Tokens, mention)) return mention;
        }

        return second;
    }

    private void Judge(
        Passage passage, Sentence sentence, MentionMap map, Clause clause, FoundMention? topic, List<FoundQuotation> said, List<Statement> statements)
    {
        var tokens = passage.Tokens;
        var possible = false;
        var demand = false;
        for (var t = clause.First; t < clause.End; t++)
        {
            if (map[t] is not null) continue;
            if (_possible.TryMatch(tokens, t, Proclitics.And | Proclitics.Then, out _)) possible = true;
            if (_admonition.TryMatch(tokens, t, Proclitics.And | Proclitics.Then, out _)) demand = true;
            var sign = 0;
            var last = t;
            var verb = false;
            if (_verbs.Count > 0 && VerbSign(tokens.Form(t)) is { } fromVerb)
            {
                sign = fromVerb;
                verb = true;
            }
            else if (_words.TryMatch(tokens, t, BeforeWords, out var hit))
            {
                sign = hit.Value[0];
                last = hit.Last;
            }
            else if (demand && _admonished.TryMatch(tokens, t, Proclitics.And, out var asked))
            {
                sign = -1;
                last = asked.Last;
            }

            if (sign == 0) continue;
            if (Negated(tokens, clause.First, t)) sign = -sign;
            if (Target(tokens, map, clause, t, last, verb, topic) is not { } target) continue;
            var quote = said.FirstOrDefault(q => q.First <= t && t < q.End);
            var holder = quote?.Speaker ?? Party.Author;
            var party = Party.Actor(target.Mention.Actor);
            if (holder == party) continue;
            var first = Math.Min(t, target.Mention.First);
            var end = Math.Max(last, target.Mention.Last);
            if (first < sentence.First || end >= sentence.End || !ReferenceEquals(target.Mention.Passage, passage)) (first, end) = (t, last);
            statements.Add(new Statement(
                holder, party, sign,
                quote is null ? Voice.Author : quote.Direct ? Voice.Direct : Voice.Reported,
                possible || demand ? Modality.Hypothetical : Modality.Asserted,
                demand ? Act.Demands : Act.Evaluates,
                Math.Round(target.Confidence * (passage.Kind == SegmentKind.Title ? 1.1 : 1), 2),
                tokens.SpanOf(first, end)));
            t = last;
        }
    }

    private int? VerbSign(WordForm form)
    {
        if (_verbs.TryGetValue(form.Key, out var sign)) return sign;
        foreach (var reading in form.Readings)
        {
            if ((reading.Proclitics & ~(Proclitics.And | Proclitics.Then)) == 0 && _verbs.TryGetValue(reading.Core, out sign)) return sign;
        }

        return null;
    }

    private bool Negated(TokenizedText tokens, int first, int t)
    {
        for (var i = Math.Max(first, t - 2); i < t; i++)
        {
            if (_negations.Has(tokens.Form(i))) return true;
        }

        return false;
    }

    // Beside the word: right after it in a construct («عزلة الجزائر»), as its adjective of origin («الدور المغربي»), or the verb's subject.
    private static (FoundMention Mention, double Confidence)? Target(
        TokenizedText tokens, MentionMap map, Clause clause, int t, int last, bool verb, FoundMention? topic)
    {
        for (var i = last + 1; i < clause.End && i <= last + (verb ? 3 : 2); i++)
        {
            if (map[i] is not { } after) continue;
            if (verb && (after.Kind == MentionKind.Demonym || Prepositions.Before(tokens, after))) break;
            if (!verb && Prepositions.Before(tokens, after)) break;
            return (after, i == last + 1 ? 0.8 : 0.65);
        }

        if (!verb && map[t - 1] is { } before && t > clause.First) return (before, 0.7);
        if (topic is null || topic.Kind == MentionKind.Demonym) return null;
        return (topic, ReferenceEquals(map[topic.First], topic) && topic.First >= clause.First && topic.First < clause.End ? 0.6 : 0.5);
    }
}
