using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds those who act under no name but a description: people («المستوطنون»، «عائلات الأسرى»), groups («الجماعات الإرهابية»، «قوات الطوارئ
/// الخاصة»), a leader's followers («أنصار صالح»). They count where the article makes them a party to something, comes back to them, or
/// says which people they are.
/// </summary>
internal sealed class CollectiveFinder
{
    private readonly CollectiveLexicon _lexicon;
    private readonly CollectivePhrases _phrases;

    // «الخبراء»: sources that speak without a name and stay so.
    private readonly HashSet<string> _sources;
    private readonly Doings _doings;

    public CollectiveFinder(Codebook codebook, NameLexicon names, Doings doings, FormQuestions questions)
    {
        _lexicon = new CollectiveLexicon(codebook, questions);
        _phrases = new CollectivePhrases(codebook, names);
        _doings = doings;
        _sources = [.. codebook.Lexicon("reporting")["sources"].Select(ArabicNormalizer.Key)];
    }

    private sealed record Found(FoundMention Mention, CollectiveNoun Noun, string Rest, bool IsDefinite, bool IsParty)
    {
        /// <summary>Whether a preposition says in what they take part.</summary>
        public bool IsConcerned => Noun is { People: true, Definite: true, StandsAlone: false } && Mention.Last > Mention.First;
    }

    /// <summary>Adds those found where no other mention is; an adjective of origin in such a phrase belongs to it.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="places">The places named.</param>
    /// <param name="known">The actors found so far.</param>
    public ActorFindings Complete(TokenizedArticle reading, IReadOnlyList<FoundMention> places, ActorFindings known)
    {
        var found = new List<Found>();
        foreach (var passage in reading.Passages)
        {
            MentionMap? map = null;
            MentionMap? placed = null;
            foreach (var sentence in passage.Sentences)
            {
                for (var t = sentence.First; t < sentence.End; t++)
                {
                    if (passage.Tokens[t].Kind != TokenKind.Word
                        || !_lexicon.TryNoun(passage.Tokens, t, out var noun, out var clitics))
                    {
                        continue;
                    }

                    map ??= new MentionMap(passage, known.Mentions);
                    placed ??= new MentionMap(passage, places);
                    if (map[t] is not null || Phrase(passage, map, placed, sentence, t, noun, clitics) is not { } phrase) continue;

                    // «الحوثيون وحلفاؤهم»: who is joined to a party is one too.
                    if (!phrase.IsParty && found is [.., { IsParty: true } before] && clitics.Proclitics.HasFlag(Proclitics.And)
                        && ReferenceEquals(before.Mention.Passage, passage) && before.Mention.Last == t - 1)
                    {
                        phrase = phrase with { IsParty = true };
                    }

                    if (phrase is { IsParty: false, Noun: { State: NounState.Owned } or { State: NounState.Indefinite, People: false } }
                        && !phrase.IsDefinite)
                    {
                        continue;
                    }

                    found.Add(phrase);
                    t = phrase.Mention.Last;
                }
            }
        }

        return found.Count == 0 ? known : Kept(reading, known, found);
    }

    private static ActorFindings Kept(TokenizedArticle reading, ActorFindings known, List<Found> found)
    {
        // «الأسرى» in an article that has «الأسرى الإسرائيليين» and no others are these.
        var rests = found.Where(f => f.Rest.Length > 0 && f.Noun.Owner.Length == 0)
            .ToLookup(f => f.Noun.Canon, f => f.Rest, StringComparer.Ordinal);
        var groups = found.GroupBy(
            f => f.Noun.Canon + (f.Noun.Owner.Length > 0 ? $" -{f.Noun.Owner} {f.Rest}" : f.Rest.Length > 0 ? " " + f.Rest
                : rests[f.Noun.Canon].Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? " " + only : ""),
            StringComparer.Ordinal);
        var mentions = new List<FoundMention>();
        var discoveries = new List<DiscoveredActor>(known.Discoveries);
        foreach (var group in groups)
        {
            if (!Keeps([.. group])) continue;
            var id = PersonNames.IdOf("collective " + group.Key);
            mentions.AddRange(group.Select(f => f.Mention with { Actor = id }));
            discoveries.Add(
                new DiscoveredActor(
                    id, group.First().Noun.Type,
                    [
                        .. group.OrderByDescending(f => f.Rest.Length).Select(f => Name(reading, f.Mention))
                            .Distinct(StringComparer.Ordinal)
                    ]));
        }

        if (mentions.Count == 0) return known;
        var spans = mentions.Select(m => m.Span).Order().ToList();
        mentions.AddRange(known.Mentions.Where(m => !PersonFinder.Covered(spans, m.Span)));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new ActorFindings(mentions, discoveries);
    }

    // What is named again is a party too, though no verb that is known stands beside it, and so are people and fighters of whom the
    // article says which they are.
    private static bool Keeps(IReadOnlyCollection<Found> group)
    {
        if (group.All(f => f.Rest.Length == 0 && !f.Noun.StandsAlone && f.Noun.Owner.Length == 0)) return false;
        if (group.Any(f => f.IsParty)) return true;
        var definite = group.Count(f => f.IsDefinite);
        if (definite > 2) return true;
        return definite > 1 && group.First().Noun is { People: true, StandsAlone: true }
            || group.Any(f => f.IsDefinite && f.Rest.Length > 0 && (f.Noun.StandsWith || f.IsConcerned));
    }

    private static string Name(TokenizedArticle reading, FoundMention mention)
    {
        var name = mention.Span.Of(reading.Article.Text);
        return mention.Span.Start > 0 && reading.Article.Text[mention.Span.Start - 1] == 'ل' && name.StartsWith('ل') ? "ا" + name : name;
    }

    private Found? Phrase(
        Passage passage, MentionMap map, MentionMap places, Sentence sentence, int first, CollectiveNoun noun, in CliticReading clitics)
    {
        var tokens = passage.Tokens;
        var (last, definite) = _phrases.Read(tokens, map, places, sentence, first, noun);
        if (last < 0 || noun.Definite && clitics.Proclitics == Proclitics.None && IsAfterItsNoun(tokens, first)) return null;

        // «رئيس الوزراء»، «مجلس النواب»: an office or a body.
        if (noun.Definite && last == first && first > 0 && tokens.Key(first - 1) is { } office
            && (office.EndsWith("رءيس", StringComparison.Ordinal) || office.EndsWith("مجلس", StringComparison.Ordinal)))
        {
            return null;
        }

        // «بقيادة الجنرال»: under him.
        if (noun.Canon is "قياده" && clitics.Proclitics.HasFlag(Proclitics.By)) return null;
        if (_sources.Contains(noun.Definite && last == first ? clitics.Core : string.Join(
            ' ', Enumerable.Range(first, last - first + 1).Where(tokens.IsWordOrNumber).Select(tokens.Key))))
        {
            return null;
        }

        var rest = string.Join(
            ' ', Enumerable.Range(first + 1, last - first).Where(tokens.IsWordOrNumber).Select(t => Canonical(tokens.Key(t))));
        if (!noun.People && last == first + 1 && _phrases.IsVague(tokens.Key(last)) && !_doings.Acts(tokens, sentence, first, last))
            return null;
        var party = _doings.IsParty(tokens, map, sentence, first, last, clitics.Proclitics);
        if (!definite && noun.State == NounState.Indefinite)
        {
            // «قال محللون»: words for a source without a name.
            if (!party || noun.People && (_doings.OnlySays(tokens, first - 1) || _doings.OnlySays(tokens, last + 1))) return null;
            if (last == first && !_lexicon.IsSoundPlural(clitics.Core)) return null;
        }

        // «تجمعات الجماعات الإرهابية»: the groups, where nothing says that the gatherings act.
        if (!noun.People && noun.State == NounState.Indefinite && !party && last > first
            && _lexicon.TryNoun(tokens, first + 1, out var inner, out _) && inner is { Definite: true, Type: ActorType.ArmedGroup })
        {
            return null;
        }

        var start = tokens.SpanFrom(first, clitics.CoreStart).Start;
        var mention = new FoundMention(
            "", MentionKind.Name, noun.Type, passage, first, last, clitics.Proclitics, TextSpan.FromBounds(start, tokens[last].End));
        return new Found(mention, noun, rest, definite, party);
    }

    // «العناصر الإرهابيين»: an adjective itself.
    private bool IsAfterItsNoun(TokenizedText tokens, int first) =>
        first > 0 && tokens[first - 1].Kind == TokenKind.Word && tokens.Key(first - 1) is { Length: > 4 } key
        && (key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("وال", StringComparison.Ordinal)
            || key.StartsWith("لل", StringComparison.Ordinal) || key.StartsWith("بال", StringComparison.Ordinal))
        && !_phrases.IsNoNoun(key);

    private static string Canonical(string key)
    {
        if (key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4) key = key[2..];
        return key.Length > 3 && key.EndsWith("ون", StringComparison.Ordinal) ? key[..^2] + "ين" : key;
    }
}
