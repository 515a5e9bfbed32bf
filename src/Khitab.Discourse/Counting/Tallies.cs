namespace Khitab.Discourse;

/// <summary>
/// How often something is named, and in how many articles: both in one number of 64 bits, so that to count an article is one addition.
/// </summary>
internal struct MentionTally
{
    private const int Half = 32;

    private long _counts;

    /// <summary>Mentions, or cues.</summary>
    public readonly int Mentions => (int)_counts;

    /// <summary>Articles.</summary>
    public readonly int Articles => (int)(_counts >> Half);

    /// <summary>Counts an article with so many mentions.</summary>
    public void Add(int mentions) => _counts += (1L << Half) + mentions;

    /// <summary>Counts another mention in an article that was counted.</summary>
    public void AddAgain() => _counts++;
}

/// <summary>How often one actor is heard, whatever the actor key; as <see cref="MentionTally"/> in one number.</summary>
internal struct VoiceTally
{
    private const int Half = 32;

    private long _counts;

    /// <summary>Quotations in others' words.</summary>
    public readonly int Retold => (int)_counts;

    /// <summary>Quotations between quotation marks.</summary>
    public readonly int Direct => (int)(_counts >> Half);

    /// <summary>All quotations.</summary>
    public readonly int All => Retold + Direct;

    /// <summary>Counts a quotation; 1 is between quotation marks, 0 is not.</summary>
    public void Add(int direct) => _counts += 1L << (Half * direct);
}

/// <summary>The selected statements with one actor.</summary>
internal struct StanceTally
{
    /// <summary>The author's statements for it.</summary>
    public int For;

    /// <summary>The author's statements against it.</summary>
    public int Against;

    /// <summary>The author's statements on it that are neither.</summary>
    public int Neutral;

    /// <summary>Statements of it on an actor, itself perhaps, that take a side.</summary>
    public int Out;

    /// <summary>Statements of an actor, itself perhaps, on it that take a side.</summary>
    public int In;

    /// <summary>Those of them that it holds on itself.</summary>
    public int Inner;

    /// <summary>Statements that it holds on itself and that take no side.</summary>
    public int InnerNeutral;

    /// <summary>Statements with it as holder or target, whatever the actor key.</summary>
    public int Statements;

    /// <summary>Statements that take a side between it and others.</summary>
    public readonly int Strength => Out + In - (2 * Inner);
}
