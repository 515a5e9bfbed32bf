namespace Khitab.Text.Sequences;

/// <summary>A sentence of a file in CoNLL's columns: words, and the tags of each.</summary>
/// <param name="Words">The words as the file splits them.</param>
/// <param name="Labels">One label a word (<see cref="Labels"/>).</param>
internal sealed record ConllSentence(IReadOnlyList<string> Words, IReadOnlyList<byte> Labels);

/// <summary>
/// Reads lines such as <c>الجزائر TAB B-Nation</c>, a blank line between sentences. A word may have several tags where names are nested
/// (<c>مجلس TAB B-OCC B-ORG</c>).
/// </summary>
internal static class ConllFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is not a word, a tab and tags; the message gives its number.</exception>
    public static List<ConllSentence> Read(TextReader reader)
    {
        var sentences = new List<ConllSentence>();
        var words = new List<string>();
        var tags = new List<string[]>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.AsSpan().Trim().IsEmpty)
            {
                End();
                continue;
            }
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || tab + 1 == line.Length) throw new InvalidDataException($"line {number}: expected a word, a tab and tags");
            // A few words of a corpus were only marks that its makers took out: nothing is left to tag.
            if (tab == 0) continue;
            words.Add(line[..tab]);
            tags.Add(line[(tab + 1)..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        }
        End();
        return sentences;

        void End()
        {
            if (words.Count == 0) return;
            sentences.Add(new ConllSentence(words.ToArray(), TagMap.LabelsOf(tags)));
            words.Clear();
            tags.Clear();
        }
    }
}
