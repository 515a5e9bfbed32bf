using System.Text;

namespace Khitab.Discourse;

/// <summary>One text an article, or none, as UTF-8: its bytes and four more. What is no UTF-8, the one byte 255, stands for none.</summary>
internal sealed class TextColumn
{
    private const byte None = 0xFF;

    private readonly byte[] _text;
    private readonly int[] _offsets;

    private TextColumn(byte[] text, int[] offsets) => (_text, _offsets) = (text, offsets);

    /// <summary>Number of articles.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>Bytes held.</summary>
    public long Size => _text.Length + ((long)_offsets.Length * sizeof(int));

    /// <summary>An article's text, or null.</summary>
    public string? this[int article] => Utf8(article) is var text && IsNone(text) ? null : Encoding.UTF8.GetString(text);

    /// <summary>A column of these texts.</summary>
    public static TextColumn Of(IReadOnlyList<string?> texts)
    {
        var offsets = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++)
        {
            offsets[i + 1] = offsets[i] + (texts[i] is { } text ? Encoding.UTF8.GetByteCount(text) : 1);
        }

        var bytes = new byte[offsets[^1]];
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is { } text) Encoding.UTF8.GetBytes(text, bytes.AsSpan(offsets[i]));
            else bytes[offsets[i]] = None;
        }

        return new TextColumn(bytes, offsets);
    }

    /// <summary>The column as it was written.</summary>
    public static TextColumn Read(SegmentReader from)
    {
        var (text, offsets) = (from.Array<byte>(), from.Array<int>());
        RowGroups.Check(offsets, text.Length);
        return new TextColumn(text, offsets);
    }

    /// <summary>Whether an article has a text.</summary>
    public bool Has(int article) => !IsNone(Utf8(article));

    /// <summary>The bytes of an article's text.</summary>
    public ReadOnlySpan<byte> Utf8(int article) => _text.AsSpan(_offsets[article], _offsets[article + 1] - _offsets[article]);

    /// <summary>Writes bytes and offsets.</summary>
    public void Write(SegmentWriter to)
    {
        to.Array<byte>(_text);
        to.Array<int>(_offsets);
    }

    private static bool IsNone(ReadOnlySpan<byte> text) => text.Length == 1 && text[0] == None;
}
