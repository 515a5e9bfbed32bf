using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Khitab.Analysis.Codebooks;

/// <summary>The events of YAML, up to a depth: nodes are built by a method that calls itself, which would end the program.</summary>
internal sealed class ShallowYaml(IParser inner) : IParser
{
    // The codebook's own files need seven.
    private const int Deepest = 32;

    private int _depth;

    /// <inheritdoc/>
    public ParsingEvent? Current => inner.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">It is no YAML, or lists and mappings are too deep inside one another.</exception>
    public bool MoveNext()
    {
        if (!inner.MoveNext()) return false;
        _depth += inner.Current!.NestingIncrease;
        return _depth <= Deepest + 2 ? true : throw new YamlException(
            inner.Current.Start, inner.Current.End, $"lists and mappings deeper inside one another than {Deepest}");
    }
}
