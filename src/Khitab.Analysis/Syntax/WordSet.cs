using System.Collections;
using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>A set of single words by key, and looks at a token through its clitics.</summary>
internal sealed class WordSet : IEnumerable<string>
{
    private const Proclitics Conjunctions = Proclitics.And | Proclitics.Then;
    private readonly WordMap<bool> _words = new();
    private FormQuestions? _questions;
    private ulong _has;

    /// <summary>A set of word keys.</summary>
    public WordSet(IEnumerable<string> keys) => UnionWith(keys);

    /// <summary>
    /// Has each form asked once whether it is one of the words, with what is joined to it; to be called when all words are there.
    /// </summary>
    public void AskOnce(FormQuestions questions) => (_questions, _has) = (questions, questions.Add(IsWithPronoun));

    /// <summary>The keys of single words.</summary>
    public static WordSet Keys(IEnumerable<string> words) => new(words.Select(ArabicNormalizer.Key));

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Adds a word key.</summary>
    public void Add(string key) => _words.TryAdd(key, true);

    /// <summary>Adds word keys.</summary>
    public void UnionWith(IEnumerable<string> keys)
    {
        foreach (var key in keys) _words.TryAdd(key, true);
    }

    /// <summary>Whether a word key is one of the words.</summary>
    public bool Contains(string key) => Contains(key.AsSpan());

    /// <summary>Whether a word key is one of the words.</summary>
    public bool Contains(ReadOnlySpan<char> key) => _words.Contains(key, WordHash.Of(key));

    /// <summary>Whether a token's key is one of the words.</summary>
    public bool Contains(TokenizedText tokens, int index) => Contains(tokens.Form(index));

    /// <summary>Whether a form's key is one of the words.</summary>
    public bool Contains(WordForm form) => _words.Contains(form.Key, form.Hash);

    /// <summary>Whether a reading's core is one of the words.</summary>
    public bool Contains(in CliticReading reading) => _words.Contains(reading.Core, reading.CoreHash);

    /// <summary>Whether a reading's core is one of the words.</summary>
    public bool Contains(in EncliticReading reading) => _words.Contains(reading.Core, reading.CoreHash);

    /// <summary>Whether a token is one of the words, with و, ف or ل before it at most.</summary>
    public bool Has(WordForm form) => MayHave(form) && Is(form);

    /// <summary>Whether a token is one of the words when a joined pronoun is taken off too: «تتهمه» is «تتهم».</summary>
    public bool HasWithPronoun(WordForm form) => MayHave(form) && IsWithPronoun(form);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _words.Words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool MayHave(WordForm form) => _questions is null || _has == 0 || (_questions.Answers(form) & _has) != 0;

    private bool Is(WordForm form)
    {
        if (_words.Contains(form.Key, form.Hash)) return true;
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if ((reading.Proclitics & ~Conjunctions) == 0 && _words.Contains(reading.Core, reading.CoreHash)) return true;
        }

        return false;
    }

    private bool IsWithPronoun(WordForm form)
    {
        if (Is(form)) return true;
        foreach (ref readonly var reading in form.Enclitics.AsSpan())
        {
            if (Contains(reading)) return true;
            if (reading.Core.Length > 3 && reading.Core[0] is 'و' or 'ف' && Contains(reading.Core.AsSpan(1))) return true;
        }

        return false;
    }
}
