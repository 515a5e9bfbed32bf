using System.Runtime.CompilerServices;

namespace Khitab.Discourse;

/// <summary>
/// What is counted of one actor over the articles of a selection, a line of the cache; whatever the actor key where it does not say
/// otherwise. Articles are remembered by their place and one, so that 0 is none.
/// </summary>
internal struct ActorTally
{
    /// <summary>The last article that it was named or judged in.</summary>
    public int Met;

    /// <summary>Mentions.</summary>
    public int Mentions;

    /// <summary>Articles with a mention.</summary>
    public int Articles;

    /// <summary>Articles without a mention that judge it all the same.</summary>
    public int JudgedOnly;

    /// <summary>Statements with it as holder or target.</summary>
    public int Statements;

    /// <summary>The author's selected statements for it.</summary>
    public int For;

    /// <summary>The author's selected statements against it.</summary>
    public int Against;

    /// <summary>The author's selected statements on it that are neither.</summary>
    public int Neutral;

    /// <summary>Selected statements that take a side with it at one end and another actor at the other.</summary>
    public int Strength;

    /// <summary>Selected statements that take a side with it at both ends.</summary>
    public int Inner;

    /// <summary>Selected statements that take none with it at both ends.</summary>
    public int InnerNeutral;

    /// <summary>The last article that it, or one that belongs to it, was named in, by the actor key.</summary>
    public int GroupMet;

    /// <summary>How often in that article.</summary>
    public int GroupHere;

    /// <summary>Articles in which it or one that belongs to it is named, by the actor key.</summary>
    public int GroupArticles;

    /// <summary>Those of them that name them twice or more, but for those that are written to a form.</summary>
    public int GroupDiscussed;

    /// <summary>Where its verdicts are counted, from 1; 0 where there are none.</summary>
    public int Verdicts;

    /// <summary>Adds what was counted elsewhere, but for verdicts.</summary>
    public void Add(in ActorTally other)
    {
        Met = Math.Max(Met, other.Met);
        Mentions += other.Mentions;
        Articles += other.Articles;
        JudgedOnly += other.JudgedOnly;
        Statements += other.Statements;
        For += other.For;
        Against += other.Against;
        Neutral += other.Neutral;
        Strength += other.Strength;
        Inner += other.Inner;
        InnerNeutral += other.InnerNeutral;
        GroupArticles += other.GroupArticles;
        GroupDiscussed += other.GroupDiscussed;
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

/// <summary>What articles decide on one actor, over those in which it is named or judged.</summary>
internal struct VerdictTally
{
    /// <summary>The kinds of verdict.</summary>
    public const int Kinds = 5;

    /// <summary>The kinds that take a side: the first of them.</summary>
    public const int Sided = 3;

    private Five<int> _counts;
    private Three<int> _sure;
    private Three<double> _sums;
    private Three<double> _squares;

    /// <summary>The last article that has decided, by its place and one.</summary>
    public int Decided { get; set; }

    /// <summary>Counts an article.</summary>
    public void Add(int kind) => _counts[kind]++;

    /// <summary>Counts an article whose verdict is sure enough for a finding.</summary>
    public void AddSure(int kind, double confidence)
    {
        _sure[kind]++;
        _sums[kind] += confidence;
        _squares[kind] += confidence * confidence;
    }

    /// <summary>Articles with this verdict.</summary>
    public readonly int Count(VerdictKind kind) => _counts[(int)kind];

    /// <summary>Those of them that are sure, and not written to a form; of a kind that takes a side.</summary>
    public readonly (int Count, double Sum, double Squares) Sure(VerdictKind kind) =>
        (_sure[(int)kind], _sums[(int)kind], _squares[(int)kind]);

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in VerdictTally other)
    {
        for (var kind = 0; kind < Kinds; kind++) _counts[kind] += other._counts[kind];
        for (var kind = 0; kind < Sided; kind++)
        {
            _sure[kind] += other._sure[kind];
            _sums[kind] += other._sums[kind];
            _squares[kind] += other._squares[kind];
        }
    }

    [InlineArray(Kinds)]
    private struct Five<T>
    {
        private T _first;
    }

    [InlineArray(Sided)]
    private struct Three<T>
    {
        private T _first;
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
