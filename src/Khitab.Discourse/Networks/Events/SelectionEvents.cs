namespace Khitab.Discourse;

/// <summary>What of a corpus's statements is a concept, which actors can agree or disagree on.</summary>
public enum ConceptChoice
{
    /// <summary>Whatever a statement is on: propositions and actors.</summary>
    Targets,

    /// <summary>The codebook's propositions.</summary>
    Propositions,

    /// <summary>Actors.</summary>
    Actors,
}

/// <summary>
/// A selection's statements as the columns that networks count: the positions that actors take. What an author only ascribes to somebody
/// («تتوجس الجزائر») is no position of theirs, and neither are the author's own statements or those of sources without a name.
/// </summary>
public static class SelectionEvents
{
    private const double PolarityRange = 2;

    /// <summary>
    /// The columns. Actors are those who take a position on a concept, by id; concepts are targets as they are written
    /// (<c>actor:mali</c>, <c>proposition:…</c>). A document is an article.
    /// </summary>
    public static StanceEvents Of(SelectionResult result, ConceptChoice concepts)
    {
        var rows = PartPass.Run(
            result.Snapshot.Parts, () => new Rows(result, concepts), (list, part) => list.Read(part), (sum, other) => sum.Add(other));
        // Threads read the parts in any order; what is counted must not depend on it.
        rows.All.Sort((a, b) => a.Document != b.Document ? a.Document.CompareTo(b.Document) : a.Row.CompareTo(b.Row));
        var snapshot = result.Snapshot;
        var (actors, actorAt) = Numbered(rows.All.Select(row => row.Actor), actor => snapshot.Actors[actor].Id);
        var (targets, targetAt) = Numbered(rows.All.Select(row => row.Target), target => snapshot.Tables.PartyList[target].ToString());
        return new StanceEvents
        {
            Actors = actors,
            Concepts = targets,
            Range = PolarityRange,
            Actor = [.. rows.All.Select(row => actorAt[row.Actor])],
            Concept = [.. rows.All.Select(row => targetAt[row.Target])],
            Position = [.. rows.All.Select(row => (int)row.Polarity)],
            Day = [.. rows.All.Select(row => row.Day)],
            Document = [.. rows.All.Select(row => row.Document)],
        };
    }

    /// <summary>Whether what a statement is on can be a concept.</summary>
    internal static bool IsConcept(PartyKind kind, ConceptChoice concepts) => concepts switch
    {
        ConceptChoice.Actors => kind == PartyKind.Actor,
        ConceptChoice.Propositions => kind == PartyKind.Proposition,
        _ => kind is PartyKind.Actor or PartyKind.Proposition,
    };

    /// <summary>Whether an author only says of somebody that they hold a position.</summary>
    internal static bool IsAscribed(Part part, int row) =>
        StatementCode.Modality(part.Statements.Code[row]) == (int)Modality.Ascribed;

    private static (string[] Ids, Dictionary<int, int> Places) Numbered(IEnumerable<int> numbers, Func<int, string> idOf)
    {
        var known = numbers.Distinct().Select(number => (Number: number, Id: idOf(number))).OrderBy(n => n.Id, StringComparer.Ordinal)
            .ToArray();
        var places = new Dictionary<int, int>(known.Length);
        for (var i = 0; i < known.Length; i++) places[known[i].Number] = i;
        return (Array.ConvertAll(known, n => n.Id), places);
    }

    private readonly record struct Event(int Actor, int Target, sbyte Polarity, int Day, int Document, int Row);

    private sealed class Rows(SelectionResult result, ConceptChoice concepts)
    {
        public List<Event> All { get; } = [];

        public void Read(Part part)
        {
            if (result.Counts.Selected[part.Index] is not { } selected) return;
            var (table, mask, parties) = (part.Statements, result.Masks.Of(part), result.Snapshot.Tables.PartyList);
            foreach (var article in InPart.Bits(selected))
            {
                for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
                {
                    if (part.HolderActor(row) is not (>= 0 and var actor) || !mask.HasStatement(row)) continue;
                    if (IsAscribed(part, row)) continue;
                    var target = part.Target(row);
                    if (!IsConcept(parties[target].Kind, concepts)) continue;
                    All.Add(new Event(actor, target, (sbyte)part.Polarity(row), part.Day(article), part.First + article, row));
                }
            }
        }

        public void Add(Rows other) => All.AddRange(other.All);
    }
}
