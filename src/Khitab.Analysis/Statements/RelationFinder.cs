using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Quotations;
using Khitab.Analysis.Reading;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds what actors do to one another: a word of relation with the actors in its places. Verbs take their subject beside them or from
/// the clause before; nouns hold «بين» two sides, or from their owner «مع» or «ل» the other.
/// </summary>
internal sealed class RelationFinder(Codebook codebook)
{
    private const int Reach = 16;
    private readonly RelationLexicon _lexicon = new(codebook);

    public IReadOnlyList<Statement> Find(ArticleReading reading, IReadOnlyList<FoundMention> mentions, IReadOnlyList<FoundQuotation> quotes)
    {
        var statements = new List<Statement>();
        var reader = new ArgumentReader(_lexicon);
        var groups = new List<IReadOnlyList<string>>();
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            var said = quotes.Where(q => ReferenceEquals(q.Passage, passage)).ToList();
            Argument? topic = null;
            foreach (var sentence in passage.Sentences)
            {
                var arguments = reader.Read(passage, sentence, map, groups);
                topic = new SentenceRelations(_lexicon, passage, sentence, map, arguments, said, statements, topic).Read();
            }
        }

        return statements;
    }

    /// <summary>One pass over one sentence.</summary>
    private sealed class SentenceRelations(
        RelationLexicon lexicon, Passage passage, Sentence sentence, MentionMap map, List<Argument> arguments,
        List<FoundQuotation> said, List<Statement> statements, Argument? topic)
    {
        private readonly TokenizedText _tokens = passage.Tokens;
        private readonly List<Clause> _clauses = Clauses.Of(passage.Tokens, sentence);

        // The subject that a clause without one goes on with.
        private Argument? _topic = topic;

        public Argument? Read()
        {
            foreach (var clause in _clauses)
            {
                var subject = Subject(clause);
                for (var t = clause.First; t < clause.End; t++)
                {
                    if (map[t] is not null) continue;
                    if (VerbFamily(t) is { } verb) Verb(t, verb, clause, subject);
                    else if (lexicon.Nouns.TryMatch(_tokens, t, Any, out var noun) && map[noun.Last] is null)
                    {
                        Noun(t, noun.Last, noun.Value[0], clause, subject);
                        t = noun.Last;
                    }
                }

                _topic = subject ?? _topic;
            }

            return _topic is { First: >= 0 } ? _topic with { First = -1, Last = -1 } : _topic;
        }

        private const Proclitics Any = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Like | Proclitics.Article;

        private Argument? Subject(Clause clause) =>
            arguments.FirstOrDefault(a => a.First >= clause.First && a.Last < clause.End && !a.IsDemonym && a.Preposition is null);

        private void Verb(int t, RelationFamily family, Clause clause, Argument? subject)
        {
            var after = After(t, 4, clause.End).FirstOrDefault(a => a.Preposition is null && !a.IsDemonym);
            var before = arguments.LastOrDefault(a => a.Last < t && a.First >= clause.First && a.Preposition is null && !a.IsDemonym);
            var actor = after ?? before ?? subject ?? _topic;
            if (actor is null) return;
            var explicitly = ReferenceEquals(actor, after) || ReferenceEquals(actor, before);
            if (family.Mutual && actor.Actors.Count >= 2)
            {
                Between(actor, family, t, t, 0.75);
                return;
            }

            var from = ReferenceEquals(actor, after) ? actor.Last : t;
            var target = After(from, Reach, sentence.End).FirstOrDefault(a => !Same(a, actor) && Fits(family, a) && !Crosses(from, a.First));
            if (target is null)
            {
                // «الذي تتهمه بالتدخل»: the joined pronoun stands for the actor before.
                if (HasPronoun(t) && before is not null && _topic is { } carried && !Same(before, carried)) Relate(carried, before, family, t, t, 0.5);
                return;
            }

            Relate(actor, target, family, t, t, explicitly ? 0.75 : 0.55);
        }

        private void Noun(int t, int last, RelationFamily family, Clause clause, Argument? subject)
        {
            var near = After(last, Reach, sentence.End).Where(a => !Crosses(last, a.First)).ToList();
            var owner = near.FirstOrDefault(a => a.First <= last + 3 && a.Preposition is null);
            var ending = EndedBefore(t, clause);
            if (ending is not null) family = family.Sign > 0 ? family with { Sign = -1, Mutual = false } : family;

            // «بين س وص»، «المحور المغربي المالي».
            var sides = near.FirstOrDefault(a => a.Actors.Count >= 2 && (a.Preposition == "بين" || a.IsDemonym && a.First <= last + 3));
            if (family.Mutual && sides is not null && sides.First <= last + 8)
            {
                Between(sides, family, t, last, sides.IsDemonym ? 0.65 : 0.8);
                return;
            }

            var doer = ending ?? owner ?? subjectBefore() ?? _topic;
            var other = near.FirstOrDefault(a => (doer is null || !Same(a, doer)) && !ReferenceEquals(a, owner) && FitsNoun(family, a));
            if (doer is not null && other is not null)
            {
                Relate(doer, other, family, t, last, ReferenceEquals(doer, owner) || ReferenceEquals(doer, ending) ? 0.7 : 0.55);
                return;
            }

            // «بدعم مالي»: what stands after the noun is its object where the clause has another subject.
            if (!family.Mutual && owner is not null && (subjectBefore() ?? _topic) is { } agent && !Same(owner, agent) && family.Modality == Modality.Asserted)
                Relate(agent, owner, family, t, last, 0.5);

            Argument? subjectBefore() => subject is not null && subject.First < t ? subject : null;
        }

        // «أوقفت الدول الثلاث التعاون مع»: the one who ends it.
        private Argument? EndedBefore(int t, Clause clause)
        {
            for (var i = t - 1; i >= clause.First && i >= t - 6; i--)
            {
                if (map[i] is not null || !lexicon.Ending.Contains(Bare(i))) continue;
                return arguments.FirstOrDefault(a => a.First > i && a.Last < t && a.Preposition is null)
                    ?? arguments.LastOrDefault(a => a.Last < i && a.First >= clause.First && a.Preposition is null) ?? _topic;
            }

            return null;
        }

        private IEnumerable<Argument> After(int token, int reach, int end) =>
            arguments.Where(a => a.First > token && a.First <= token + reach && a.First < end);

        // A place («في مالي») is not acted upon; to withdraw is from somebody.
        private static bool Fits(RelationFamily family, Argument argument) => family.Name switch
        {
            "withdrawal" => argument.Preposition is "من" or "عن" or "مع",
            "turning-to" => argument.Preposition is "نحو" or "الي" or "علي" or "مع" or "ل" or "ب" or null,
            "fear" => true,
            "cooperation" => argument.Preposition is "مع" or "بين",
            "conflict" => argument.Preposition is "مع" or "بين" or "ضد",
            _ => argument.Preposition is null or "ل" or "ب" or "علي" or "ضد" or "الي" or "مع" or "من" or "تجاه",
        };

        private static bool FitsNoun(RelationFamily family, Argument argument) => family.Name switch
        {
            "withdrawal" => argument.Preposition is "من" or "مع",
            "fear" => true,
            "cooperation" or "conflict" or "turning-to" => argument.Preposition is "مع" or "ضد" or "نحو" or "علي",
            _ => argument.Preposition is "ل" or "علي" or "ضد" or "تجاه" or "الي" || argument.IsDemonym || argument.Preposition is null,
        };

        // A new finite clause between word and argument ends the word's reach.
        private bool Crosses(int from, int to)
        {
            foreach (var clause in _clauses)
            {
                if (clause.First > from && clause.First < to && clause.Opens is "بينما" or "فيما" or "حيث" or "لكن" or "ولكن" or "كما" or "مما" or "بل" or "حين" or "اذ") return clause.First > from && clause.First < to;
            }

            return false;
        }

        private void Between(Argument sides, RelationFamily family, int first, int last, double confidence)
        {
            for (var i = 0; i < sides.Actors.Count; i++)
            {
                for (var j = 0; j < sides.Actors.Count; j++)
                {
                    if (i != j) Add(sides.Actors[i], sides.Actors[j], family, Math.Min(first, sides.First), Math.Max(last, sides.Last), first, confidence);
                }
            }
        }

        private void Relate(Argument actor, Argument target, RelationFamily family, int first, int last, double confidence)
        {
            var from = actor.First >= 0 ? Math.Min(actor.First, first) : first;
            from = Math.Min(from, target.First >= 0 ? target.First : from);
            var to = Math.Max(Math.Max(actor.Last, target.Last), last);
            if (target.IsDemonym) confidence -= 0.05;
            foreach (var holder in actor.Actors)
            {
                foreach (var held in target.Actors)
                {
                    Add(holder, held, family, from, to, first, confidence);
                    if (family.Mutual) Add(held, holder, family, from, to, first, confidence - 0.05);
                }
            }
        }

        private void Add(string holder, string target, RelationFamily family, int first, int last, int cue, double confidence)
        {
            if (holder == target) return;
            var quote = said.FirstOrDefault(q => q.First <= cue && cue < q.End);
            var accusation = family.Modality == Modality.Reported;
            var voice = quote is null ? accusation ? Voice.Reported : Voice.Author : quote.Direct ? Voice.Direct : Voice.Reported;
            var modality = Negated(cue) ? Modality.Denied
                : family.Modality != Modality.Asserted ? family.Modality
                : Possible(cue) ? Modality.Hypothetical
                : quote is not null ? Modality.Reported : Modality.Asserted;
            var span = _tokens.SpanOf(Math.Max(first, sentence.First), Math.Min(last, sentence.End - 1));
            var statement = new Statement(
                Party.Actor(holder), Party.Actor(target), family.Sign, voice, modality, family.Act, Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2), span);

            // One sentence says a thing once, however many of its words say it.
            var same = statements.FindIndex(s => s.Holder == statement.Holder && s.Target == statement.Target && s.Polarity == statement.Polarity && s.Span.Overlaps(span));
            if (same < 0) statements.Add(statement);
            else if (statements[same].Confidence < statement.Confidence) statements[same] = statement;
        }

        private bool Possible(int cue)
        {
            for (var t = Math.Max(sentence.First, cue - 8); t < cue; t++)
            {
                if (lexicon.Possible.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out _)) return true;
            }

            return false;
        }

        private bool Negated(int cue) => cue > sentence.First && lexicon.Negations.Contains(_tokens.Key(cue - 1));

        private RelationFamily? VerbFamily(int t)
        {
            if (_tokens[t].Kind != TokenKind.Word) return null;
            var form = _tokens.Form(t);
            if (lexicon.Verbs.TryGetValue(form.Key, out var family)) return family;
            foreach (var reading in form.Readings)
            {
                if ((reading.Proclitics & ~(Proclitics.And | Proclitics.Then)) == 0 && lexicon.Verbs.TryGetValue(reading.Core, out family)) return family;
            }

            foreach (var reading in form.Enclitics)
            {
                if (lexicon.Verbs.TryGetValue(reading.Core, out family)) return family;
            }

            return null;
        }

        private bool HasPronoun(int t) => !lexicon.Verbs.ContainsKey(Bare(t));

        private string Bare(int t)
        {
            var key = _tokens.Key(t);
            return key.Length > 3 && key[0] is 'و' or 'ف' && (lexicon.Verbs.ContainsKey(key[1..]) || lexicon.Ending.Contains(key[1..])) ? key[1..] : key;
        }

        private static bool Same(Argument a, Argument b) => a.Actors.Any(b.Actors.Contains);
    }
}
