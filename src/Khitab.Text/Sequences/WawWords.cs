namespace Khitab.Text.Sequences;

/// <summary>
/// Tells words that begin with the letter و (وزير) from words that the conjunction is joined to (ومصر): the former are listed, learnt from
/// a corpus that separates the conjunction.
/// </summary>
internal sealed class WawWords(IEnumerable<string> words)
{
    private const int ShortestAfterAnd = 3;

    private readonly HashSet<string> _words = new(words, StringComparer.Ordinal);

    public IEnumerable<string> All => _words.Order(StringComparer.Ordinal);

    public bool IsAnd(string key) => key.Length > ShortestAfterAnd && key[0] == 'و' && !_words.Contains(key);
}
