using System.Security.Cryptography;
using System.Text;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Storage;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding;

/// <summary>
/// The analyser with the codebook of the configuration and what people changed in it. Made when it is first needed: a model that is restored
/// from its files is there before the codebook's words are.
/// </summary>
public sealed class Reader
{
    private readonly CodebookEditStore _edits;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _files;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IReadOnlyList<CodebookEdit> _held = [];
    private volatile Lazy<CodebookInUse> _current;

    /// <summary>A reader by the configuration.</summary>
    public Reader(IOptions<FeedingOptions> options, CodebookEditStore edits)
    {
        _edits = edits;
        _files = new(() => CodebookFiles.WithFolder(options.Value.Codebook));
        _current = new(() => Make([]));
    }

    /// <summary>
    /// The codebook in use. Another one may be in use a moment later: whoever asks for several parts of it asks for it once.
    /// </summary>
    /// <exception cref="CodebookException">The codebook cannot be used; the message names file and line.</exception>
    public CodebookInUse Current => _current.Value;

    /// <summary>The analyser.</summary>
    /// <exception cref="CodebookException">The codebook cannot be used; the message names file and line.</exception>
    public CorpusAnalyzer Analyzer => Current.Analyzer;

    /// <summary>By what it analyses: an article of another version may be read otherwise today.</summary>
    /// <exception cref="CodebookException">The codebook cannot be used.</exception>
    public ArticleVersion Version => Current.Version;

    /// <summary>The codebook's files without what people changed, by path inside it.</summary>
    /// <exception cref="CodebookException">The codebook cannot be used.</exception>
    internal IReadOnlyDictionary<string, string> Unedited => _files.Value;

    /// <summary>Takes up what was changed in the codebook since, by whichever process.</summary>
    /// <returns>Whether anything was.</returns>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var held = (await _edits.AllAsync(cancellation)).Where(edit => edit.Undone is null).ToList();
            if (held.SequenceEqual(_held)) return false;
            _held = held;
            _current = new(() => Make(held));
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    private CodebookInUse Make(IReadOnlyList<CodebookEdit> edits)
    {
        var files = CodebookEdits.Apply(_files.Value, edits).Files;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(content));
        }

        // Builds are deterministic: the module's id changes with its code and with the models in it.
        var code = typeof(CorpusAnalyzer).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];
        return new CodebookInUse(
            new CorpusAnalyzer(CodebookLoader.Load(files)),
            new ArticleVersion(Convert.ToHexStringLower(hash.GetHashAndReset())[..12], code),
            files);
    }
}
