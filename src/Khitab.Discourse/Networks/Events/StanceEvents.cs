namespace Khitab.Discourse;

/// <summary>
/// Statements as discourse networks count them, in columns: who takes which position on what, when and where. Every network is made of
/// these, wherever the statements come from: a selection of a snapshot (<see cref="SelectionEvents"/>) or a file that somebody coded
/// (<see cref="CodedEvents"/>). Immutable.
/// </summary>
public sealed class StanceEvents
{
    // Columns come from files and selections only.
    internal StanceEvents()
    {
    }

    /// <summary>Nothing said.</summary>
    public static StanceEvents Empty { get; } = new()
    {
        Actors = [],
        Concepts = [],
        Range = 1,
    };

    /// <summary>Ids of those who may speak, in ordinal order: with one mode every one is a node, whether it has a tie or not.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Ids of what may be spoken on, in ordinal order.</summary>
    public required IReadOnlyList<string> Concepts { get; init; }

    /// <summary>Number of statements.</summary>
    public int Count => Actor.Length;

    /// <summary>
    /// The range R of positions: the greatest distance that two can have (1 for yes and no, 2 for against, neither and for).
    /// </summary>
    public required double Range { get; init; }

    /// <summary>Whether positions are yes (1) or no (0), so that 0 is against.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>Whether it is known which document a statement stands in.</summary>
    public bool HasDocuments { get; init; } = true;

    /// <summary>The number of who speaks.</summary>
    internal int[] Actor { get; init; } = [];

    /// <summary>The number of what is spoken on.</summary>
    internal int[] Concept { get; init; } = [];

    /// <summary>The position: a whole number, above zero for and below zero against, or 0 and 1 where it is yes or no.</summary>
    internal int[] Position { get; init; } = [];

    /// <summary>The day, as days since the year 1, or -1 where it is not known.</summary>
    internal int[] Day { get; init; } = [];

    /// <summary>The number of the document, or -1 where it is not known.</summary>
    internal int[] Document { get; init; } = [];

    /// <summary>What each statement counts, by its distance in time from the middle of a window; null where each counts one.</summary>
    internal double[]? Weight { get; init; }

    /// <summary>Whether a statement is for (1), against (-1) or neither (0).</summary>
    internal int Sign(int row) => IsYesNo ? Position[row] > 0 ? 1 : -1 : Math.Sign(Position[row]);

    /// <summary>What a statement counts.</summary>
    internal double WeightOf(int row) => Weight is null ? 1 : Weight[row];

    /// <summary>Some of the statements, in the order given, among the same actors and concepts.</summary>
    /// <param name="rows">The numbers of the statements.</param>
    /// <param name="weights">What each counts, or null for what it counted.</param>
    internal StanceEvents Only(int[] rows, double[]? weights = null) => new()
    {
        Actors = Actors,
        Concepts = Concepts,
        Range = Range,
        IsYesNo = IsYesNo,
        HasDocuments = HasDocuments,
        Actor = Array.ConvertAll(rows, row => Actor[row]),
        Concept = Array.ConvertAll(rows, row => Concept[row]),
        Position = Array.ConvertAll(rows, row => Position[row]),
        Day = Array.ConvertAll(rows, row => Day[row]),
        Document = Array.ConvertAll(rows, row => Document[row]),
        Weight = weights ?? (Weight is null ? null : Array.ConvertAll(rows, row => Weight[row])),
    };

    /// <summary>The statements of some of the actors, who alone are left.</summary>
    /// <param name="actors">The actors' numbers, in order.</param>
    internal StanceEvents Among(int[] actors)
    {
        var places = Enumerable.Repeat(-1, Actors.Count).ToArray();
        for (var i = 0; i < actors.Length; i++) places[actors[i]] = i;
        var kept = Only([.. Enumerable.Range(0, Count).Where(row => places[Actor[row]] >= 0)]);
        return new StanceEvents
        {
            Actors = Array.ConvertAll(actors, actor => Actors[actor]),
            Concepts = Concepts,
            Range = Range,
            IsYesNo = IsYesNo,
            HasDocuments = HasDocuments,
            Actor = Array.ConvertAll(kept.Actor, actor => places[actor]),
            Concept = kept.Concept,
            Position = kept.Position,
            Day = kept.Day,
            Document = kept.Document,
            Weight = kept.Weight,
        };
    }

    /// <summary>The numbers of the statements by day, those without one last, otherwise in their order.</summary>
    internal int[] ByDay()
    {
        var rows = Enumerable.Range(0, Count).ToArray();
        var keys = Array.ConvertAll(rows, row => ((long)(Day[row] < 0 ? int.MaxValue : Day[row]) << 32) | (uint)row);
        Array.Sort(keys, rows);
        return rows;
    }
}
