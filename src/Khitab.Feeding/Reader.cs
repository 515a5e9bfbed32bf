using System.Security.Cryptography;
using System.Text;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Storage;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding;

/// <summary>
/// The analyser with the codebook of the configuration. Made when it is first needed: a model that is restored from its files is there
/// before the codebook's words are.
/// </summary>
public sealed class Reader
{
    private static readonly Dictionary<string, string> NoEdits = [];
    private readonly string? _folder;
    private volatile Lazy<(CorpusAnalyzer Analyzer, ArticleVersion Version, IReadOnlyDictionary<string, string> Files)> _ready;

    /// <summary>A reader by the configuration.</summary>
    public Reader(IOptions<FeedingOptions> options)
    {
        _folder = options.Value.Codebook;
        _ready = new(() => Make(FilesWith(NoEdits)));
    }

    /// <summary>The analyser.</summary>
    /// <exception cref="CodebookException">The codebook cannot be used; the message names file and line.</exception>
    public CorpusAnalyzer Analyzer => _ready.Value.Analyzer;

    /// <summary>By what it analyses: an article of another version may be read otherwise today.</summary>
    /// <exception cref="CodebookException">The codebook cannot be used.</exception>
    public ArticleVersion Version => _ready.Value.Version;

    /// <summary>The codebook's files, by path inside it.</summary>
    /// <exception cref="CodebookException">The codebook cannot be used.</exception>
    public IReadOnlyDictionary<string, string> Files => _ready.Value.Files;

    /// <summary>The codebook's files with those that people edited in the place of their namesakes.</summary>
    /// <param name="edits">Contents by path inside the codebook.</param>
    /// <exception cref="CodebookException">The configured folder cannot be read.</exception>
    public IReadOnlyDictionary<string, string> FilesWith(IReadOnlyDictionary<string, string> edits)
    {
        var files = CodebookFiles.WithFolder(_folder);
        if (edits.Count == 0) return files;
        var laid = new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal);
        foreach (var (path, text) in edits) laid[path] = text;
        return laid;
    }

    /// <summary>From now on the codebook has these edits; what is stored was read by another version then.</summary>
    /// <param name="edits">Contents by path inside the codebook.</param>
    public void Lay(IReadOnlyDictionary<string, string> edits) => _ready = new(() => Make(FilesWith(edits)));

    private static (CorpusAnalyzer, ArticleVersion, IReadOnlyDictionary<string, string>) Make(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(content));
        }

        // Builds are deterministic: the module's id changes with its code and with the models in it.
        var code = typeof(CorpusAnalyzer).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];
        return (
            new CorpusAnalyzer(CodebookLoader.Load(files)),
            new ArticleVersion(Convert.ToHexStringLower(hash.GetHashAndReset())[..12], code),
            files);
    }
}
