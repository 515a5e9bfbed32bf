using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>Who does what a verb says.</summary>
/// <param name="Argument">The actor, or null where the subject is something else or not found.</param>
/// <param name="Confidence">How sure.</param>
internal readonly record struct FoundSubject(Argument? Argument, double Confidence)
{
    public static FoundSubject None { get; } = new(null, 0);
}

/// <summary>A sentence with its clauses and arguments, and who is where: subjects, antecedents of pronouns, negations.</summary>
internal sealed partial class SentenceFrame
{
    private readonly GrammarWords _words;
    private readonly List<Argument> _carried;
    private readonly Argument?[] _at;
    private readonly GrammarRole[] _roles;

    /// <param name="words">Function words.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="map">Mentions by token.</param>
    /// <param name="arguments">The sentence's arguments in order.</param>
    /// <param name="carried">Subjects of the passage's sentences before, the latest last.</param>
    public SentenceFrame(
        GrammarWords words, Passage passage, Sentence sentence, MentionMap map, List<Argument> arguments, List<Argument> carried)
    {
        _words = words;
        _carried = carried;
        Passage = passage;
        Sentence = sentence;
        Map = map;
        Arguments = arguments;
        Clauses = Syntax.Clauses.Of(passage.Tokens, sentence);
        _at = new Argument?[sentence.End - sentence.First];
        _roles = new GrammarRole[_at.Length];
        for (var i = 0; i < _roles.Length; i++) _roles[i] = words.RolesOf(passage.Tokens.Form(sentence.First + i));
        foreach (var argument in arguments)
            for (var t = argument.First; t <= argument.Last && t < sentence.End; t++) _at[t - sentence.First] = argument;
    }

    public Passage Passage { get; }

    public Sentence Sentence { get; }

    public MentionMap Map { get; }

    public List<Argument> Arguments { get; }

    public List<Clause> Clauses { get; }

    private TokenizedText Tokens => Passage.Tokens;

    /// <summary>The argument that covers a token, or null.</summary>
    public Argument? At(int token) => token >= Sentence.First && token < Sentence.End ? _at[token - Sentence.First] : null;

    /// <summary>Whether a token's word has one of some roles.</summary>
    public bool Is(int t, GrammarRole roles) =>
        ((t >= Sentence.First && t < Sentence.End ? _roles[t - Sentence.First] : _words.RolesOf(Tokens.Form(t))) & roles) != 0;

    /// <summary>The clause that a token is in.</summary>
    public Clause ClauseOf(int token)
    {
        foreach (var clause in Clauses)
        {
            if (token >= clause.First && token < clause.End) return clause;
        }

        return new Clause(Sentence.First, Sentence.End, "");
    }

    /// <summary>
    /// Whether a spelling that may be a noun's is where a verb would: at the head of a clause, after «قد»، «الذي»، or after its
    /// subject.
    /// </summary>
    public bool IsFinite(int t)
    {
        if (Passage.Kind != Model.SegmentKind.Paragraph) return false;
        var clause = ClauseOf(t);
        if (t == clause.First) return t + 1 < Sentence.End && !Is(t + 1, GrammarRole.Relative);
        if (Is(t - 1, GrammarRole.BeforeVerb | GrammarRole.Relative)) return true;
        return At(t - 1) is { Preposition: null, IsDemonym: false } before && HeadsClause(before, clause)
            && Tokens.Key(t)[0] is not ('و' or 'ف');
    }

    /// <summary>Whether a negation comes before a word, or governs its whole clause («لم تعد لديه …»).</summary>
    public bool Negated(int t)
    {
        var clause = ClauseOf(t);
        for (var i = Math.Max(clause.First, t - 2); i < t; i++)
        {
            if (Is(i, GrammarRole.BareNegation) && At(i) is null && !Is(i + 1, GrammarRole.Still)) return true;
        }

        // «عدم حاجتها إلى دعم»: these reach over a noun in between.
        for (var i = Math.Max(clause.First, t - 4); i < t - 2; i++)
        {
            if (Is(i, GrammarRole.Lack) && At(i) is null) return true;
        }

        for (var i = clause.First; i < t - 1; i++)
        {
            if (Is(i + 1, GrammarRole.Ceased) && Is(i, GrammarRole.BareNegation)) return true;
        }

        return false;
    }

    /// <summary>Whether what a token says is a possibility, a condition or a wish, or still to come.</summary>
    public bool Possible(int t) =>
        Hypothetical(t) || (Tokens.Key(t) is { Length: > 4 } future
            && (future.StartsWith("سي", StringComparison.Ordinal) || future.StartsWith("ست", StringComparison.Ordinal)
            || future.StartsWith("وسي", StringComparison.Ordinal)));

    /// <summary>Whether what a token says is a possibility, a condition or a wish. What is announced for the future is stated.</summary>
    public bool Hypothetical(int t)
    {
        var clause = ClauseOf(t);
        for (var i = clause.First; i <= t; i++)
        {
            // «قد» before a present is a possibility, before a past a fact: «كان قد تطاول», «قد تلقت».
            if (Is(i, GrammarRole.BarePerhaps))
            {
                if (i + 1 < Sentence.End && Tokens.Key(i + 1) is ['ي' or 'ن', ..] or ['ت', .., not 'ت']
                    && !(i > Sentence.First && Tokens.Key(i - 1) is "كان" or "كانت" or "كانوا" or "وكان" or "وكانت")) return true;
            }
            else if (i < t && _words.Possible.TryMatch(Tokens, i, Proclitics.And | Proclitics.Then, out _)) return true;
        }

        return false;
    }

    /// <summary>Whether a token is in a relative clause whose subject it would be («التي تواجهها باماكو»).</summary>
    public bool InRelative(Argument argument)
    {
        var t = argument.First - 1;
        return t > Sentence.First && Tokens[t].Kind == TokenKind.Word && Is(t - 1, GrammarRole.Relative);
    }

    /// <summary>Whether a separate or joined preposition, a relative, a conjunction or a punctuation mark begins at a token.</summary>
    public bool Opens(int t)
    {
        var key = Tokens.Key(t);
        return Tokens[t].Kind == TokenKind.Punctuation
            || Is(t, GrammarRole.Preposition | GrammarRole.Relative | GrammarRole.Particle)
            || (At(t) is null && key.Length > 4 && key[0] is 'ب' or 'ل'
            && (key.StartsWith("بال", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal)));
    }

    /// <summary>Whether a token is a word with the article.</summary>
    public bool IsDefinite(int t) =>
        Tokens[t].Kind == TokenKind.Word && Tokens.Form(t).Key is { Length: > 4 } key
        && (key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("وال", StringComparison.Ordinal));
}
