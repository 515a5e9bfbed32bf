using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Quotations;
using Khitab.Analysis.Statements;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>Whose words a token is.</summary>
/// <param name="Holder">The author, a speaker, or a source without a name.</param>
/// <param name="Voice">In whose words it is put.</param>
/// <param name="Sure">False where somebody else speaks but it is not known who: then it is nobody's position.</param>
internal readonly record struct Said(Party Holder, Voice Voice, bool Sure);

/// <summary>The words of an impersonal («يُتوقع») and of verbs of saying, by the codebook.</summary>
internal sealed class VoiceWords
{
    public VoiceWords(Codebook codebook, FormQuestions questions)
    {
        var words = codebook.Lexicon("evaluations");
        foreach (var word in words["impersonal"]) Impersonal.Add(word, true);
        foreach (var word in words["background"]) Background.Add(word, true);
        foreach (var word in words["viewpoint"]) Viewpoint.Add(word, true);
        Retelling = new(VerbForms.OfAll(words["retelling"]));
        Evidence = WordSet.Keys(words["evidence"]);
        var reporting = codebook.Lexicon("reporting");
        var weak = VerbForms.OfAll(reporting["weak"]).ToHashSet(StringComparer.Ordinal);
        Saying = new(VerbForms.OfAll(reporting["verbs"]).Where(v => !weak.Contains(v)));
        AllSaying = new(VerbForms.OfAll(reporting["verbs"]));
        foreach (var word in reporting["sources"]) Sources.Add(word, true);
        Openers = WordSet.Keys(reporting["openers"]);
        Impersonal.AskOnce(questions);
        Viewpoint.AskOnce(questions);
        Retelling.AskOnce(questions);
        Saying.AskOnce(questions);
    }

    /// <summary>A passive or impersonal that leaves its source unnamed.</summary>
    public PhraseTrie<bool> Impersonal { get; } = new();

    /// <summary>Openings of a clause in which the author tells what went before («بعد أن»), even beside somebody's words.</summary>
    public PhraseTrie<bool> Background { get; } = new();

    /// <summary>Whose view it is: «في نظر», «بحسب».</summary>
    public PhraseTrie<bool> Viewpoint { get; } = new();

    /// <summary>Verbs by which an opinion is retold, where «أن» comes near after them.</summary>
    public WordSet Retelling { get; }

    /// <summary>What shows something without being a speaker: «الوقائع», «هذا».</summary>
    public WordSet Evidence { get; }

    /// <summary>Nouns for those who speak without a name.</summary>
    public PhraseTrie<bool> Sources { get; } = new();

    /// <summary>All verbs of saying.</summary>
    public WordSet AllSaying { get; }

    /// <summary>Verbs of saying that need no more to count.</summary>
    public WordSet Saying { get; }

    /// <summary>What opens the words said.</summary>
    public WordSet Openers { get; }
}

/// <summary>Says for each token of a sentence whose words it is.</summary>
internal sealed class VoiceMap
{
    private readonly SentenceFrame _frame;
    private readonly VoiceWords _words;
    private readonly List<FoundQuotation> _said;
    private readonly IReadOnlyList<QuotedStretch> _marks;
    private readonly List<(int First, int End)> _background = [];
    private readonly (int First, string Words)? _impersonal;
    private readonly int _unknown;
    private readonly bool _conversation;

    /// <param name="words">Words of voice.</param>
    /// <param name="frame">The sentence.</param>
    /// <param name="said">The quotations that reach into it.</param>
    /// <param name="marks">What stands between quotation marks in its passage.</param>
    /// <param name="conversation">It belongs to an interview: what is no quotation there is nobody's position.</param>
    public VoiceMap(
        VoiceWords words, SentenceFrame frame, IEnumerable<FoundQuotation> said, IReadOnlyList<QuotedStretch> marks,
            bool conversation = false)
    {
        _conversation = conversation;
        _words = words;
        _frame = frame;
        _said = [.. said];
        _marks = marks;
        _impersonal = FindImpersonal();
        _unknown = Math.Min(Math.Min(FindUnknown(), AfterColon()), Math.Min(FindRetold(), FindViewpoint()));
        FindBackground();
    }

    /// <summary>Whose words a token is; of several quotations the narrowest.</summary>
    /// <param name="t">The token.</param>
    /// <param name="presupposed">It is taken for granted («الدور الذي …»), so an impersonal does not govern it.</param>
    public Said At(int t, bool presupposed = false)
    {
        FoundQuotation? quote = null;
        foreach (var q in _said)
        {
            if (q.First <= t && t < q.End && (quote is null || q.End - q.First < quote.End - quote.First)) quote = q;
        }

        if (quote is not null && (quote.Direct || !_background.Any(b => b.First <= t && t < b.End && b.First > quote.First - 4)))
            return new Said(quote.Speaker, quote.Direct ? Voice.Direct : Voice.Reported, true);
        if (_conversation) return new Said(Party.Author, Voice.Author, false);
        if (_marks.Any(m => t > m.Open && t < m.Close && m.Close - m.Open > 2)) return new Said(Party.Author, Voice.Author, false);
        if (_background.Any(b => b.First <= t && t < b.End)) return new Said(Party.Author, Voice.Author, true);
        if (_impersonal is { } source && t > source.First && !presupposed)
        {
            return new Said(Party.Source(source.Words), Voice.Reported, true);
        }

        return new Said(Party.Author, Voice.Author, t < _unknown);
    }

    /// <summary>The source without a name whose verb of saying is at a token («كان مراقبون قد رشحوا …»), or null.</summary>
    public Said? SourceOf(int t)
    {
        var tokens = _frame.Passage.Tokens;
        if (!_words.AllSaying.Has(tokens.Form(t))) return null;
        for (var i = Math.Max(_frame.Sentence.First, t - 4); i < _frame.Sentence.End && i <= t + 3; i++)
        {
            if (i == t || _frame.At(i) is not null || !_words.Sources.TryMatch(tokens, i, Proclitics.And | Proclitics.Article, out var hit))
            {
                continue;
            }

            var span = TextSpan.FromBounds(tokens.SpanFrom(i, hit.CoreStart).Start, tokens[hit.Last].End);
            return new Said(Party.Source(span.Of(tokens.Text)), Voice.Reported, true);
        }

        return null;
    }

    private (int, string)? FindImpersonal()
    {
        var tokens = _frame.Passage.Tokens;
        for (var t = _frame.Sentence.First; t < _frame.Sentence.End; t++)
        {
            if (_frame.At(t) is not null || !_words.Impersonal.TryMatch(tokens, t, Proclitics.And | Proclitics.Then, out var hit)) continue;
            var span = TextSpan.FromBounds(tokens.SpanFrom(t, hit.CoreStart).Start, tokens[hit.Last].End);
            return (t, span.Of(tokens.Text));
        }

        return null;
    }

    // «باحث: …» in a title: the words of one who is not made out. A country before the colon is a subject, not a speaker.
    private int AfterColon()
    {
        var tokens = _frame.Passage.Tokens;
        if (_frame.Passage.Kind == SegmentKind.Paragraph) return int.MaxValue;
        for (var t = _frame.Sentence.First + 1; t < _frame.Sentence.End && t <= _frame.Sentence.First + 12; t++)
        {
            if (tokens.Original(t)[0] == ':') return _frame.Map[t - 1] is { Type: ActorType.State } ? int.MaxValue : t;
        }

        return int.MaxValue;
    }

    // «حذر مشاركون من …»: a verb of saying whose speaker was not found; what follows is not the author's.
    private int FindUnknown()
    {
        var tokens = _frame.Passage.Tokens;
        var sentence = _frame.Sentence;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (_frame.At(t) is not null || !_words.Saying.Has(tokens.Form(t)) || _said.Any(q => q.First <= t && t < q.End)) continue;
            for (var i = t + 1; i < sentence.End && i < t + 25; i++)
            {
                if (i <= t + 2 && _words.Evidence.Has(tokens.Form(i))) break;
                if (_words.Openers.Has(tokens.Form(i)) && !_said.Any(q => q.First >= i - 1 && q.First <= i + 3)) return i;
            }
        }

        return int.MaxValue;
    }

    // «يرى الكاتب أن …», «جاء في المقال أن …»: not «تؤكد الوقائع أن …», «أرى أن …».
    private int FindRetold()
    {
        var tokens = _frame.Passage.Tokens;
        var sentence = _frame.Sentence;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (_frame.At(t) is not null || !_words.Retelling.Has(tokens.Form(t)) || IsFirstPerson(t)) continue;
            if (t > sentence.First && _words.Evidence.Has(tokens.Form(t - 1))) continue;
            if (_words.Impersonal.TryMatch(tokens, t, Proclitics.And | Proclitics.Then, out _)) continue;
            for (var i = t + 1; i < sentence.End && i <= t + 9; i++)
            {
                if (_words.Evidence.Has(tokens.Form(i)) && tokens.Key(i).Length > 2) break;
                if (tokens[i].Kind == TokenKind.Punctuation && tokens.Original(i)[0] is '.' or '؛' or ':') break;
                if (_words.Openers.Has(tokens.Form(i))) return i;
            }
        }

        return int.MaxValue;
    }

    // «أعتقد», «أستنتج»: the hamza of the first person, where the third has none («اعتقد»).
    private bool IsFirstPerson(int t)
    {
        var tokens = _frame.Passage.Tokens;
        var key = tokens.Key(t).AsSpan().TrimStart("وف");
        var written = tokens.Original(t).TrimStart("وف");
        return written.Length > 3 && written[0] == 'أ' && (key[1] is 'ف' or 'ع' && key[2] == 'ت' || key.StartsWith("است"));
    }

    // «وفي نظر الباحث …», «فشل فلان، بحسب الصحيفة»: nothing in the sentence is the author's.
    private int FindViewpoint()
    {
        var tokens = _frame.Passage.Tokens;
        for (var t = _frame.Sentence.First; t < _frame.Sentence.End - 1; t++)
        {
            if (!_words.Viewpoint.TryMatch(tokens, t, Proclitics.And | Proclitics.Then, out _)) continue;
            if (!_marks.Any(m => t > m.Open && t < m.Close)) return _frame.Sentence.First;
        }

        return int.MaxValue;
    }

    // From «بعد أن» after a comma to the end of its clause, outside quotation marks.
    private void FindBackground()
    {
        var tokens = _frame.Passage.Tokens;
        for (var t = _frame.Sentence.First + 1; t < _frame.Sentence.End; t++)
        {
            if (tokens[t - 1].Kind != TokenKind.Punctuation || !_words.Background.TryMatch(tokens, t, Proclitics.And, out _)) continue;
            var end = _frame.Sentence.End;
            for (var i = t + 1; i < end; i++)
            {
                if (tokens.Original(i)[0] is '،' or '؛' or ';') end = i;
            }

            _background.Add((t, end));
        }
    }
}
