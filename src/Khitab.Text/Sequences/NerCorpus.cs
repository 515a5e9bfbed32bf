using System.Text;

namespace Khitab.Text.Sequences;

/// <summary>A tagged file read as a text of our own: tokens, sentences and the label that each token should have.</summary>
internal sealed class NerCorpus
{
    private NerCorpus(TokenizedText text, List<TextSpan> sentences, byte[] labels, int[] words, int wordCount)
    {
        Text = text;
        Sentences = sentences;
        TokenLabels = labels;
        WordOf = words;
        WordCount = wordCount;
    }

    public TokenizedText Text { get; }

    public List<TextSpan> Sentences { get; }

    /// <summary>A label a token.</summary>
    public byte[] TokenLabels { get; }

    /// <summary>For each token the number of the file's word that it comes from.</summary>
    public int[] WordOf { get; }

    public int WordCount { get; }

    public static NerCorpus From(IReadOnlyList<ConllSentence> sentences, WordTable words)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>(sentences.Count);
        var starts = new List<int>();
        var wordLabels = new List<byte>();
        foreach (var sentence in sentences)
        {
            var start = text.Length;
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                if (i > 0) text.Append(' ');
                starts.Add(text.Length);
                wordLabels.Add(sentence.Labels[i]);
                text.Append(sentence.Words[i]);
            }
            spans.Add(TextSpan.FromBounds(start, text.Length));
            text.Append('\n');
        }
        var tokens = TokenizedText.Read(text.ToString(), words);
        var labels = new byte[tokens.Count];
        var wordOf = new int[tokens.Count];
        var word = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            var begins = false;
            while (word + 1 < starts.Count && starts[word + 1] <= tokens[i].Start) (word, begins) = (word + 1, true);
            wordOf[i] = word;
            var label = wordLabels[word];
            // What follows in a word that is several tokens to us goes on with the name.
            labels[i] = !begins && Labels.IsFirst(label) ? (byte)Labels.Inside(Labels.ClassOf(label)) : label;
        }
        return new NerCorpus(tokens, spans, labels, wordOf, starts.Count);
    }
}
