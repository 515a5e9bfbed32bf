namespace Khitab.Discourse;

/// <summary>What is counted of one actor over the articles of a selection; the actor key is ignored where it says so.</summary>
internal struct ActorTally
{
    /// <summary>Mentions, whatever the actor key.</summary>
    public int Mentions;

    /// <summary>Articles with a mention, whatever the actor key.</summary>
    public int Articles;

    /// <summary>Articles without a mention that judge it all the same.</summary>
    public int JudgedOnly;

    /// <summary>Statements with it as holder or target, whatever the actor key.</summary>
    public int Statements;

    /// <summary>The author's statements for it.</summary>
    public int For;

    /// <summary>The author's statements against it.</summary>
    public int Against;

    /// <summary>The author's statements on it that are neither.</summary>
    public int Neutral;

    /// <summary>Quotations between quotation marks, whatever the actor key.</summary>
    public int Direct;

    /// <summary>Quotations in others' words, whatever the actor key.</summary>
    public int Retold;

    /// <summary>Statements that take a side with it at one end and another actor at the other.</summary>
    public int Strength;

    /// <summary>The last article that it was met in: the one that has it, where there is only one.</summary>
    public int Last;

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in ActorTally other)
    {
        Mentions += other.Mentions;
        Articles += other.Articles;
        JudgedOnly += other.JudgedOnly;
        Statements += other.Statements;
        For += other.For;
        Against += other.Against;
        Neutral += other.Neutral;
        Direct += other.Direct;
        Retold += other.Retold;
        Strength += other.Strength;
        Last = Math.Max(Last, other.Last);
    }
}

/// <summary>What is counted of an actor with all that belong to it, by the actor key.</summary>
internal struct GroupTally
{
    /// <summary>Mentions.</summary>
    public int Named;

    /// <summary>Articles with a mention.</summary>
    public int Articles;

    /// <summary>Articles with two mentions or more, but for those that are written to a form.</summary>
    public int Discussed;

    /// <summary>Quotations, whatever the actor key.</summary>
    public int Heard;

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in GroupTally other)
    {
        Named += other.Named;
        Articles += other.Articles;
        Discussed += other.Discussed;
        Heard += other.Heard;
    }
}

/// <summary>What articles decide on one actor, over those in which it is named or judged.</summary>
internal struct VerdictTally
{
    /// <summary>The kinds of verdict.</summary>
    public const int Kinds = 5;

    /// <summary>The kinds that take a side: the first three.</summary>
    public const int Sided = 3;

    private Five<int> _counts;
    private Five<int> _sure;
    private Five<double> _sums;
    private Five<double> _squares;

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

    /// <summary>Those of them that are sure, and not written to a form.</summary>
    public readonly (int Count, double Sum, double Squares) Sure(VerdictKind kind) =>
        (_sure[(int)kind], _sums[(int)kind], _squares[(int)kind]);

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in VerdictTally other)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            _counts[kind] += other._counts[kind];
            _sure[kind] += other._sure[kind];
            _sums[kind] += other._sums[kind];
            _squares[kind] += other._squares[kind];
        }
    }

    [System.Runtime.CompilerServices.InlineArray(Kinds)]
    private struct Five<T>
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
