using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

// Last names alone, of persons who are named in full elsewhere.
internal sealed partial class PersonFinder
{
    private sealed partial class ArticlePersons
    {
        private void AddSurname(string actor, ActorType type, Passage passage, int token, int from)
        {
            var tokens = passage.Tokens;
            var key = tokens.Key(token);
            if (key.Length < 3 || _names.IsNeverAlone(key) || _names.IsNoName(key) && !_names.IsListedFamily(key)) return;

            // «بن نايف» is called so, or by his first name, never by his father's; «الملك سلمان» has no last name.
            var fathers = token > 0 && _names.IsParticle(tokens.Key(token - 1));
            var given = _names.TryGiven(tokens, token, Proclitics.None, out _);
            if (given && !fathers && token > 0 && _names.TryTitle(tokens, token - 1, out _)) return;
            _surnames.Add(key, actor, type, from, withParticle: given && fathers);
        }

        // A listed last name alone is its listed bearer's unless somebody else of that name was named in full before.
        private void ResolveListedLastNames()
        {
            for (var m = _found.Count - 1; m >= 0; m--)
            {
                var mention = _found[m];
                if (mention.Kind != MentionKind.Alias || mention.First != mention.Last
                    || mention.Type is not (ActorType.Person or ActorType.Expert))
                {
                    continue;
                }

                var key = ArabicNormalizer.Key(mention.Span.Of(reading.Article.Text));
                if (_surnames.Before(key, mention.Span.Start) is not { } person || person.Actor == mention.Actor || HasOwnTitle(mention))
                {
                    continue;
                }

                if (person.Actor.Length == 0) _found.RemoveAt(m);
                else _found[m] = mention with { Actor = person.Actor, Type = TypeOf(person.Actor, person.Type) };
            }
        }

        // «الرئيس أوباما» is the president whichever brother was named before.
        private bool HasOwnTitle(FoundMention mention)
        {
            var tokens = mention.Passage.Tokens;
            if (!finder._roles.TryGetValue(mention.Actor, out var roles)) return false;
            for (var t = mention.First - 1; t >= 0 && t >= mention.First - 2 && tokens[t].Kind == TokenKind.Word; t--)
            {
                foreach (var option in tokens.Form(t).Readings)
                {
                    if (roles.Contains(option) || roles.Contains("ال" + option.Core)) return _names.TryTitle(tokens, t, out _);
                }
            }

            return false;
        }

        private void FindSurnames()
        {
            if (_surnames.IsEmpty) return;
            var taken = _found.Select(m => m.Span).Concat(blocked).Order().ToList();
            foreach (var passage in reading.Passages)
            {
                var tokens = passage.Tokens;

                // A headline has the last name of somebody whom the text names in full.
                var headline = passage.Kind != SegmentKind.Paragraph;
                for (var i = 0; i < tokens.Count; i++)
                {
                    if (tokens[i].Kind != TokenKind.Word || Covered(taken, tokens[i].Span)) continue;
                    foreach (var option in tokens.Form(i).Readings)
                    {
                        if ((option.Proclitics & ~BeforeNames) != 0) continue;

                        // «محمد الغالي» is also called «غالي», but a word without ال is a name only beside a verb of saying.
                        var bare = option.CoreStart == 0 && option.Core.Length > 3 && _names.IsSaying(tokens, i - 1)
                            && !option.Core.StartsWith("ال", StringComparison.Ordinal);
                        var found = _surnames.Before(option, tokens[i].Start)
                            ?? (headline && !_names.IsEverydayFamily(option.Core) ? _surnames.Only(option.Core) : null)
                            ?? (bare ? _surnames.Before("ال" + option.Core, tokens[i].Start) : null);
                        if (found is not { Actor.Length: > 0 } person) continue;

                        // «ولد أييه»، «بن علي»: the particle is part of the name.
                        var particle = i > 0 && option.CoreStart == 0 && _names.IsParticle(tokens.Key(i - 1));
                        if (!particle && !StandsAlone(tokens, i, option)) continue;
                        if (person.WithParticle && !particle) continue;
                        var first = particle && !Covered(taken, tokens[i - 1].Span) ? i - 1 : i;
                        var span = TextSpan.FromBounds(
                            first < i ? tokens[first].Start : tokens.SpanFrom(i, option.CoreStart).Start, tokens[i].End);
                        _found.Add(
                            new FoundMention(
                                person.Actor, MentionKind.Alias, TypeOf(person.Actor, person.Type), passage, first, i, option.Proclitics,
                                span));
                        if (_discoveries.TryGetValue(person.Actor, out var discovery)) discovery.Names.Add(span.Of(reading.Article.Text));
                        break;
                    }
                }
            }
        }

        private ActorType TypeOf(string actor, ActorType otherwise) =>
            _discoveries.TryGetValue(actor, out var discovery) ? discovery.Type : otherwise;

        // A last name that is a word too, or that follows another given name, is a person only beside a title or a verb of saying.
        private bool StandsAlone(TokenizedText tokens, int i, CliticReading option)
        {
            var beside = _names.IsSaying(tokens, i - 1) || EndsTitle(tokens, i) || _names.IsSaying(tokens, i + 1);
            if (_names.IsEverydayFamily(option.Core)) return beside && (option.Proclitics & Prepositions) == 0;
            return beside || i == 0 || !_names.TryGiven(tokens, i - 1, BeforeNames, out var given)
                || _names.IsEveryday(ArabicNormalizer.Key(tokens.SpanFrom(i - 1, given.CoreStart).Of(tokens.Text)));
        }
    }
}
