namespace Khitab.Web.Components.Charts;

/// <summary>A table of verdicts, each shown by colour and by sign.</summary>
/// <param name="Rows">The rows from the top.</param>
/// <param name="Columns">The columns in reading order.</param>
/// <param name="Cells">The cells; one that is missing is absent.</param>
/// <param name="RowHeading">What the rows are.</param>
public sealed record HeatMapSpec(
    IReadOnlyList<HeatLine> Rows, IReadOnlyList<HeatLine> Columns, IReadOnlyList<HeatCell> Cells, string RowHeading) : ChartSpec
{
    /// <inheritdoc/>
    public override bool IsEmpty => Rows.Count == 0 || Columns.Count == 0;

    /// <inheritdoc/>
    protected override IEnumerable<string> Names => Rows.Select(r => r.Label);

    /// <inheritdoc/>
    public override int Height => ChartSize.HeatHeader + (Rows.Count * ChartSize.HeatRow) + ChartSize.Padding;

    /// <inheritdoc/>
    public override int Tallest => ChartSize.HeatHeader + (Rows.Count * ChartSize.HeatRow * 3 / 2) + ChartSize.Padding;
}

/// <summary>A row or column of a heat map.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name.</param>
public sealed record HeatLine(string Id, string Label);

/// <summary>What a cell of a heat map says.</summary>
public enum HeatCategory
{
    /// <summary>For.</summary>
    Favourable,

    /// <summary>Against.</summary>
    Unfavourable,

    /// <summary>Both, in strength.</summary>
    Mixed,

    /// <summary>Named without judgement.</summary>
    Neutral,

    /// <summary>Too thin or unsure to say.</summary>
    Undecided,

    /// <summary>Not named at all.</summary>
    Absent,
}

/// <summary>One cell of a heat map.</summary>
/// <param name="Row">Id of its row.</param>
/// <param name="Column">Id of its column.</param>
/// <param name="Category">What it says.</param>
/// <param name="For">Statements for.</param>
/// <param name="Against">Statements against.</param>
/// <param name="Mark">Id of the mark of the whole cell.</param>
public sealed record HeatCell(string Row, string Column, HeatCategory Category, long For, long Against, string Mark)
{
    /// <summary>How many rows the whole cell stands for: mentions, and statements of any polarity.</summary>
    public long Rows { get; init; }

    /// <summary>Id of the mark of the statements for, where they can be opened alone.</summary>
    public string? ForMark { get; init; }

    /// <summary>Id of the mark of the statements against, where they can be opened alone.</summary>
    public string? AgainstMark { get; init; }

    /// <summary>The counts that can be opened alone, those for first.</summary>
    public IEnumerable<HeatOpener> Counts
    {
        get
        {
            if (For > 0 && ForMark is not null) yield return new HeatOpener(ForMark, For, "statement", 1);
            if (Against > 0 && AgainstMark is not null) yield return new HeatOpener(AgainstMark, Against, "statement", -1);
        }
    }

    /// <summary>The cell as one link to all that it stands for.</summary>
    public HeatOpener Whole => new(Mark, Rows, "mention", 0);

    /// <summary>
    /// What a click on the cell opens: the numbers that it shows, two of them side by side, or the whole cell where it shows a sign.
    /// </summary>
    public IReadOnlyList<HeatOpener> Openers =>
        Category is HeatCategory.Favourable or HeatCategory.Unfavourable or HeatCategory.Mixed && Counts.Any() ? [.. Counts] : [Whole];
}

/// <summary>A number of a heat map's cell and what it opens.</summary>
/// <param name="Mark">Id of its mark.</param>
/// <param name="N">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Sign">The polarity that it counts, or 0 for all.</param>
public sealed record HeatOpener(string Mark, long N, string Unit, int Sign);
