using Khitab.Analysis.Syntax;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

// Persons whom only the recogniser of names found.
internal sealed partial class PersonFinder
{
    private sealed partial class ArticlePersons
    {
        // Where a rule found nothing, the recogniser's word is enough if it is sure.
        private void AddTagged(IReadOnlyList<TaggedName> tagged)
        {
            var taken = _found.Select(m => m.Span).Concat(blocked).Order().ToList();
            foreach (var (passage, entity) in tagged)
            {
                if (entity.Class != EntityClass.Person || entity.Last == entity.First || entity.Score < TaggedName.PossiblePerson) continue;
                if (Covered(taken, entity.Core) || IsNamedAfter(passage.Tokens, entity.First)
                    || passage.Tokens.Key(entity.First) is "بنو" or "بني" or "اولاد" or "ال"
                    || IsParticle(passage.Tokens, entity.First, ArabicNormalizer.Key(CoreOfFirst(passage.Tokens, entity)))
                    || Praises(passage.Tokens, entity))
                {
                    continue;
                }

                if (passage.Sentences.FirstOrDefault(s => s.First <= entity.First && entity.Last < s.End) is not { } sentence) continue;
                if (!IsOne(passage.Tokens, entity, out var start, out var last)) continue;
                var titled = HasTitle(passage.Tokens, sentence, entity.First, out var expert);
                if (entity.Score < TaggedName.SurePerson && !(titled || IsLikely(passage.Tokens, sentence, entity, last))) continue;
                Add(passage, new NameHit(entity.First, start, last, expert));
                if (last + 1 < entity.Last && BeginsAnother(passage.Tokens, entity.First, last + 1))
                    Add(passage, new NameHit(last + 1, passage.Tokens[last + 1].Start, entity.Last, Expert: false));
            }
        }

        // Where the recogniser isn't sure, a known first name, a verb of saying or commas around the name say that it is one.
        private bool IsLikely(TokenizedText tokens, Sentence sentence, FoundEntity entity, int last)
        {
            var first = entity.First;
            if (entity.Score < TaggedName.LikelyPerson) return false;
            if (_names.TryGiven(tokens, first, BeforeNames, out var given)
                && !_names.IsEveryday(ArabicNormalizer.Key(tokens.SpanFrom(first, given.CoreStart).Of(tokens.Text))))
            {
                return true;
            }

            if (first == sentence.First) return false;
            return _names.IsSaying(tokens, first - 1)
                || IsComma(tokens, first - 1) && last + 1 < sentence.End && IsComma(tokens, last + 1);
        }

        private static bool IsComma(TokenizedText tokens, int t) =>
            tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '،' or ',';

        // «ثريا وعبد العزيز»: a known first name behind «و» is somebody else's, and the letter is not part of it («وعبد المجيد …»).
        private bool IsOne(TokenizedText tokens, FoundEntity entity, out int start, out int last)
        {
            (start, last) = (entity.Core.Start, entity.Last);
            if (_names.TryGiven(tokens, entity.First, Proclitics.And, out var first))
                start = tokens.SpanFrom(entity.First, first.CoreStart).Start;
            for (var t = entity.First + 1; t <= entity.Last; t++)
            {
                if (!_names.TryGiven(tokens, t, Proclitics.And, out var given)
                    || (!given.Proclitics.HasFlag(Proclitics.And) && !BeginsAnother(tokens, entity.First, t)))
                {
                    continue;
                }

                last = t - 1;
                break;
            }

            return last > entity.First;
        }

        // Whether a first name without ال follows a family name with it, and a part of its own follows in turn.
        private bool BeginsAnother(TokenizedText tokens, int first, int t) =>
            t > 1 && t >= first + 2 && tokens.Key(t - 1).StartsWith("ال", StringComparison.Ordinal) && !Definite(tokens, t)
                && !_names.TryGiven(tokens, t - 1, Proclitics.None, out _) && t + 1 < tokens.Count && CanBePart(tokens, t + 1);

        private static string CoreOfFirst(TokenizedText tokens, FoundEntity entity) =>
            tokens.Text[entity.Core.Start..Math.Max(entity.Core.Start, tokens[entity.First].End)];

        // «فضل الله عز وجل» is the grace of God.
        private static bool Praises(TokenizedText tokens, FoundEntity entity)
        {
            for (var t = entity.First; t <= entity.Last + 1 && t < tokens.Count; t++)
            {
                if (tokens.Key(t) is "وجل" or "سبحانه" or "تعالي") return true;
            }

            return false;
        }

        // One word alone: a last name of somebody who is named in full further on («الحربي: …» in a headline), or somebody with a title
        // who is never named in full («الرئيس ويدودو»).
        private void AddTaggedWords(IReadOnlyList<TaggedName> tagged)
        {
            var taken = _found.Select(m => m.Span).Concat(blocked).Order().ToList();
            foreach (var (passage, entity) in tagged)
            {
                var tokens = passage.Tokens;
                if (entity.Class != EntityClass.Person || entity.Last > entity.First || Covered(taken, entity.Core)) continue;
                var key = ArabicNormalizer.Key(entity.Core.Of(reading.Article.Text));
                if (key.Length < 4 || _names.IsNoName(key) || _names.IsEveryday(key) || _names.IsNeverAlone(key)) continue;
                if (_surnames.Before(key, entity.Core.Start) is not null || IsNamedAfter(tokens, entity.First)) continue;
                if (_surnames.Only(key) is { WithParticle: false } bearer)
                {
                    _found.Add(
                        new FoundMention(
                            bearer.Actor, MentionKind.Alias, TypeOf(bearer.Actor, bearer.Type), passage, entity.First, entity.Last,
                            Proclitics.None, entity.Core));
                    if (_discoveries.TryGetValue(bearer.Actor, out var discovery))
                        discovery.Names.Add(entity.Core.Of(reading.Article.Text));
                }
                else if (entity.Score >= TaggedName.SureWord && entity.Core.Start == entity.Span.Start
                    && !_names.IsEverydayFamily(key) && EndsTitle(tokens, entity.First))
                {
                    Add(passage, new NameHit(entity.First, entity.Core.Start, entity.Last, Expert: false));
                }
            }
        }

        // «جامعة محمد الخامس», «مدينة الملك عبد الله الطبية»: no title between makes a person of what something is named after.
        private bool IsNamedAfter(TokenizedText tokens, int first)
        {
            var before = first - 1;
            for (var steps = 0; steps < 2 && before > 0 && _names.TryTitle(tokens, before, out _); steps++) before--;
            return _names.NamesAPlace(tokens, before);
        }
    }
}
