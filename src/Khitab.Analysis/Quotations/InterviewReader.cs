using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>A paragraph of an interview.</summary>
/// <param name="Speaker">Who answers; null for a question, or where it is not known who answers: then it is no one's position.</param>
/// <param name="From">The first token of what is said, after «ج:» or a dash.</param>
internal readonly record struct Turn(Party? Speaker, int From);

/// <summary>
/// Tells the turns of a printed interview: «س:» and «ج:», a name before each colon, questions with a bullet and answers with a dash, or
/// bare questions in an article that calls itself an interview. An answer is the guest's and a question is nobody's; questions that a
/// writer asks and answers in an essay of his own stay his.
/// </summary>
internal sealed class InterviewReader
{
    private const int WidestLabel = 6;

    private readonly PhraseTrie<bool> _questions = new();
    private readonly PhraseTrie<bool> _answers = new();
    private readonly PhraseTrie<bool> _announced = new();
    private readonly WordSet _talks;

    public InterviewReader(Codebook codebook)
    {
        var words = codebook.Lexicon("interviews");
        foreach (var word in words["questions"]) _questions.Add(word, true);
        foreach (var word in words["answers"]) _answers.Add(word, true);
        foreach (var word in words["announced"]) _announced.Add(word, true);
        _talks = WordSet.Keys(words["talks"]);
    }

    /// <summary>What tells who the guest is.</summary>
    private sealed record Guests(IReadOnlyList<FoundMention> Mentions, IReadOnlyList<FoundQuotation> Quotes);

    /// <summary>How a paragraph begins and ends.</summary>
    /// <param name="Sign">The bullet or dash that it begins with, or none.</param>
    /// <param name="Colon">The colon after a label, or −1.</param>
    /// <param name="From">The first token after sign and label.</param>
    /// <param name="Asks">It ends with a question mark.</param>
    private readonly record struct Shape(char Sign, int Colon, int From, bool Asks);

    /// <summary>The turns of an article by passage; empty where it is no interview.</summary>
    public IReadOnlyDictionary<Passage, Turn> Read(
        TokenizedArticle reading, IReadOnlyList<FoundMention> mentions, IReadOnlyList<FoundQuotation> quotes)
    {
        var turns = new Dictionary<Passage, Turn>(ReferenceEqualityComparer.Instance);
        var passages = reading.Passages.Where(p => p.Tokens.Count > 0).ToList();
        if (passages.Count < 4) return turns;
        var shapes = passages.ConvertAll(ShapeOf);
        var guests = new Guests(mentions, quotes);
        if (!Labelled(passages, shapes, guests, turns)) Alternating(passages, shapes, guests, turns);
        if (turns.Count == 0) return turns;

        // Headlines and crossheads of an interview are the guest's words as often as the paper's.
        foreach (var passage in passages)
        {
            if (passage.Kind != SegmentKind.Paragraph) turns.TryAdd(passage, new Turn(null, 0));
        }

        return turns;
    }

    // «س: …» and «ج: …», or two speakers by name.
    private bool Labelled(
        List<Passage> passages, List<Shape> shapes, Guests guests, Dictionary<Passage, Turn> turns)
    {
        var speakers = new Dictionary<int, Party?>();
        for (var i = 1; i < passages.Count; i++)
        {
            if (shapes[i].Colon < 0) continue;
            var tokens = passages[i].Tokens;
            var first = shapes[i].Sign == default ? 0 : FirstWord(tokens);
            if (Is(_questions, tokens, first, shapes[i].Colon)) speakers[i] = null;
            else if (Is(_answers, tokens, first, shapes[i].Colon)) speakers[i] = Party.Author;
            else if (Named(passages[i], first, shapes[i].Colon, guests.Mentions) is { } who)
            {
                speakers[i] = who.Type == ActorType.Media ? null : who.Party;
            }
        }

        var asked = speakers.Count(s => s.Value is null || shapes[s.Key].Asks);
        var answered = speakers.Count(s => s.Value is not null && !shapes[s.Key].Asks);
        if (asked < 2 || answered < 2) return false;
        var start = speakers.Keys.Min();
        Party? guest = null;
        var guestRead = false;
        Turn? last = null;
        for (var i = start; i < passages.Count; i++)
        {
            if (passages[i].Kind == SegmentKind.Heading && !speakers.ContainsKey(i)) continue;
            if (speakers.TryGetValue(i, out var speaker))
            {
                if (speaker == Party.Author)
                {
                    if (!guestRead) guest = Guest(passages, start, guests);
                    guestRead = true;
                    speaker = guest;
                }

                last = new Turn(shapes[i].Asks ? null : speaker, shapes[i].From);
                turns[passages[i]] = last.Value;
            }
            else if (last is { } going)
            {
                turns[passages[i]] = new Turn(going.Speaker, 0);
            }
        }

        return true;
    }

    // A question of its own paragraph, and an answer after it.
    private void Alternating(
        List<Passage> passages, List<Shape> shapes, Guests guests, Dictionary<Passage, Turn> turns)
    {
        int pairs = 0, signed = 0, questions = 0, start = -1;
        for (var i = 1; i < passages.Count; i++)
        {
            if (!shapes[i].Asks || shapes[i].Colon >= 0) continue;
            questions++;
            if (i + 1 >= passages.Count || shapes[i + 1].Asks) continue;
            pairs++;
            if (shapes[i].Sign != default || shapes[i + 1].Sign is '-') signed++;
            if (start < 0) start = i;
        }

        if (pairs < 2 || pairs * 2 < questions) return;
        var interview = signed >= 2 && signed * 3 >= pairs * 2 && Regular(shapes, start)
            || pairs >= 3 && Announces(passages, start);
        if (!interview) return;
        var guest = Guest(passages, start, guests);
        for (var i = start; i < passages.Count; i++)
        {
            turns[passages[i]] = shapes[i].Asks && shapes[i].Colon < 0 ? new Turn(null, 0) : new Turn(guest, shapes[i].From);
        }
    }

    // Questions with a sign are an interview only where answers differ from them: a list of questions with dashes is none.
    private static bool Regular(List<Shape> shapes, int start)
    {
        int asked = 0, answered = 0, longest = 0, run = 0;
        for (var i = start; i < shapes.Count; i++)
        {
            if (shapes[i].Asks)
            {
                asked++;
                run = 0;
            }
            else
            {
                answered++;
                longest = Math.Max(longest, ++run);
            }
        }

        return asked <= answered + 1 && longest <= 12;
    }

    private bool Announces(List<Passage> passages, int start)
    {
        for (var i = 0; i < start; i++)
        {
            var tokens = passages[i].Tokens;
            for (var t = 0; t < tokens.Count; t++)
            {
                if (_announced.TryMatch(tokens, t, Proclitics.And | Proclitics.By | Proclitics.For, out _)) return true;
            }
        }

        return false;
    }

    // Who speaks in the title; else whom the lead says the interview is with; else who is quoted most
    // before it begins, or named in lead and title.
    private Party? Guest(List<Passage> passages, int start, Guests guests)
    {
        var before = passages.Take(start).ToHashSet<Passage>(ReferenceEqualityComparer.Instance);
        var persons = guests.Mentions.Where(m => m.Type is ActorType.Person or ActorType.Expert && before.Contains(m.Passage)).ToList();
        var title = passages[0];
        for (var t = 1; t < title.Tokens.Count && t <= 12; t++)
        {
            if (title.Tokens.Original(t)[0] != ':') continue;
            var speaking = persons.LastOrDefault(p => ReferenceEquals(p.Passage, title) && p.Last < t);
            if (speaking is not null) return Party.Actor(speaking.Actor);
        }

        foreach (var passage in passages.Take(start))
        {
            if (With(passage, persons) is { } met) return Party.Actor(met.Actor);
        }

        if (guests.Quotes.Where(q => before.Contains(q.Passage)).GroupBy(q => q.Speaker).OrderByDescending(g => g.Count())
            .ThenBy(g => g.First().Span).FirstOrDefault() is { } heard)
        {
            return heard.Key;
        }

        // «الغذامي: …»: the title has the surname of somebody whom the lead introduces; or the lead introduces nobody else.
        var words = Enumerable.Range(0, title.Tokens.Count).Select(title.Tokens.Key).ToHashSet(StringComparer.Ordinal);
        var named = persons.FirstOrDefault(p => words.Contains(p.Passage.Tokens.Key(p.Last)));
        if (named is null && persons.Count > 0 && persons.TrueForAll(p => p.Actor == persons[0].Actor)) named = persons[0];
        return named is null ? null : Party.Actor(named.Actor);
    }

    // «حوار مع فلان», «مقابلة أجرتها الصحيفة مع فلان».
    private FoundMention? With(Passage passage, List<FoundMention> persons)
    {
        var tokens = passage.Tokens;
        for (var t = 0; t < tokens.Count; t++)
        {
            if (!_talks.Has(tokens.Form(t))) continue;
            for (var with = t + 1; with < tokens.Count && with <= t + 12; with++)
            {
                if (tokens.Key(with) != "مع") continue;
                var met = persons.FirstOrDefault(p => ReferenceEquals(p.Passage, passage) && p.First > with && p.First <= with + 12);
                if (met is not null) return met;
            }
        }

        return null;
    }

    private static (Party Party, ActorType Type)? Named(Passage passage, int first, int colon, IReadOnlyList<FoundMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (!ReferenceEquals(mention.Passage, passage) || mention.First < first || mention.Last >= colon) continue;
            if (mention.Last == colon - 1 && mention.Proclitics == Proclitics.None && mention.Type is ActorType.Person or ActorType.Expert
                or ActorType.Media)
            {
                return (Party.Actor(mention.Actor), mention.Type);
            }
        }

        return null;
    }

    private static bool Is(PhraseTrie<bool> labels, TokenizedText tokens, int first, int colon) =>
        first < colon && labels.TryMatch(tokens, first, Proclitics.None, out var hit) && Ends(tokens, hit.Last, colon);

    // «س1:», «ج (2):».
    private static bool Ends(TokenizedText tokens, int last, int colon)
    {
        for (var t = last + 1; t < colon; t++)
        {
            if (tokens[t].Kind == TokenKind.Word) return false;
        }

        return true;
    }

    private static Shape ShapeOf(Passage passage)
    {
        var tokens = passage.Tokens;
        var from = FirstWord(tokens);
        var sign = from == 0 ? default : Sign(tokens.Original(0)[0]);
        var colon = -1;
        for (var t = from + 1; t < tokens.Count && t <= from + WidestLabel; t++)
        {
            if (tokens.Original(t)[0] == ':' || t == from + 1 && IsLetterLabel(tokens, from) && tokens.Original(t)[0] is '-' or '–' or '/')
            {
                colon = t;
            }

            if (colon >= 0 || tokens.Original(t)[0] is '.' or '؟' or '?' or '!' or '،') break;
        }

        var end = tokens.Count - 1;
        while (end > 0 && tokens.Original(end)[0] is '"' or '»' or '”' or '.' or ')' or '“') end--;
        return new Shape(sign, colon, colon >= 0 ? colon + 1 : from, tokens.Original(end)[0] is '؟' or '?');
    }

    private static bool IsLetterLabel(TokenizedText tokens, int t) => tokens.Key(t) is "س" or "ج";

    private static int FirstWord(TokenizedText tokens)
    {
        var t = 0;
        while (t < tokens.Count - 1 && t < 4 && Sign(tokens.Original(t)[0]) != default) t++;
        return t;
    }

    private static char Sign(char c) => c switch
    {
        '-' or '–' or '—' or 'ـ' or '−' => '-',
        '*' or '•' or '●' or '·' or '▪' or '■' or '◆' or '○' or '§' or '>' => '*',
        _ => default,
    };
}
