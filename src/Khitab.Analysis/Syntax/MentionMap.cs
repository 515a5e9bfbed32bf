using Khitab.Analysis.Actors;

namespace Khitab.Analysis.Syntax;

/// <summary>Which mention is at which token of a passage.</summary>
internal sealed class MentionMap
{
    private readonly FoundMention?[] _at;

    public MentionMap(Passage passage, IEnumerable<FoundMention> mentions)
    {
        _at = new FoundMention?[passage.Tokens.Count];
        foreach (var mention in mentions)
        {
            if (!ReferenceEquals(mention.Passage, passage)) continue;
            for (var t = mention.First; t <= mention.Last; t++) _at[t] = mention;
        }
    }

    /// <summary>The mention that covers a token, or null.</summary>
    public FoundMention? this[int token] => token >= 0 && token < _at.Length ? _at[token] : null;

    /// <summary>The mentions that begin in a range of tokens, in order.</summary>
    public IEnumerable<FoundMention> In(int first, int end)
    {
        for (var t = Math.Max(0, first); t < end && t < _at.Length; t++)
        {
            if (_at[t] is { } mention && mention.First == t) yield return mention;
        }
    }
}
