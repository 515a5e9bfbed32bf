using System.Collections;

namespace Khitab.Discourse;

/// <summary>
/// The headers of all articles. They are made when they are read, from the segments' columns; those that were read last are kept.
/// </summary>
internal sealed class ArticleHeaders(CorpusSnapshot snapshot) : IReadOnlyList<ArticleHeader>
{
    private const int MostKept = 1 << 13;

    private readonly ArticleHeader?[] _kept = new ArticleHeader?[
        System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(snapshot.Places.Count, 1, MostKept))];

    /// <inheritdoc/>
    public int Count => snapshot.Places.Count;

    /// <inheritdoc/>
    public ArticleHeader this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ref var kept = ref _kept[index & (_kept.Length - 1)];
            return Volatile.Read(ref kept) is { } known && known.Index == index ? known : kept = Make(index);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<ArticleHeader> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ArticleHeader Make(int place)
    {
        var (part, article) = snapshot.At(place);
        var (segment, columns) = (part.Segment, part.Segment.Articles);
        var themes = new ThemeShare[part.Themes.Rows.CountOf(article)];
        for (var i = 0; i < themes.Length; i++)
        {
            var row = part.Themes.Rows.Start(article) + i;
            themes[i] = new ThemeShare(snapshot.Themes[part.ShareTheme(row)].Id, part.ShareWeight(row));
        }

        var (mentions, statements) = (0, 0);
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (!part.IsDemonym(row)) mentions++;
        }

        for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
        {
            if ((part.Statements.Code[row] & StatementCode.Unsure) == 0) statements++;
        }

        return new ArticleHeader(
            place,
            segment.Text(0)[article]!,
            segment.Text(1)[article]!,
            segment.Text(2)[article],
            segment.Text(3)[article],
            segment.String(NumberOf.Section, columns.Section[article]),
            segment.String(NumberOf.Folder, columns.Folder[article]),
            segment.String(NumberOf.Outlet, columns.Outlet[article]),
            segment.Text(4)[article],
            segment.String(NumberOf.Language, columns.Language[article])!,
            new Publication(DayOf(columns.Day[article]), (DateBasis)columns.Basis[article], DayOf(columns.NotBefore[article])),
            themes,
            snapshot.Tables.OriginOf[place],
            mentions,
            statements);
    }

    private static DateOnly? DayOf(int day) => day < 0 ? null : DateOnly.FromDayNumber(day);
}
