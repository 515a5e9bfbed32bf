using Khitab.Analysis.Comparison;
using Khitab.Text;

namespace Khitab.Analysis.Propositions;

/// <summary>A sentence in which somebody coded a position on a proposition.</summary>
/// <param name="Proposition">Its id.</param>
/// <param name="Sign">-1, 0 or +1, as coded.</param>
/// <param name="Text">The sentence.</param>
public sealed record CodedSentence(string Proposition, int Sign, string Text);

/// <summary>A sentence that may take the position that a coded one takes: a suggestion, never a fact.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Sentence">The sentence in its text.</param>
/// <param name="Like">The coded one that it is most like.</param>
/// <param name="Likeness">How much, from <see cref="PropositionLikeness.Threshold"/> to 1.</param>
public sealed record LikeSentence(string Article, TextSpan Sentence, CodedSentence Like, double Likeness);

/// <summary>
/// How like a sentence is to sentences that people coded: the cosine of the sets of their content words' stems, |A∩B| / √(|A|·|B|).
/// Function words and numbers are none of them. Not thread-safe.
/// </summary>
public sealed class PropositionLikeness
{
    /// <summary>The least cosine of a suggestion.</summary>
    public const double Threshold = 0.5;

    /// <summary>How many stems two sentences share at least: short ones are alike by chance.</summary>
    public const int LeastShared = 4;

    private readonly ContentWords _content = new();
    private readonly WordTable _words = new();
    private readonly IReadOnlyList<CodedSentence> _coded;
    private readonly int[] _sizes;
    private readonly Dictionary<int, List<int>> _having = [];

    /// <param name="coded">The coded sentences.</param>
    public PropositionLikeness(IReadOnlyList<CodedSentence> coded)
    {
        (_coded, _sizes) = (coded, new int[coded.Count]);
        for (var i = 0; i < coded.Count; i++)
        {
            var stems = StemsOf(coded[i].Text, new TextSpan(0, coded[i].Text.Length));
            _sizes[i] = stems.Count;
            foreach (var stem in stems)
            {
                if (!_having.TryGetValue(stem, out var having)) _having[stem] = having = [];
                having.Add(i);
            }
        }
    }

    /// <summary>The coded sentence that a sentence is most like, the first of several; null where none is like it.</summary>
    public (CodedSentence Like, double Likeness)? Of(string text, TextSpan sentence)
    {
        if (_coded.Count == 0) return null;
        var stems = StemsOf(text, sentence);
        var shared = new Dictionary<int, int>();
        foreach (var stem in stems)
        {
            foreach (var i in _having.GetValueOrDefault(stem) ?? []) shared[i] = shared.GetValueOrDefault(i) + 1;
        }

        (CodedSentence, double)? best = null;
        foreach (var (i, count) in shared.OrderBy(s => s.Key))
        {
            var likeness = count / Math.Sqrt((double)stems.Count * _sizes[i]);
            if (count >= LeastShared && likeness >= Threshold && likeness > (best?.Item2 ?? 0)) best = (_coded[i], likeness);
        }

        return best;
    }

    private HashSet<int> StemsOf(string text, TextSpan sentence)
    {
        var tokens = TokenizedText.Read(text, sentence, _words);
        var stems = new HashSet<int>();
        for (var t = 0; t < tokens.Count; t++)
        {
            if (tokens[t].Kind == TokenKind.Word && _content.Of(tokens.Form(t)) is not ContentWords.None and var stem) stems.Add(stem);
        }

        return stems;
    }
}
