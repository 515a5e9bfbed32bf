namespace Khitab.Coded;

/// <summary>A statement that somebody coded: an actor takes a position on a concept.</summary>
/// <param name="Actor">Who, by the name or the id that the file has.</param>
/// <param name="Concept">On what, likewise.</param>
/// <param name="Qualifier">The position: 0 or 1 where positions are yes or no, else any whole number, for above zero and against
/// below.</param>
/// <param name="Date">When, or null where it is not known.</param>
/// <param name="Document">Where it is, by any name; empty where it is not known.</param>
/// <param name="Place">
/// Where it is coded: the line of a table, from 1, its row of names included, or the statement's number in a file of the analyser.
/// </param>
public sealed record CodedStatement(string Actor, string Concept, int Qualifier, DateOnly? Date, string Document, long Place)
{
    /// <summary>The position as the file writes it: <c>1</c>, <c>موافق</c>, <c>yes</c>.</summary>
    public string Written { get; init; } = "";

    /// <summary>What sort of actor it is, as far as the file says.</summary>
    public ActorType Type { get; init; } = ActorType.Organization;

    /// <summary>The person who speaks for the actor, where the file names one beside it; else null.</summary>
    public string? Person { get; init; }

    /// <summary>What sort of actor that person is.</summary>
    public ActorType PersonType { get; init; } = ActorType.Person;

    /// <summary>The coded words of the document, or null where the file has none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What the file says of the document.</summary>
    public CodedDocument Source { get; init; } = CodedDocument.Unknown;
}

/// <summary>What a file of coded statements says of a document.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="Outlet">Where it was published, by name, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="Section">Its section, or null.</param>
public sealed record CodedDocument(string? Title, string? Outlet, string? Author, string? Section)
{
    /// <summary>Nothing is said of it.</summary>
    public static CodedDocument Unknown { get; } = new(null, null, null, null);
}

/// <summary>Something in a file of coded statements that could not be read.</summary>
/// <param name="Place">Where: <c>row 2 (line 3)</c>; null where it concerns the whole file.</param>
/// <param name="Cause">Why.</param>
public sealed record CodedProblem(string? Place, string Cause)
{
    /// <summary>Place and cause in one line.</summary>
    public override string ToString() => Place is null ? Cause : $"{Place}: {Cause}";
}

/// <summary>Coded statements as a file has them.</summary>
/// <param name="Statements">The statements: of a table in its order, of a file of the analyser by document and place in it.</param>
/// <param name="IsYesNo">Whether positions are yes (1) or no (0), so that 0 is against.</param>
public sealed record CodedStatements(IReadOnlyList<CodedStatement> Statements, bool IsYesNo)
{
    /// <summary>Whether the file says where statements stand.</summary>
    public bool HasDocuments { get; init; } = true;

    /// <summary>Statements that are no position of their actor: those that an author only ascribes.</summary>
    public int LeftOut { get; init; }

    /// <summary>Statements of authors and of sources without a name, which are left out: nobody can agree with them.</summary>
    public int Unnamed { get; init; }

    /// <summary>Statements whose date could not be read: they are kept without a day.</summary>
    public int WithoutDay { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<CodedProblem> Problems { get; init; } = [];

    /// <summary>What actors and concepts are called where the file has ids for them.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The range of positions where it does not depend on those that occur: 2 for polarities; else null.</summary>
    public double? Range { get; init; }

    /// <summary>-1, 0 or 1: whether a statement is against, neither or for.</summary>
    public int SignOf(CodedStatement statement) => IsYesNo ? statement.Qualifier > 0 ? 1 : -1 : Math.Sign(statement.Qualifier);
}

/// <summary>A file of coded statements cannot be read; the message says why.</summary>
public sealed class CodedFileException(string message) : Exception(message);
