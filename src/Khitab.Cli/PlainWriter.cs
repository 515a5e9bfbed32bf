using System.Text;

namespace Khitab.Cli;

/// <summary>
/// Writes to a terminal without what would move its cursor, change its colours or turn the direction of lines: names of outlets, actors
/// and files are other people's.
/// </summary>
internal sealed class PlainWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (IsPlain(value)) inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var from = 0; from < buffer.Length;)
        {
            var end = from;
            while (end < buffer.Length && IsPlain(buffer[end])) end++;
            inner.Write(buffer[from..end]);
            from = end + 1;
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private static bool IsPlain(char c) =>
        (!char.IsControl(c) || c is '\n' or '\r' or '\t') && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
