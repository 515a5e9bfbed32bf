using System.Runtime.InteropServices;

namespace Khitab.Text.Sequences;

/// <summary>
/// The features of one spelling, wherever it occurs: hashes of its word, stem, affixes, shape and lists. Made once for each spelling
/// and read through the window around each place.
/// </summary>
internal sealed class WordFeatures
{
    /// <summary>How far the window reaches to each side.</summary>
    public const int Reach = 2;

    /// <summary>The feature that every place has.</summary>
    public const uint Always = 0x1001;

    private const int LongestAffix = 4;

    /// <summary>Reads a spelling.</summary>
    /// <param name="key">The word's key.</param>
    /// <param name="kind">What token it is.</param>
    /// <param name="apart">Letters that stand apart before it and belong to it.</param>
    /// <param name="gazetteers">The lists of names.</param>
    /// <param name="waw">Words that begin with the letter و.</param>
    /// <param name="told">Where to write the features that it gives to places around it.</param>
    public WordFeatures(string key, TokenKind kind, Apart apart, Gazetteers gazetteers, WawWords waw, ToldFeatures told)
    {
        told.Clear();
        var stripped = apart == Apart.None && kind == TokenKind.Word && waw.IsAnd(key);
        And = apart.HasFlag(Apart.And) || stripped;
        CoreStart = stripped ? 1 : 0;
        var core = Harmonise(stripped ? key[1..] : key);
        var classes = gazetteers.Classes.Of(kind == TokenKind.Word ? core : Digits(core, kind));
        Class = classes.Middle;
        CoarseClass = classes.Coarse;
        Category = CategoryOf(core, kind);
        if (And && kind == TokenKind.Word) Category = WordCategory.AfterAnd;
        Word = FeatureHash.Of(1, core);
        var stem = kind == TokenKind.Word ? LightStemmer.Stem(core) : Digits(core, kind);
        Stem = FeatureHash.Of(2, stem);
        Suffix = FeatureHash.Of(3, Tail(core, 2));
        InnerWord = gazetteers.Word(core);

        var (own, near, far) = (told.Own, told.Near, told.Far);
        own.AddAll(Always, Word, Stem, FeatureHash.Of(4, (uint)Math.Min(core.Length, 9)), FeatureHash.Of(5, (uint)Category));
        near.AddAll(Word, Stem, FeatureHash.Of(5, (uint)Category), FeatureHash.Of(6, Tail(core, 3)), Suffix);
        far.AddAll(Word, Stem, FeatureHash.Of(5, (uint)Category));
        if (And) own.Add(0x1002);
        if (And) near.Add(0x1002);
        own.AddAll(FeatureHash.Of(81, classes.Fine), FeatureHash.Of(82, Class), FeatureHash.Of(83, CoarseClass));
        near.AddAll(FeatureHash.Of(81, classes.Fine), FeatureHash.Of(82, Class), FeatureHash.Of(83, CoarseClass));
        far.AddAll(FeatureHash.Of(82, Class), FeatureHash.Of(83, CoarseClass));
        if (kind == TokenKind.Word)
        {
            for (uint n = 1; n <= LongestAffix && n < core.Length; n++)
            {
                own.Add(FeatureHash.Of(10 + n, core.AsSpan(0, (int)n)));
                own.Add(FeatureHash.Of(20 + n, core.AsSpan(core.Length - (int)n)));
            }
            for (var i = 0; i + 3 <= core.Length; i++) own.Add(FeatureHash.Of(32, core.AsSpan(i, 3)));
            for (var i = 0; i + 2 <= core.Length; i++) own.Add(FeatureHash.Of(34, core.AsSpan(i, 2)));
            if (core.Length > 3) near.Add(FeatureHash.Of(12, core.AsSpan(0, 2)));
        }
        var cores = Cores(core, kind);
        Prefix = cores.Count > 1 ? cores[^1].Prefix : Prefix.None;
        if (apart.HasFlag(Apart.By)) Prefix |= Prefix.By;
        if (apart.HasFlag(Apart.For)) Prefix |= Prefix.For;
        if ((apart & (Apart.By | Apart.For)) != 0) own.Add(0x1003);
        own.Add(FeatureHash.Of(30, (uint)Prefix, FeatureHash.Of(3, Tail(core, 1))));
        own.Add(FeatureHash.Of(31, (uint)Prefix, Suffix));
        FirstWords = new (int Node, byte Start)[cores.Count];
        var masks = new uint[2];
        for (var i = 0; i < cores.Count; i++)
        {
            var (text, start, prefix) = cores[i];
            if (prefix != Prefix.Article) own.Add(FeatureHash.Of(40, text));
            if (i > 0)
            {
                var inner = gazetteers.Classes.Of(text);
                own.AddAll(FeatureHash.Of(84, inner.Fine, (uint)prefix), FeatureHash.Of(85, inner.Middle, (uint)prefix));
                for (var n = 2; n <= 3 && n < text.Length; n++) own.Add(FeatureHash.Of(41 + (uint)n, text.AsSpan(0, n)));
            }
            var word = gazetteers.Word(text);
            var begins = word >= 0 && gazetteers.TryStep(0, word, out var node) ? node : -1;
            FirstWords[i] = (begins, (byte)Math.Min(start + CoreStart, key.Length - 1));
            if (begins >= 0) masks[i == 0 ? 0 : 1] |= gazetteers.ListsAt(begins);
        }
        Lists = masks[0] | masks[1];
        if (kind == TokenKind.Word)
        {
            var frequency = Frequency(cores, stem, gazetteers.Frequent);
            Rarity = frequency;
            own.Add(FeatureHash.Of(53, frequency));
            own.Add(FeatureHash.Of(54, frequency, (uint)Prefix * 16 + (uint)Category));
            own.Add(FeatureHash.Of(55, frequency, Lists));
            near.Add(FeatureHash.Of(53, frequency));
        }
        for (var bit = 0; bit < Gazetteers.MostLists; bit++)
        {
            var listed = 1u << bit;
            if ((Lists & listed) == 0) continue;
            var hash = FeatureHash.Of(50, (uint)bit, (masks[0] & listed) != 0 ? 0u : 1u);
            own.Add(hash);
            near.Add(FeatureHash.Of(51, (uint)bit));
            far.Add(FeatureHash.Of(51, (uint)bit));
        }
        own.Add(FeatureHash.Of(52, Lists));
        near.Add(FeatureHash.Of(52, Lists));
        told.Identity.AddAll(Word, Stem);
        foreach (var c in cores) told.Identity.Add(FeatureHash.Of(40, c.Text));
        EvidenceKey = FeatureHash.Of(60, cores.FirstOrDefault(c => c.Prefix is Prefix.By or Prefix.For).Text ?? core);
    }

    /// <summary>Whether a conjunction precedes it, joined or not.</summary>
    public bool And { get; }

    /// <summary>Index in the key where the word without the conjunction begins.</summary>
    public int CoreStart { get; }

    /// <summary>Its kind for the transitions between labels.</summary>
    public WordCategory Category { get; }

    public Prefix Prefix { get; }

    public uint Word { get; }

    public uint Stem { get; }

    public uint Suffix { get; }

    public uint Lists { get; }

    /// <summary>Its class among some hundreds of classes of words; 0 for none.</summary>
    public uint Class { get; }

    /// <summary>Its class among a few dozen.</summary>
    public uint CoarseClass { get; }

    /// <summary>2 for a frequent word, 1 for one that is frequent without what is joined to it, 0 for a rare one or none.</summary>
    public uint Rarity { get; }

    /// <summary>Its number in the gazetteers as a word inside a name, -1 if no name has it.</summary>
    public int InnerWord { get; }

    /// <summary>
    /// For each way to read it as the first word of a listed name: where the names go on, -1 for none, and where they begin in the key.
    /// </summary>
    public (int Node, byte Start)[] FirstWords { get; }

    /// <summary>What occurrences of the same word share, whatever is joined to its front.</summary>
    public uint EvidenceKey { get; }

    /// <summary>
    /// The steps that it gives to the labels of a place at each distance, one row of labels a distance; empty until a model has read it.
    /// </summary>
    public short[] Steps { get; set; } = [];

    /// <summary>The features that it gives to places around it; null where a model has turned them into <see cref="Steps"/>.</summary>
    public ToldFeatures? Told { get; init; }

    /// <summary>The word as classes of words know it: without a conjunction, every number of as many digits the same.</summary>
    public static string CoreOf(string key, TokenKind kind, WawWords waw)
    {
        if (kind != TokenKind.Word) return Digits(key, kind);
        return Harmonise(waw.IsAnd(key) ? key[1..] : key);
    }

    /// <summary>One corpus writes ل before an article as it sounds (لالاتحاد), everybody else للاتحاد.</summary>
    public static string Harmonise(string key) =>
        key.Length > 5 && key.StartsWith("لال", StringComparison.Ordinal) ? "لل" + key[3..] : key;

    /// <summary>Whether the word is a frequent one: 2 as written, 1 without its joined letters.</summary>
    private static uint Frequency(List<(string Text, int Start, Prefix Prefix)> cores, string stem, FrequentWords frequent) =>
        frequent.Contains(cores[0].Text) ? 2u
        : cores.Exists(c => frequent.Contains(c.Text)) || frequent.Contains(stem) ? 1u : 0;

    private static List<(string Text, int Start, Prefix Prefix)> Cores(string core, TokenKind kind)
    {
        var cores = new List<(string, int, Prefix)> { (core, 0, Prefix.None) };
        if (kind != TokenKind.Word || core.Length < 4) return cores;
        if (core.StartsWith("ال", StringComparison.Ordinal))
        {
            cores.Add((core[2..], 2, Prefix.Article));
        }
        else if (core.StartsWith("لل", StringComparison.Ordinal))
        {
            cores.Add(("ا" + core[1..], 1, Prefix.For));
            if (core.Length > 4) cores.Add((core[1..], 1, Prefix.For));
        }
        else if (core[0] is 'ب' or 'ل' or 'ك' or 'ف')
        {
            var prefix = core[0] switch { 'ب' => Prefix.By, 'ل' => Prefix.For, 'ك' => Prefix.Like, _ => Prefix.Then };
            cores.Add((core[1..], 1, core.AsSpan(1).StartsWith("ال", StringComparison.Ordinal) ? prefix | Prefix.Article : prefix));
        }
        return cores;
    }

    private static WordCategory CategoryOf(string core, TokenKind kind) => kind switch
    {
        TokenKind.Number => WordCategory.Number,
        TokenKind.Word when core.Length == 0 || core[0] is < '\u0600' or > '\u06FF' => WordCategory.Foreign,
        TokenKind.Word when core.StartsWith("ال", StringComparison.Ordinal) && core.Length > 3 =>
            core[^1] == 'ي' || core.EndsWith("يه", StringComparison.Ordinal) ? WordCategory.DefiniteRelation : WordCategory.Definite,
        TokenKind.Word => core.Length <= 2 ? WordCategory.Short : WordCategory.Plain,
        _ => core is "-" or "." or "'" or "/" ? WordCategory.Joiner : core is "\"" or "«" or "»" or "“" or "”" or "(" or ")"
            ? WordCategory.Bracket : WordCategory.Mark,
    };

    private static string Digits(string core, TokenKind kind) =>
        kind == TokenKind.Number ? new string('0', Math.Min(core.Length, 6)) : core;

    private static ReadOnlySpan<char> Tail(string core, int length) => core.AsSpan(Math.Max(0, core.Length - length));
}

/// <summary>The features that one word gives to the places around it, none twice.</summary>
internal sealed class ToldFeatures
{
    public FeatureList Own { get; } = new();

    public FeatureList Near { get; } = new();

    public FeatureList Far { get; } = new();

    /// <summary>Those of its own features that only this word, or words with the same stem, have.</summary>
    public FeatureList Identity { get; } = new();

    /// <summary>The features that it gives at a distance from its own place.</summary>
    public FeatureList At(int distance) => distance == 0 ? Own : Math.Abs(distance) == 1 ? Near : Far;

    public void Clear()
    {
        Own.Clear();
        Near.Clear();
        Far.Clear();
        Identity.Clear();
    }
}

/// <summary>Different features in the order added.</summary>
internal sealed class FeatureList
{
    private readonly List<uint> _features = [];

    public ReadOnlySpan<uint> All => CollectionsMarshal.AsSpan(_features);

    public void Add(uint feature)
    {
        if (!All.Contains(feature)) _features.Add(feature);
    }

    public void AddAll(params ReadOnlySpan<uint> features)
    {
        foreach (var feature in features) Add(feature);
    }

    public void Clear() => _features.Clear();
}

/// <summary>What a word begins with that may be a word of its own.</summary>
[Flags]
internal enum Prefix : byte
{
    None = 0,
    Article = 1,
    By = 2,
    For = 4,
    Like = 8,
    Then = 16,
}

/// <summary>Kinds of words between which labels change differently.</summary>
internal enum WordCategory : byte
{
    Plain,
    Definite,
    DefiniteRelation,
    Short,
    Number,
    Foreign,
    Joiner,
    Bracket,
    Mark,
    AfterAnd,
}

/// <summary>Facts about <see cref="WordCategory"/>.</summary>
internal static class WordCategories
{
    public const int Count = (int)WordCategory.AfterAnd + 1;
}
