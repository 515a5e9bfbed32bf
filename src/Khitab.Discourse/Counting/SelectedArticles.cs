using System.Numerics;

namespace Khitab.Discourse;

/// <summary>The articles that a selection has, and their statements that match it: a bit each, by part.</summary>
internal sealed class SelectedArticles
{
    private SelectedArticles(int parts) => (Bits, Statements) = (new ulong[parts][], new ulong[parts][]);

    /// <summary>The bits of each part; null where none of it is in.</summary>
    public ulong[]?[] Bits { get; }

    /// <summary>
    /// The statements that match, as <see cref="RowBits"/>; null where no article of the part is in, or a key is ignored.
    /// </summary>
    public ulong[]?[] Statements { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Articles that fail the dates only because they have none.</summary>
    public int Undated { get; private set; }

    /// <summary>Statements that match and are not sure enough.</summary>
    public int Unsure { get; private set; }

    /// <summary>Chooses the articles of a selection.</summary>
    /// <param name="masks">The selection.</param>
    /// <param name="ignored">A key that chooses nothing here.</param>
    /// <param name="byRows">Whether keys that choose rows choose articles by them.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public static SelectedArticles Of(
        RowMasks masks, SelectionKey? ignored = null, bool byRows = true, CancellationToken cancellation = default)
    {
        var articles = new SelectedArticles(masks.Snapshot.Parts.Length);
        var counts = PartPass.Run(
            masks.Snapshot.Parts, () => new Chooser(masks, ignored, byRows), (chooser, part) => chooser.Choose(part, articles),
            (sum, other) => sum.Add(other), cancellation);
        (articles.Count, articles.Undated, articles.Unsure) = (counts.Count, counts.Undated, counts.Unsure);
        return articles;
    }

    /// <summary>The bits of the articles of a part that are in, or of those that are not.</summary>
    /// <param name="part">The part.</param>
    /// <param name="others">Whether of those that are not.</param>
    /// <param name="room">Room for the bits.</param>
    public ReadOnlySpan<ulong> In(Part part, bool others, ref ulong[] room)
    {
        var (bits, words) = (Bits[part.Index], (part.Count + 63) / 64);
        if (!others) return bits;
        if (room.Length < words) room = new ulong[words];
        var turned = room.AsSpan(0, words);
        ArticleBits.Fill(turned, part.Count);
        for (var i = 0; i < bits?.Length; i++) turned[i] &= ~bits[i];
        return turned;
    }

    private sealed class Chooser(RowMasks masks, SelectionKey? ignored, bool byRows)
    {
        private readonly ArticleSelector _selector = new(masks, ignored, byRows);

        public int Count { get; private set; }

        public int Undated { get; private set; }

        public int Unsure { get; private set; }

        public void Choose(Part part, SelectedArticles to)
        {
            var selected = _selector.Select(part);
            if (ignored is null) Undated += _selector.CountUndated(part);
            if (selected.IsEmpty) return;
            to.Bits[part.Index] = selected.ToArray();
            foreach (var word in selected) Count += BitOperations.PopCount(word);
            if (ignored is not null) return;
            to.Statements[part.Index] = _selector.Statements(part);
            Unsure += _selector.CountUnsure(part);
        }

        public void Add(Chooser other) =>
            (Count, Undated, Unsure) = (Count + other.Count, Undated + other.Undated, Unsure + other.Unsure);
    }
}
