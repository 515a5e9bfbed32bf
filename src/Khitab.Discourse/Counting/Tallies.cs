using System.Runtime.CompilerServices;

namespace Khitab.Discourse;

/// <summary>
/// How often one actor is named over the articles of a selection, whatever the actor key. Tallies are small, so that those of the actors
/// that are named again and again stay in the cache.
/// </summary>
internal struct ActorTally
{
    /// <summary>The last article that it was named or judged in, by its place and one: 0 is none.</summary>
    public int Met;

    /// <summary>Mentions.</summary>
    public int Mentions;

    /// <summary>Articles with a mention.</summary>
    public int Articles;

    /// <summary>Articles without a mention that judge it all the same.</summary>
    public int JudgedOnly;

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in ActorTally other)
    {
        Met = Math.Max(Met, other.Met);
        Mentions += other.Mentions;
        Articles += other.Articles;
        JudgedOnly += other.JudgedOnly;
    }
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

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in StanceTally other)
    {
        For += other.For;
        Against += other.Against;
        Neutral += other.Neutral;
        Out += other.Out;
        In += other.In;
        Inner += other.Inner;
        InnerNeutral += other.InnerNeutral;
        Statements += other.Statements;
    }
}

/// <summary>How often one actor is heard, whatever the actor key.</summary>
internal struct VoiceTally
{
    /// <summary>Quotations between quotation marks.</summary>
    public int Direct;

    /// <summary>Quotations in others' words.</summary>
    public int Retold;
}

/// <summary>
/// The articles' verdicts on one actor that are not neutral, over those in which it is named or judged; and, of those that take a side,
/// how many are sure enough for a finding, by their kinds.
/// </summary>
internal struct VerdictTally
{
    /// <summary>The kinds that take a side: the first of them.</summary>
    public const int Sided = 3;

    private const int Kinds = 5;

    private Five _counts;

    /// <summary>Where its sure verdicts are, from 1; 0 where there are none.</summary>
    public int Sure;

    /// <summary>Counts an article.</summary>
    public void Add(int kind) => _counts[kind]++;

    /// <summary>Articles with this verdict; 0 for neutral ones, which are not counted.</summary>
    public readonly int Count(VerdictKind kind) => _counts[(int)kind];

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in VerdictTally other)
    {
        for (var kind = 0; kind < Kinds; kind++) _counts[kind] += other._counts[kind];
    }

    [InlineArray(Kinds)]
    private struct Five
    {
        private int _first;
    }
}

/// <summary>Verdicts on one actor that are sure, and not of articles written to a form, by kind.</summary>
internal sealed class SureVerdicts
{
    /// <summary>How many, by kind.</summary>
    public int[] Counts { get; } = new int[VerdictTally.Sided];

    /// <summary>The sum of their confidences, by kind.</summary>
    public double[] Sums { get; } = new double[VerdictTally.Sided];

    /// <summary>The sum of the squares of their confidences, by kind.</summary>
    public double[] Squares { get; } = new double[VerdictTally.Sided];

    /// <summary>Counts an article.</summary>
    public void Add(int kind, double confidence)
    {
        Counts[kind]++;
        Sums[kind] += confidence;
        Squares[kind] += confidence * confidence;
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(SureVerdicts other)
    {
        for (var kind = 0; kind < VerdictTally.Sided; kind++)
        {
            Counts[kind] += other.Counts[kind];
            Sums[kind] += other.Sums[kind];
            Squares[kind] += other.Squares[kind];
        }
    }
}

/// <summary>Mentions, statements and articles of one value of a key that articles have.</summary>
internal struct ValueTally
{
    public int Mentions;
    public int Statements;
    public int Articles;

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in ValueTally other)
    {
        Mentions += other.Mentions;
        Statements += other.Statements;
        Articles += other.Articles;
    }

    /// <summary>The count in a unit of these three.</summary>
    public readonly int Of(CountUnit unit) =>
        unit switch { CountUnit.Mentions => Mentions, CountUnit.Statements => Statements, _ => Articles };
}
