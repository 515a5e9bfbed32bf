using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Khitab.Text.Sequences;

namespace Khitab.Text;

/// <summary>
/// One spelling of a word as matching sees it: its key, with its stem and readings, computed on first use and shared by all the
/// tokens that have this key.
/// </summary>
public sealed class WordForm
{
    private readonly int _stemStart;
    private readonly int _stemLength;
    private string? _stem;
    private uint _stemHash;
    private CliticReading[]? _readings;
    private CliticReading[]? _stemReadings;
    private EncliticReading[]? _enclitics;
    private string? _searchWord;

    internal WordForm(int number, string key, uint hash, int stemStart, int stemLength)
    {
        Number = number;
        Key = key;
        Hash = hash;
        _stemStart = stemStart;
        _stemLength = stemLength;
    }

    /// <summary>The key (<see cref="ArabicNormalizer"/>).</summary>
    public string Key { get; }

    /// <summary>
    /// Its number among the forms of its <see cref="WordTable"/>, counted from 0, and from 0 again where that starts over.
    /// </summary>
    public int Number { get; }

    /// <summary>The key's <see cref="WordHash"/>.</summary>
    public uint Hash { get; }

    /// <summary>The light stem of the key.</summary>
    public string Stem => _stem ?? MakeStem();

    /// <summary>The stem's <see cref="WordHash"/>.</summary>
    public uint StemHash
    {
        get
        {
            if (_stem is null) MakeStem();
            return _stemHash;
        }
    }

    /// <summary>The readings of the key with clitics taken off its front, the word itself first.</summary>
    public ImmutableArray<CliticReading> Readings => ImmutableCollectionsMarshal.AsImmutableArray(_readings ??= Clitics.Readings(Key));

    /// <summary>The same readings with the light stem of each core in the core's place.</summary>
    public ImmutableArray<CliticReading> StemReadings => ImmutableCollectionsMarshal.AsImmutableArray(_stemReadings ??= MakeStemReadings());

    /// <summary>The readings of the key with a joined pronoun taken off its end.</summary>
    public ImmutableArray<EncliticReading> Enclitics => ImmutableCollectionsMarshal.AsImmutableArray(_enclitics ??= Clitics.Enclitics(Key));

    /// <summary>
    /// All that a search finds it by (<see cref="SearchKeys.Alternatives"/>), with spaces between: one string for all its tokens.
    /// </summary>
    public string SearchWord => _searchWord ??= string.Join(' ', SearchKeys.Alternatives(this));

    /// <summary>Its features for the recogniser of names, and the recogniser whose cache they belong to.</summary>
    internal WordFeatures? Features { get; set; }

    /// <inheritdoc cref="Features"/>
    internal WordFeaturesCache? FeaturesOf { get; set; }

    /// <summary>Answers to questions asked once, and whose questions they are.</summary>
    internal ulong Answers { get; set; }

    /// <inheritdoc cref="Answers"/>
    internal FormQuestions? AnswersTo { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Key;

    private string MakeStem()
    {
        var stem = Key.Substring(_stemStart, _stemLength);
        _stemHash = stem.Length == Key.Length ? Hash : WordHash.Of(stem);
        return _stem = stem;
    }

    private CliticReading[] MakeStemReadings()
    {
        var readings = Readings;
        var stems = new CliticReading[readings.Length];
        for (var i = 0; i < stems.Length; i++)
            stems[i] = new CliticReading(
                i == 0 ? Stem : LightStemmer.Stem(readings[i].Core), readings[i].CoreStart, readings[i].Proclitics);
        return stems;
    }
}
