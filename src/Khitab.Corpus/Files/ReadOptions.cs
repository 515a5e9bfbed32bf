using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>What one reading may take of the machine. Whatever is larger is refused with the bound that it breaks.</summary>
public sealed record ReadLimits
{
    /// <summary>The documented bounds.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The largest single article, with the markup around it: a text, a page, a line, a row or an element, in bytes.</summary>
    public int LargestItem { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most bytes that one archive may unpack to, archives inside it included.</summary>
    public long LargestArchive { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>
    /// How many times its packed size an archive's entry may unpack to, once it is larger than <see cref="LargestItem"/>.
    /// </summary>
    public int LargestRatio { get; init; } = 200;

    /// <summary>The most entries of one archive.</summary>
    public int MostEntries { get; init; } = 200_000;

    /// <summary>How deeply archives may be nested.</summary>
    public int DeepestArchive { get; init; } = 3;

    /// <summary>How deeply JSON objects and lists may be nested.</summary>
    public int DeepestJson { get; init; } = 64;

    /// <summary>How deeply the elements of a page or of a text with markup may be nested; browsers keep 512.</summary>
    public int DeepestPage { get; init; } = 500;

    /// <summary>The most pages of a document whose pages have to be drawn to be read (PDF).</summary>
    public int MostPages { get; init; } = 2000;

    /// <summary>The largest such document, in bytes: most of it is pictures.</summary>
    public int LargestDocument { get; init; } = 64 * 1024 * 1024;

    /// <summary>The largest database of coded statements, in bytes: most of it is the texts that they stand in.</summary>
    public long LargestDatabase { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How long reading one such document may take.</summary>
    public TimeSpan LongestDocument { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How much memory reading one such document may take, in bytes.</summary>
    public long MostMemory { get; init; } = 1024 * 1024 * 1024;

    internal string TooLargeItem => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
            $"larger than {(LargestItem >= 1 << 20 ? $"{LargestItem >> 20} MB" : $"{LargestItem} bytes")}");
}

/// <summary>How input is to be read.</summary>
public sealed record ReadOptions
{
    /// <summary>Usual field names, documented bounds.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Which fields hold what, where the usual names do not say.</summary>
    public FieldMapping Mapping { get; init; } = FieldMapping.None;

    /// <summary>The bounds.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>
    /// What a file is called for people, where it lies under another name and an article's own text names it; by default as it is.
    /// </summary>
    public Func<string, string> NameOf { get; init; } = name => name;
}

/// <summary>Input breaks a bound of <see cref="ReadLimits"/>; the message says which.</summary>
internal sealed class ReadLimitException(string message) : IOException(message);
