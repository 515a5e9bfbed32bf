namespace Khitab.Discourse;

/// <summary>
/// What counting asks of an article, all of it in one place: columns would be a place in memory each, and a selection of one article in
/// twenty would wait for two dozen of them. About 145 bytes an article of ten mentions and ten statements.
/// </summary>
/// <remarks>
/// Of each article: a head (<see cref="HeadLength"/> numbers), the actors of its mentions (demonyms last), holder, target and code of its
/// statements, actor, kind and confidence of its verdicts, speaker and directness of its quotations that an actor speaks, its themes.
/// Numbers are those of the segment, two bytes each where all of them fit, else four.
/// </remarks>
internal sealed class HotRows
{
    /// <summary>Numbers of the head: those of mentions, demonyms, statements, verdicts, quotations, those of actors, themes, outlet, month.
    /// </summary>
    public const int HeadLength = 9;

    private readonly Part _madeOf;

    private HotRows(Part part, ushort[]? narrow, int[]? wide, int[] offsets)
    {
        (_madeOf, Narrow, Wide, Offsets) = (part, narrow, wide, offsets);
    }

    /// <summary>The numbers, where all fit into two bytes.</summary>
    public ushort[]? Narrow { get; }

    /// <summary>The numbers, where they do not.</summary>
    public int[]? Wide { get; }

    /// <summary>Where each article begins, and the last ends.</summary>
    public int[] Offsets { get; }

    /// <summary>Bytes held.</summary>
    public long Size => (sizeof(ushort) * (long)(Narrow?.Length ?? 0)) + (sizeof(int) * (long)((Wide?.Length ?? 0) + Offsets.Length));

    /// <summary>The rows of a part.</summary>
    public static HotRows Of(Part part)
    {
        var (numbers, offsets) = (new List<int>(part.Count * 70), new int[part.Count + 1]);
        for (var a = 0; a < part.Count; a++)
        {
            Add(numbers, part, a);
            offsets[a + 1] = numbers.Count;
        }

        var narrow = numbers.TrueForAll(number => number <= ushort.MaxValue);
        return new HotRows(
            part, narrow ? [.. numbers.Select(number => (ushort)number)] : null, narrow ? null : [.. numbers], offsets);
    }

    /// <summary>Whether they are a part's: a part of the same columns by another scheme or level has others.</summary>
    public bool AreOf(Part part) => ReferenceEquals(_madeOf.Mentions, part.Mentions) && ReferenceEquals(_madeOf.Themes, part.Themes);

    private static void Add(List<int> numbers, Part part, int article)
    {
        var (mentions, statements, verdicts, quotations, themes) =
            (part.Mentions, part.Statements, part.Verdicts, part.Quotations, part.Themes);
        var head = numbers.Count;
        for (var i = 0; i < HeadLength; i++) numbers.Add(0);
        for (var demonym = 0; demonym < 2; demonym++)
        {
            for (var row = mentions.Rows.Start(article); row < mentions.Rows.End(article); row++)
            {
                if (mentions.Demonym[row] != demonym) continue;
                numbers.Add(mentions.Actor[row]);
                numbers[head + demonym]++;
            }
        }

        for (var row = statements.Rows.Start(article); row < statements.Rows.End(article); row++)
        {
            numbers.AddRange([statements.Holder[row], statements.Target[row], statements.Code[row]]);
            numbers[head + 2]++;
        }

        for (var row = verdicts.Rows.Start(article); row < verdicts.Rows.End(article); row++)
        {
            if (verdicts.Actor[row] is not (>= 0 and var actor)) continue;
            numbers.AddRange([actor, verdicts.Kind[row], verdicts.Confidence[row]]);
            numbers[head + 3]++;
        }

        for (var row = quotations.Rows.Start(article); row < quotations.Rows.End(article); row++)
        {
            numbers[head + 4]++;
            if (part.Segment.ActorOf(quotations.Speaker[row]) is not (>= 0 and var actor)) continue;
            numbers.AddRange([actor, quotations.Direct[row]]);
            numbers[head + 5]++;
        }

        for (var row = themes.Rows.Start(article); row < themes.Rows.End(article); row++)
        {
            numbers.Add(themes.Theme[row]);
            numbers[head + 6]++;
        }

        numbers[head + 7] = part.Segment.Articles.Outlet[article] + 1;
        numbers[head + 8] = part.Day(article) is >= 0 and var day ? MonthCounts.MonthOf(day) + 1 : 0;
    }
}
