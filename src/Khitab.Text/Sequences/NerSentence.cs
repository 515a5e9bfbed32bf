namespace Khitab.Text.Sequences;

/// <summary>
/// The words of one sentence as the model sees them. Letters that Arabic joins to a word but some corpora separate are read with the word:
/// «و ل مصر» as «ولمصر», «حديث ه» as «حديثه».
/// </summary>
internal sealed class NerSentence
{
    public readonly List<int> Tokens = [];

    /// <summary>For each word its last token: a pronoun that stands apart is read with it.</summary>
    public readonly List<int> Ends = [];

    public readonly List<WordFeatures> Words = [];
    public readonly List<(uint Begin, uint Inside, uint End)> Phrases = [];

    public int Count => Tokens.Count;

    public void Read(TokenizedText text, int first, int end, WordFeaturesCache cache, Gazetteers gazetteers)
    {
        Tokens.Clear();
        Ends.Clear();
        Words.Clear();
        for (var i = first; i < end; i++)
        {
            var apart = Apart.None;
            while (i + 1 < end && text[i].Kind == TokenKind.Word && ApartOf(text, i, first, end) is not Apart.None and var letter)
            {
                apart |= letter;
                i++;
            }
            if (i > first && text.Key(i) is "ه" or "ها" or "نا" && text[i - 1].Kind == TokenKind.Word && text.Key(i - 1).Length > 1)
            {
                if (Ends.Count > 0) Ends[^1] = i;
                continue;
            }

            Tokens.Add(i);
            Ends.Add(i);
            Words.Add(cache.Of(text.Form(i), text[i].Kind, apart));
        }
        FindPhrases(gazetteers);
    }

    private static Apart ApartOf(TokenizedText text, int at, int first, int end)
    {
        // Letters one after the other are an abbreviation («د ب أ», «أ ف ب»).
        if (text[at + 1].Kind != TokenKind.Word || text.Key(at + 1).Length < 2 && text.Key(at) is not "و") return Apart.None;
        if (at > first && text.Key(at - 1) is [not ('و' or 'ف')] && text[at - 1].Kind == TokenKind.Word) return Apart.None;
        return text.Key(at) switch
        {
            "و" => Apart.And,
            "ف" => Apart.Then,
            "ب" => Apart.By,
            "ل" => Apart.For,
            "ك" => Apart.Like,
            _ => Apart.None,
        };
    }

    public WordFeatures At(int place) =>
        place < 0 ? WordFeaturesCache.Before : place >= Words.Count ? WordFeaturesCache.After : Words[place];

    /// <summary>Marks what the longest listed name of two or more words at each place covers.</summary>
    private void FindPhrases(Gazetteers gazetteers)
    {
        Phrases.Clear();
        for (var i = 0; i < Words.Count; i++) Phrases.Add(default);
        if (gazetteers.IsEmpty) return;
        for (var i = 0; i < Words.Count; i++)
        {
            uint lists = 0;
            var last = i;
            foreach (var (begins, _) in Words[i].FirstWords)
            {
                if (begins < 0) continue;
                var node = begins;
                for (var k = i + 1; k < Words.Count; k++)
                {
                    // A hyphen joins the words of a name.
                    if (Words[k].Category == WordCategory.Joiner && k + 1 < Words.Count) continue;
                    if (Words[k].InnerWord < 0 || !gazetteers.TryStep(node, Words[k].InnerWord, out node)) break;
                    var ends = gazetteers.ListsAt(node);
                    if (ends == 0) continue;
                    if (k > last) (lists, last) = (ends, k);
                    else if (k == last) lists |= ends;
                }
            }
            if (lists == 0) continue;
            for (var k = i; k <= last; k++)
            {
                var (begin, inside, end) = Phrases[k];
                Phrases[k] = k == i
                    ? (begin | lists, inside, end)
                    : k == last
                    ? (begin, inside, end | lists)
                    : (begin, inside | lists, end);
            }
        }
    }
}

/// <summary>
/// Caches the features of each spelling: read by a model if one is given, otherwise kept for training. One thread uses a cache at a
/// time.
/// </summary>
internal sealed class WordFeaturesCache(Gazetteers gazetteers, WawWords waw, NerModel? model)
{
    private const int MostWords = 1 << 16;

    private readonly ToldFeatures _told = new();
    private readonly FeatureSums? _sums = model is null ? null : new(model);
    private readonly Dictionary<WordForm, WordFeatures>?[] _known = new Dictionary<WordForm, WordFeatures>?[32];

    /// <summary>The marker before the first word of a sentence.</summary>
    public static WordFeatures Before { get; } = Edge("<s>");

    /// <summary>The marker after the last word of a sentence.</summary>
    public static WordFeatures After { get; } = Edge("</s>");

    public WordFeatures Of(WordForm form, TokenKind kind, Apart apart)
    {
        if (apart == Apart.None)
        {
            if (ReferenceEquals(form.FeaturesOf, this)) return form.Features!;
            form.FeaturesOf = this;
            return form.Features = Read(form.Key, kind, apart);
        }
        var known = _known[(int)apart] ??= new(ReferenceEqualityComparer.Instance);
        if (known.TryGetValue(form, out var features)) return features;
        // A bound on memory: forgetting costs time only.
        if (known.Count >= MostWords) known.Clear();
        features = Read(form.Key, kind, apart);
        known.Add(form, features);
        return features;
    }

    private WordFeatures Read(string key, TokenKind kind, Apart apart)
    {
        if (_sums is null)
        {
            var kept = new ToldFeatures();
            return new WordFeatures(key, kind, apart, gazetteers, waw, kept) { Told = kept };
        }
        var features = new WordFeatures(key, kind, apart, gazetteers, waw, _told);
        features.Steps = NerModel.StepsOf(_told, _sums);
        return features;
    }

    private static WordFeatures Edge(string key)
    {
        var told = new ToldFeatures();
        return new WordFeatures(key, TokenKind.Symbol, Apart.None, Gazetteers.Empty, new WawWords([]), told) { Told = told };
    }
}

/// <summary>Letters that are written separately before a word and belong to it.</summary>
[Flags]
internal enum Apart : byte
{
    None = 0,
    And = 1,
    Then = 2,
    By = 4,
    For = 8,
    Like = 16,
}
