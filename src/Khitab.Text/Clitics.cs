namespace Khitab.Text;

/// <summary>What a reading takes off the front of a word.</summary>
[Flags]
public enum Proclitics : byte
{
    /// <summary>Nothing: the word as written.</summary>
    None = 0,

    /// <summary>و, and.</summary>
    And = 1,

    /// <summary>ف, then, so.</summary>
    Then = 2,

    /// <summary>ب, in, with, by.</summary>
    By = 4,

    /// <summary>ك, like, as.</summary>
    Like = 8,

    /// <summary>ل, for, to.</summary>
    For = 16,

    /// <summary>س, the mark of the future.</summary>
    Will = 32,

    /// <summary>ال, the.</summary>
    Article = 64,
}

/// <summary>One way to read a word key: clitics, then a core.</summary>
/// <param name="Core">The key of what is left. After ل it may begin with an article that the spelling hides: للجنه gives اللجنه.</param>
/// <param name="CoreStart">Index in the word's key where the core's letters begin.</param>
/// <param name="Proclitics">What was taken off.</param>
public readonly record struct CliticReading(string Core, int CoreStart, Proclitics Proclitics)
{
    /// <summary>The core's <see cref="WordHash"/>.</summary>
    public uint CoreHash { get; } = WordHash.Of(Core);
}

/// <summary>One way to read a word key as a core with a pronoun joined to its end.</summary>
/// <param name="Core">The key of the core; a ت before the pronoun is also read as the ه of ta marbuta, and an ا as ي.</param>
/// <param name="CoreLength">Number of the word key's characters that the core takes.</param>
/// <param name="Pronoun">The key of the pronoun.</param>
public readonly record struct EncliticReading(string Core, int CoreLength, string Pronoun)
{
    /// <summary>The core's <see cref="WordHash"/>.</summary>
    public uint CoreHash { get; } = WordHash.Of(Core);
}

/// <summary>
/// The one-letter words that Arabic writes joined to the next word. Readings are only possibilities: the code that looks them up in a list
/// of names or cues decides. They work on keys (<see cref="ArabicNormalizer"/>).
/// </summary>
public static class Clitics
{
    private const int ShortestCore = 2;

    /// <summary>Joined pronouns, as keys, the longer first.</summary>
    private static readonly string[] Pronouns = ["هما", "كما", "هم", "هن", "ها", "كم", "كن", "نا", "ني", "ه", "ك", "ي"];

    /// <summary>
    /// All plausible readings, the most literal first: the word itself, then with one clitic less at a time, the article last. None is
    /// given twice, and no core is shorter than two letters.
    /// </summary>
    public static CliticReading[] Readings(string key)
    {
        var readings = new List<CliticReading> { new(key, 0, Proclitics.None) };
        if (key.Length <= ShortestCore) return [.. readings];
        AfterConjunction(key, 0, Proclitics.None, readings);
        if (key[0] is 'و' or 'ف')
        {
            var taken = key[0] == 'و' ? Proclitics.And : Proclitics.Then;
            Add(readings, key[1..], 1, taken);
            AfterConjunction(key, 1, taken, readings);
        }
        // A stable sort: less taken off first, and what the letters show before what the spelling hides.
        return [.. readings.OrderBy(r => r.CoreStart + (r.Proclitics.HasFlag(Proclitics.Article) ? 1 : 0))];
    }

    /// <summary>Readings with a joined pronoun, the longest pronoun first; none if the word cannot end in one.</summary>
    public static EncliticReading[] Enclitics(string key)
    {
        var readings = new List<EncliticReading>();
        foreach (var pronoun in Pronouns)
        {
            var length = key.Length - pronoun.Length;
            if (length < ShortestCore || !key.EndsWith(pronoun, StringComparison.Ordinal)) continue;
            var core = key[..length];
            readings.Add(new EncliticReading(core, length, pronoun));
            // حكومته is حكومة + ه, مستواه is مستوى + ه.
            if (length > ShortestCore && core[^1] == 'ت') readings.Add(new EncliticReading(core[..^1] + 'ه', length, pronoun));
            if (length > ShortestCore && core[^1] == 'ا') readings.Add(new EncliticReading(core[..^1] + 'ي', length, pronoun));
        }
        return [.. readings];
    }

    private static void AfterConjunction(string key, int start, Proclitics taken, List<CliticReading> readings)
    {
        if (start >= key.Length) return;
        Article(key, start, taken, readings);
        switch (key[start])
        {
            case 'ب':
                Preposition(key, start, taken | Proclitics.By, readings);
                break;
            case 'ك':
                Preposition(key, start, taken | Proclitics.Like, readings);
                break;
            case 'ل':
                Add(readings, key[(start + 1)..], start + 1, taken | Proclitics.For);
                HiddenArticle(key, start, taken | Proclitics.For, readings);
                break;
            // س marks the future and is followed by the letter of an imperfect.
            case 'س' when start + 1 < key.Length && key[start + 1] is 'ي' or 'ت' or 'ن' or 'ا':
                Add(readings, key[(start + 1)..], start + 1, taken | Proclitics.Will);
                break;
        }
    }

    private static void Preposition(string key, int start, Proclitics taken, List<CliticReading> readings)
    {
        Add(readings, key[(start + 1)..], start + 1, taken);
        Article(key, start + 1, taken, readings);
    }

    private static void Article(string key, int start, Proclitics taken, List<CliticReading> readings)
    {
        if (key.AsSpan(start).StartsWith("ال", StringComparison.Ordinal))
            Add(readings, key[(start + 2)..], start + 2, taken | Proclitics.Article);
    }

    /// <summary>
    /// ل before ال swallows its alif: للمغرب is ل + المغرب. Before a noun in ل three ل become two: للجنه is ل + اللجنه, or ل + الجنه.
    /// </summary>
    private static void HiddenArticle(string key, int start, Proclitics taken, List<CliticReading> readings)
    {
        if (start + 1 >= key.Length || key[start + 1] != 'ل') return;
        Add(readings, "ا" + key[(start + 1)..], start + 1, taken);
        Add(readings, "ال" + key[(start + 1)..], start + 1, taken);
        Add(readings, key[(start + 2)..], start + 2, taken | Proclitics.Article);
    }

    private static void Add(List<CliticReading> readings, string core, int start, Proclitics taken)
    {
        if (core.Length < ShortestCore) return;
        foreach (var reading in readings)
        {
            if (reading.CoreStart == start && string.Equals(reading.Core, core, StringComparison.Ordinal)) return;
        }
        readings.Add(new CliticReading(core, start, taken));
    }
}
