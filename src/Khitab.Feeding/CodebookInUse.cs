using System.Security.Cryptography;
using System.Text;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Storage;

namespace Khitab.Feeding;

/// <summary>A codebook and the analyser that reads by it, which is made when it is first needed: that takes seconds.</summary>
public sealed class CodebookInUse
{
    // Builds are deterministic: the module's id changes with its code and with the models in it.
    private static readonly string Code = typeof(CorpusAnalyzer).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    private readonly Lazy<Codebook> _codebook;
    private readonly Lazy<CorpusAnalyzer> _analyzer;

    /// <summary>A codebook of files.</summary>
    /// <param name="files">Contents by path inside the codebook, with what people changed in it.</param>
    public CodebookInUse(IReadOnlyDictionary<string, string> files)
    {
        Files = files;
        Version = new ArticleVersion(HashOf(files), Code);
        _codebook = new(() => CodebookLoader.Load(files));
        _analyzer = new(() => new CorpusAnalyzer(_codebook.Value));
    }

    /// <summary>Contents by path inside the codebook, with what people changed in it.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>What articles that it has read say of it.</summary>
    public ArticleVersion Version { get; }

    /// <summary>What the files say.</summary>
    /// <exception cref="CodebookException">They cannot be used; the message names file and line.</exception>
    public Codebook Codebook => _codebook.Value;

    /// <summary>The analyser.</summary>
    /// <exception cref="CodebookException">The files cannot be used.</exception>
    public CorpusAnalyzer Analyzer => _analyzer.Value;

    private static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
