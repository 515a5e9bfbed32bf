using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>Words attributed to a speaker, with their place among the tokens.</summary>
internal sealed record FoundQuotation(Party Speaker, bool Direct, Passage Passage, int First, int End, TextSpan Span);

/// <summary>Quotations and sources of one article.</summary>
internal sealed record QuotationFindings(IReadOnlyList<FoundQuotation> Quotes, IReadOnlyList<Relay> Relays);

/// <summary>
/// Finds who says what: a verb of saying with its speaker and complement, the participles that carry a speaker on («لافتا إلى أن»),
/// and «وفق», «بحسب» with their source. The speaker of a bare verb is the last who spoke.
/// </summary>
internal sealed class QuotationFinder(Codebook codebook, ActorLexicon actors, NameLexicon names, FormQuestions questions)
{
    private readonly QuotationWords _words = new(codebook, actors, names, questions);
    private readonly InterviewReader _interviews = new(codebook);

    public QuotationFindings Find(TokenizedArticle reading, IReadOnlyList<FoundMention> mentions)
    {
        var quotes = new List<FoundQuotation>();
        var relays = new List<Relay>();
        var roles = new RoleBook(_words.Speakers.RoleReader, _words.Speakers.Names, _words.Speakers.KnownRoles, reading, mentions);
        var named = new NameBook(mentions, _words.Speakers.Media);
        var state = new Talk();
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            var stretches = QuotedStretches.In(passage.Tokens, passage.Sentences);
            var speakers = new SpeakerFinder(_words.Speakers, passage, map, roles, named);
            foreach (var sentence in passage.Sentences)
                new SentenceQuotations(_words, passage, map, speakers, stretches, sentence, quotes, relays, state).Read();
            if (passage.Kind != SegmentKind.Paragraph) state.Pending = null;
        }

        Answers(reading, mentions, quotes);
        return new QuotationFindings(quotes, relays);
    }

    // An answer is the guest's as a whole; whom the guest quotes keeps the words.
    private void Answers(TokenizedArticle reading, IReadOnlyList<FoundMention> mentions, List<FoundQuotation> quotes)
    {
        foreach (var (passage, turn) in _interviews.Read(reading, mentions, quotes))
        {
            if (turn.Speaker is not { } guest) continue;
            var end = passage.Tokens.Count;
            while (end > turn.From && passage.Tokens.Original(end - 1)[0] is '.' or '،' or '…') end--;
            if (end <= turn.From) continue;
            quotes.RemoveAll(q => ReferenceEquals(q.Passage, passage) && q.Speaker == guest);
            quotes.Add(new FoundQuotation(guest, true, passage, turn.From, end, passage.Tokens.SpanOf(turn.From, end - 1)));
        }
    }
}

/// <summary>What one sentence hands on to the next.</summary>
internal sealed class Talk
{
    /// <summary>Who spoke last.</summary>
    public Party? Last { get; set; }

    /// <summary>Who was announced by a colon at the end of the text before.</summary>
    public Party? Pending { get; set; }

    /// <summary>Whether the sentence before held somebody's words.</summary>
    public bool Spoke { get; set; }

    /// <summary>The last speaker whose verb was masculine, and the last whose verb was feminine.</summary>
    public (Party? Masculine, Party? Feminine) ByGender { get; set; }

    /// <summary>The body that spoke last.</summary>
    public Party? Issuer { get; set; }

    /// <summary>The source without a name that spoke last.</summary>
    public Party? Unnamed { get; set; }

    /// <summary>Whom the text has been about where nobody has spoken yet.</summary>
    public Party? Topic { get; set; }

    /// <summary>Whether the last speaker's verb was feminine; null where no verb of its own told.</summary>
    public bool? Feminine { get; set; }
}
