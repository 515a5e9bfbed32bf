namespace Khitab.Text.Sequences;

/// <summary>
/// Labels articles whose actors are marked: with what a model finds, and with every occurrence of the marked actors' names, also where it
/// misses them. Readers mark descriptions too, and mark no class: which of the words are a name, and of which class, the model says by the
/// occurrences that it does find in all the articles together.
/// </summary>
internal sealed class NewsLabels(NerModel model, NerTrainingOptions options)
{
    private const int ShortestSentence = 4;
    private const int LongestSentence = 119;

    private readonly WordTable _words = new();

    // By spelling, how often it was found as a name of each class.
    private readonly Dictionary<string, int[]> _found = new(StringComparer.Ordinal);

    /// <summary>The sentences of the articles in which the labels are sure.</summary>
    public List<NewsSentences> Label(IReadOnlyList<MarkedNews> articles)
    {
        var tagger = new NerTagger(model);
        var texts = articles.Select(a => TokenizedText.Read(a.Text, _words)).ToList();
        foreach (var text in texts)
        {
            foreach (var entity in tagger.Tag(text, SentenceSplitter.Split(text.Text)))
            {
                var spelling = string.Join(' ', Enumerable.Range(entity.First, entity.Last - entity.First + 1).Select(text.Key));
                if (!_found.TryGetValue(spelling, out var found)) _found[spelling] = found = new int[3];
                found[(int)entity.Class]++;
            }
        }
        return [.. texts.Select((text, i) => Label(tagger, text, articles[i])).Where(s => s.Sentences.Count > 0)];
    }

    private NewsSentences Label(NerTagger tagger, TokenizedText text, MarkedNews article)
    {
        var sentences = SentenceSplitter.Split(text.Text);
        var labels = new byte[text.Count];
        foreach (var entity in tagger.Tag(text, sentences)) Write(labels, entity.First, entity.Last, entity.Class);

        // 1 for what is marked, and for letters that are read with the word after them.
        var certainty = new float[text.Count];
        Array.Fill(certainty, 1f);
        for (var s = 0; s < sentences.Count; s++)
        {
            foreach (var (token, probability) in tagger.LikeliestOf(s)) certainty[token] = probability;
        }
        foreach (var (name, kind) in Names(article))
        {
            for (var first = 0; first + name.Length <= text.Count; first++)
            {
                var last = first + name.Length - 1;
                if (!Matches(text, first, name) || IsPartOf(labels, first, last, kind)) continue;
                Clear(labels, first, last);
                Write(labels, first, last, kind);
                Array.Fill(certainty, 1f, first, name.Length);
            }
        }
        return new NewsSentences(text, sentences.Where(IsSure).ToList(), labels);

        bool IsSure(TextSpan sentence)
        {
            var first = text.IndexAt(sentence.Start);
            var end = first;
            var sure = true;
            for (; end < text.Count && text[end].Start < sentence.End; end++) sure &= certainty[end] >= options.LeastSure;
            return sure && end - first is >= ShortestSentence and <= LongestSentence;
        }
    }

    /// <summary>The names of the marked actors with their classes, the shortest first, so that longer ones are written over them.</summary>
    private List<(string[] Words, EntityClass Kind)> Names(MarkedNews article)
    {
        var names = new Dictionary<string, EntityClass>(StringComparer.Ordinal);
        foreach (var actor in article.Actors)
        {
            var written = actor.Select(a => ArabicNormalizer.Keys(a).ToArray()).Where(w => w.Length > 0).ToList();
            var inFull = new int[3];
            foreach (var words in written.Where(w => w.Length > 1))
            {
                if (!_found.TryGetValue(string.Join(' ', words), out var found)) continue;
                for (var k = 0; k < inFull.Length; k++) inFull[k] += found[k];
            }
            foreach (var words in written)
            {
                var name = string.Join(' ', words);
                if (!_found.TryGetValue(name, out var found)) continue;
                var kind = Array.IndexOf(found, found.Max());
                if (found[kind] * 3 < found.Sum() * 2) continue;

                // A single word is a name if the actor has a longer one of the class, or by being found often.
                if (words.Length == 1 && inFull[kind] == 0 && found[kind] < options.OftenFound) continue;
                names[name] = (EntityClass)kind;
            }
        }
        return [.. names.Select(n => (n.Key.Split(' '), n.Value)).OrderBy(n => n.Item1.Length)];
    }

    /// <summary>Whether a name stands at a token, perhaps with a conjunction or preposition joined to it.</summary>
    private static bool Matches(TokenizedText text, int first, string[] name)
    {
        var key = text.Key(first);
        if (!string.Equals(key, name[0], StringComparison.Ordinal)
            && !(key is ['و' or 'ل' or 'ب', _, _, _, ..] && key.AsSpan(1).SequenceEqual(name[0]))) return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (!string.Equals(text.Key(first + i), name[i], StringComparison.Ordinal)) return false;
        }
        return true;
    }

    /// <summary>Whether the words are already a name of the class, or part of a longer one.</summary>
    private static bool IsPartOf(byte[] labels, int first, int last, EntityClass kind)
    {
        var inside = (byte)Labels.Inside(kind);
        return (labels[first] == Labels.First(kind) || labels[first] == inside)
            && !labels.AsSpan(first + 1, last - first).ContainsAnyExcept(inside);
    }

    private static void Clear(byte[] labels, int first, int last)
    {
        while (first > 0 && Labels.IsInside(labels[first])) first--;
        while (last + 1 < labels.Length && Labels.IsInside(labels[last + 1])) last++;
        Array.Clear(labels, first, last - first + 1);
    }

    private static void Write(byte[] labels, int first, int last, EntityClass kind)
    {
        labels.AsSpan(first, last - first + 1).Fill((byte)Labels.Inside(kind));
        labels[first] = (byte)Labels.First(kind);
    }
}

/// <summary>Sentences of an article that are learnt from, and the label of each of the article's tokens.</summary>
internal sealed record NewsSentences(TokenizedText Text, List<TextSpan> Sentences, byte[] Labels);
