namespace Khitab.Text;

/// <summary>
/// One spelling of a word as matching sees it: its key, with stem and readings made once when first asked for and shared by all the
/// tokens that have this key.
/// </summary>
public sealed class WordForm
{
    private string? _stem;
    private CliticReading[]? _readings;
    private EncliticReading[]? _enclitics;

    internal WordForm(string key)
    {
        Key = key;
    }

    /// <summary>The key (<see cref="ArabicNormalizer"/>).</summary>
    public string Key { get; }

    /// <summary>The light stem of the key.</summary>
    public string Stem => _stem ??= LightStemmer.Stem(Key);

    /// <summary>The readings of the key with clitics taken off its front, the word itself first.</summary>
    public IReadOnlyList<CliticReading> Readings => _readings ??= Clitics.Readings(Key);

    /// <summary>The readings of the key with a joined pronoun taken off its end.</summary>
    public IReadOnlyList<EncliticReading> Enclitics => _enclitics ??= Clitics.Enclitics(Key);

    /// <inheritdoc/>
    public override string ToString() => Key;
}
