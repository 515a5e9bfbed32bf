using System.Security.Cryptography;
using System.Text;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Comparison;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Propositions;

/// <summary>
/// Finds what a corpus has positions on, whoever holds them: the objects of its predicates of support, acceptance, demand, accusation,
/// refusal and protest («ترفض التهجير القسري», «دعم الحكم الذاتي»), by their stems. Not thread-safe.
/// </summary>
public sealed class PropositionMiner
{
    /// <summary>In how many articles a proposition must be taken a position on to be suggested.</summary>
    public const int LeastArticles = 2;

    /// <summary>In how many sentences.</summary>
    public const int LeastSentences = 3;

    private const int MostExamples = 20;
    private const int MostForms = 6;

    // Of a large corpus, where most objects are taken a position on once: those are let go.
    private const int MostKept = 200_000;

    // Spelt as forms of predicates («و + ساءل», who is against), and mostly means and exhibitions.
    private static readonly WordSet Others = WordSet.Keys(["وسائل", "ووسائل", "معارض"]);

    private readonly PredicateLexicon _predicates;
    private readonly PersonPhrases _persons;
    private readonly WordTable _words = new();
    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    /// <summary>Makes one.</summary>
    /// <param name="codebook">Has the predicates.</param>
    public PropositionMiner(Codebook codebook) => (_predicates, _persons) = (new PredicateLexicon(codebook), new PersonPhrases(codebook));

    /// <summary>Reads an article.</summary>
    public void Read(AnalyzedArticle article)
    {
        if (article.Article.Language != "ar") return;
        if (_found.Count > MostKept)
        {
            foreach (var (key, found) in _found.ToList())
                if (found.Sentences < 2) _found.Remove(key);
        }

        foreach (var sentence in article.Sentences)
        {
            var tokens = TokenizedText.Read(article.Article.Text, sentence, _words);
            var names = NamesOf(article, sentence, tokens);
            for (var t = 0; t < tokens.Count; t++)
            {
                if (tokens[t].Kind != TokenKind.Word || names[t] || Others.Contains(tokens.Form(t))) continue;
                if (!_predicates.Senses(tokens.Form(t)).Any(sense => ObjectStance.Of(sense.Entry) != 0)) continue;
                if (ObjectPhrases.After(tokens, t, i => names[i], _keys) is not { } at || _persons.Has(_keys)) continue;
                if (SignAt(tokens, t, ObjectPhrases.CaseOf(tokens, t, at)) is not (not 0 and var sign)) continue;
                Take(article, sentence, tokens, t, at, sign);
                t = at.Last;
            }
        }
    }

    /// <summary>What was found, by how many articles take a position on it, then by sentences.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<SuggestedProposition> Suggest(int most) =>
    [
        .. _found.Where(f => f.Value.Articles.Count >= LeastArticles && f.Value.Sentences >= LeastSentences)
            .OrderByDescending(f => f.Value.Articles.Count).ThenByDescending(f => f.Value.Sentences)
            .ThenBy(f => f.Key, StringComparer.Ordinal).Take(most).Select(f => f.Value.Of(IdOf(f.Key))),
    ];

    // As the words before it ask: «إجراءات ضد س» is against somebody, and «إجراءات القيد» are steps of something.
    private int SignAt(TokenizedText tokens, int t, Cases at)
    {
        foreach (var sense in _predicates.Senses(tokens.Form(t)))
        {
            if (sense.Entry.Cases != Cases.None && (sense.Entry.Cases & at) == 0) continue;

            // What follows a definite noun is its adjective, not its object: «الاتفاق النووي».
            if (at == Cases.Direct && !sense.IsVerb && sense.Proclitics.HasFlag(Proclitics.Article)) continue;
            if (ObjectStance.Of(sense.Entry) is not 0 and var sign) return IsNegated(tokens, t) ? -sign : sign;
        }

        return 0;
    }

    private static bool IsNegated(TokenizedText tokens, int t) => t > 0 && tokens.Key(t - 1) is "لا" or "لم" or "لن" or "عدم" or "دون";

    private static bool[] NamesOf(AnalyzedArticle article, TextSpan sentence, TokenizedText tokens)
    {
        var names = new bool[tokens.Count];
        foreach (var mention in article.Mentions)
        {
            if (!mention.Span.Overlaps(sentence)) continue;
            for (var t = 0; t < names.Length; t++)
                if (tokens[t].Start < mention.Span.End && tokens[t].End > mention.Span.Start) names[t] = true;
        }

        return names;
    }

    private void Take(
        AnalyzedArticle article, TextSpan sentence, TokenizedText tokens, int predicate, (int First, int Last, int Joined) at, int sign)
    {
        var key = string.Join(' ', _keys.Select(k => ContentWords.StemOf(_words.Form(k))));
        if (!_found.TryGetValue(key, out var found)) _found[key] = found = new Found();
        var (start, end) = (tokens[at.First].Start, tokens[at.Last].End);
        var written = article.Article.Text[start..end];

        // «للحكم»: what is joined before goes, and the article that it swallowed comes back.
        if (at.Joined > 0) written = written.StartsWith("لل", StringComparison.Ordinal) ? "ال" + written[2..] : written[at.Joined..];
        var span = TextSpan.FromBounds(tokens[predicate].Start, end);
        found.Add(article, written, new PropositionExample(article.Article.Id, sentence, span, sign));
    }

    private static string IdOf(string key) => "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..10];

    private sealed class Found
    {
        private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
        private readonly Dictionary<string, double> _themes = new(StringComparer.Ordinal);
        private readonly List<PropositionExample> _examples = [];
        private int _for;

        public HashSet<string> Articles { get; } = new(StringComparer.Ordinal);

        public int Sentences { get; private set; }

        public void Add(AnalyzedArticle article, string written, PropositionExample example)
        {
            Sentences++;
            if (example.Sign > 0) _for++;
            _forms[written] = _forms.GetValueOrDefault(written) + 1;
            if (Articles.Add(example.Article))
                foreach (var theme in article.Themes) _themes[theme.Theme] = _themes.GetValueOrDefault(theme.Theme) + theme.Weight;
            if (_examples.Count < MostExamples) _examples.Add(example);
        }

        public SuggestedProposition Of(string id)
        {
            List<string> forms = [.. _forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => f.Key).Take(MostForms)];
            return new SuggestedProposition(
                id, forms[0], forms, _for, Sentences - _for, Articles.Count,
                _themes.Count == 0 ? null : _themes.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).First().Key,
                _examples);
        }
    }
}
