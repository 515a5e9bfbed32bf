namespace Khitab.Discourse;

/// <summary>
/// Articles: numbers of their outlet, section and folder or -1, and of their language; the day of publication and the day before which they
/// were not published, as days since 1 January of the year 1, or -1.
/// </summary>
internal sealed record ArticleColumns(
    Numbers Outlet, Numbers Section, Numbers Folder, Numbers Language, Numbers Day, Numbers Basis, Numbers NotBefore)
{
    public static ArticleColumns Of(SegmentTable table) =>
        table.Columns is [var outlet, var section, var folder, var language, var day, var basis, var notBefore]
            ? new(outlet, section, folder, language, day, basis, notBefore) : throw new InvalidDataException("No articles.");
}

/// <summary>
/// Mentions of actors, a row each, in order of article and place; Demonym is 1 for one; Wording is a number of the words that name it.
/// </summary>
internal sealed record MentionColumns(
    RowGroups Rows, Numbers Actor, Numbers Demonym, Numbers Wording, Numbers Start, Numbers Length, Numbers Sentence)
{
    public static MentionColumns Of(SegmentTable table) =>
        new(
            table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3], table.Columns[4], table.Columns[5]);
}

/// <summary>
/// Roles of persons, a row each; Mention is the mention that the role goes with, counted from the article's first, Name a number of the
/// role's words.
/// </summary>
internal sealed record RoleColumns(RowGroups Rows, Numbers Mention, Numbers Name)
{
    public static RoleColumns Of(SegmentTable table) => new(table.Rows, table.Columns[0], table.Columns[1]);
}

/// <summary>Cues of themes, a row each; Wording is a number of the cue's words.</summary>
internal sealed record CueColumns(RowGroups Rows, Numbers Theme, Numbers Wording, Numbers Start, Numbers Length, Numbers Sentence)
{
    public static CueColumns Of(SegmentTable table) =>
        new(table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3], table.Columns[4]);
}

/// <summary>
/// Statements, a row each. Holder and Target are numbers of parties, Code is <see cref="StatementCode"/>, Act <see cref="DeedCode"/>,
/// Confidence a number of a value. Sentence is the number in its article, or -1.
/// </summary>
internal sealed record StatementColumns(
    RowGroups Rows, Numbers Holder, Numbers Target, Numbers Code, Numbers Act, Numbers Confidence, Numbers Start, Numbers Length,
    Numbers Sentence)
{
    public static StatementColumns Of(SegmentTable table) =>
        new(
            table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3], table.Columns[4], table.Columns[5],
            table.Columns[6], table.Columns[7]);
}

/// <summary>Words attributed to speakers, a row each; Direct is 1 between quotation marks.</summary>
internal sealed record QuotationColumns(
    RowGroups Rows, Numbers Speaker, Numbers Direct, Numbers Start, Numbers Length, Numbers Sentence)
{
    public static QuotationColumns Of(SegmentTable table) =>
        new(table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3], table.Columns[4]);
}

/// <summary>Dates that texts give, a row each; a value that is no date is not kept.</summary>
internal sealed record DateColumns(RowGroups Rows, Numbers Value, Numbers Start, Numbers Length, Numbers Sentence)
{
    public static DateColumns Of(SegmentTable table) =>
        new(table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3]);
}

/// <summary>What texts call actors, land and rulers, a row each; Charged is 1 where the word takes a side.</summary>
internal sealed record NamingColumns(
    RowGroups Rows, Numbers Label, Numbers Kind, Numbers Charged, Numbers By, Numbers Start, Numbers Length, Numbers Sentence)
{
    public static NamingColumns Of(SegmentTable table) =>
        new(
            table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3], table.Columns[4], table.Columns[5],
            table.Columns[6]);
}

/// <summary>Whom articles take their news from, a row each; Source is a number of a party.</summary>
internal sealed record RelayColumns(RowGroups Rows, Numbers Source, Numbers Start, Numbers Length, Numbers Sentence)
{
    public static RelayColumns Of(SegmentTable table) =>
        new(table.Rows, table.Columns[0], table.Columns[1], table.Columns[2], table.Columns[3]);
}

/// <summary>Articles' lists of sources, a row an entry: a number of its address and its day, or -1.</summary>
internal sealed record ReferenceColumns(RowGroups Rows, Numbers Address, Numbers Day)
{
    public static ReferenceColumns Of(SegmentTable table) => new(table.Rows, table.Columns[0], table.Columns[1]);
}

/// <summary>What each article is about, weightiest first; Weight is a number of a value.</summary>
internal sealed record ThemeColumns(RowGroups Rows, Numbers Theme, Numbers Weight)
{
    public static ThemeColumns Of(SegmentTable table) => new(table.Rows, table.Columns[0], table.Columns[1]);
}

/// <summary>Articles' verdicts on actors; Actor is -1 for one on something else, Confidence a number of a value.</summary>
internal sealed record VerdictColumns(RowGroups Rows, Numbers Actor, Numbers Kind, Numbers Confidence)
{
    public static VerdictColumns Of(SegmentTable table) => new(table.Rows, table.Columns[0], table.Columns[1], table.Columns[2]);
}

/// <summary>Sentences' spans.</summary>
internal sealed record SentenceColumns(RowGroups Rows, Numbers Start, Numbers Length)
{
    public static SentenceColumns Of(SegmentTable table) => new(table.Rows, table.Columns[0], table.Columns[1]);
}
