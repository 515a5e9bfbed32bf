using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>
/// What is counted of articles whatever row keys choose of their statements: who and what they name, who speaks, their verdicts on whom
/// they name, their themes, outlets and months.
/// </summary>
internal sealed class NameCounts
{
    /// <summary>Nothing counted yet.</summary>
    public NameCounts(CorpusSnapshot snapshot)
    {
        var tables = snapshot.Tables;
        Actors = new MentionTally[tables.Actors.Length];
        Voices = new VoiceTally[tables.Actors.Length];
        Verdicts = new VerdictCounts(tables.Actors.Length);
        Themes = new MentionTally[tables.ThemeList.Length];
        Outlets = new MentionTally[tables.Outlets.Length + 1];
        Sections = new MentionTally[tables.Sections.Count];
        Folders = new MentionTally[tables.Folders.Count];
        Months = new MonthCounts(snapshot.MonthSpan, tables.Outlets.Length + 1);
    }

    /// <summary>By actor, whatever the actor key.</summary>
    public MentionTally[] Actors { get; }

    /// <summary>Quotations by speaker.</summary>
    public VoiceTally[] Voices { get; }

    /// <summary>Verdicts on those that are named.</summary>
    public VerdictCounts Verdicts { get; }

    /// <summary>By theme, those inside it included; its mentions are cues.</summary>
    public MentionTally[] Themes { get; }

    /// <summary>By outlet, and last those of none; mentions whatever the actor key.</summary>
    public MentionTally[] Outlets { get; }

    /// <summary>By section, as outlets.</summary>
    public MentionTally[] Sections { get; }

    /// <summary>By folder, as outlets.</summary>
    public MentionTally[] Folders { get; }

    /// <summary>Dated articles by month and outlet.</summary>
    public MonthCounts Months { get; }

    /// <summary>Mentions, whatever the actor key.</summary>
    public int MentionCount { get; set; }

    /// <summary>Quotations.</summary>
    public int QuotationCount { get; set; }

    /// <summary>Articles without a day of publication.</summary>
    public int Undated { get; set; }

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away.</summary>
    public void Add(NameCounts other, int sign = 1)
    {
        AddAll<MentionTally>(Actors, other.Actors, sign);
        AddAll<VoiceTally>(Voices, other.Voices, sign);
        AddAll<MentionTally>(Themes, other.Themes, sign);
        AddOutlets(other, sign);
        AddAll<MentionTally>(Sections, other.Sections, sign);
        AddAll<MentionTally>(Folders, other.Folders, sign);
        Verdicts.Add(other.Verdicts, sign);
        Months.Add(other.Months, sign);
        MentionCount += sign * other.MentionCount;
        QuotationCount += sign * other.QuotationCount;
        Undated += sign * other.Undated;
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        Array.Clear(Actors);
        Array.Clear(Voices);
        foreach (var list in new[] { Themes, Outlets, Sections, Folders }) Array.Clear(list);
        Verdicts.Clear();
        Months.Clear();
        (MentionCount, QuotationCount, Undated) = (0, 0, 0);
    }

    // The last is that of none, wherever the list ends.
    private void AddOutlets(NameCounts other, int sign)
    {
        AddAll<MentionTally>(Outlets, other.Outlets.AsSpan(..^1), sign);
        AddAll<MentionTally>(Outlets.AsSpan(^1..), other.Outlets.AsSpan(^1..), sign);
    }

    private static void AddAll<T>(Span<T> to, ReadOnlySpan<T> from, int sign)
        where T : unmanaged => CountLists.Add(MemoryMarshal.Cast<T, long>(to), MemoryMarshal.Cast<T, long>(from), sign);
}
