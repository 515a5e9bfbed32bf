namespace Khitab.Discourse;

/// <summary>Where rows of each article begin and end in the columns: rows of article a are [Offsets[a], Offsets[a + 1]).</summary>
internal sealed class RowGroups(int[] offsets)
{
    public int[] Offsets { get; } = offsets;

    public int Count => Offsets[^1];

    public Range Of(int article) => Offsets[article]..Offsets[article + 1];

    /// <summary>The article of a row.</summary>
    public int ArticleOf(int row)
    {
        var place = Array.BinarySearch(Offsets, row);
        if (place < 0) return ~place - 1;
        // Articles without rows share an offset: the last of them owns the row.
        while (Offsets[place + 1] == row) place++;
        return place;
    }
}

/// <summary>Mentions of actors, a row each, in order of article and place; Wording is a number of the words that name it.</summary>
internal sealed record MentionColumns(
    RowGroups Rows, int[] Actor, bool[] Demonym, int[] Wording, int[] Start, int[] Length, int[] Sentence);

/// <summary>
/// Roles of persons, a row each; Mention is the row of the mention that the role goes with, Name a number of the role's words.
/// </summary>
internal sealed record RoleColumns(RowGroups Rows, int[] Mention, int[] Name);

/// <summary>Cues of themes, a row each; Wording is a number of the cue's words.</summary>
internal sealed record CueColumns(RowGroups Rows, int[] Theme, int[] Wording, int[] Start, int[] Length, int[] Sentence);

/// <summary>
/// Statements, a row each. Holder is a number of a party; HolderActor and TargetActor are actors' numbers or -1; Target is a number of a
/// party. Sentence is the number in its article, or -1.
/// </summary>
internal sealed record StatementColumns(
    RowGroups Rows,
    int[] Holder,
    int[] HolderActor,
    int[] Target,
    int[] TargetActor,
    sbyte[] Polarity,
    byte[] Voice,
    byte[] Modality,
    byte[] Act,
    float[] Confidence,
    int[] Start,
    int[] Length,
    int[] Sentence);

/// <summary>Words attributed to speakers, a row each; Actor is -1 for an unnamed source.</summary>
internal sealed record QuotationColumns(
    RowGroups Rows, int[] Speaker, int[] Actor, bool[] Direct, int[] Start, int[] Length, int[] Sentence);

/// <summary>Dates that texts give, a row each; a value that is no date is not kept.</summary>
internal sealed record DateColumns(RowGroups Rows, EventDate[] Date, string[] Value, int[] Start, int[] Length, int[] Sentence);

/// <summary>What texts call actors, land and rulers, a row each; Label, Kind and By are numbers.</summary>
internal sealed record NamingColumns(
    RowGroups Rows, int[] Label, int[] Kind, bool[] Charged, int[] By, int[] Start, int[] Length, int[] Sentence);

/// <summary>Whom articles take their news from, a row each; Source is a number of a party.</summary>
internal sealed record RelayColumns(RowGroups Rows, int[] Source, int[] Start, int[] Length, int[] Sentence);

/// <summary>What each article is about.</summary>
internal sealed record ThemeColumns(RowGroups Rows, int[] Theme);

/// <summary>Articles' verdicts on actors.</summary>
internal sealed record VerdictColumns(RowGroups Rows, int[] Actor, byte[] Kind, float[] Confidence);

/// <summary>Sentences' spans.</summary>
internal sealed record SentenceColumns(RowGroups Rows, int[] Start, int[] Length);
