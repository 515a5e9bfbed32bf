namespace Khitab.Discourse;

/// <summary>A statement that somebody coded: an actor takes a position on a concept.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Concept">On what.</param>
/// <param name="Qualifier">The position: 0 or 1 where positions are yes or no, else any whole number, for above zero and against
/// below.</param>
/// <param name="Date">When, or null where it is not known.</param>
/// <param name="Document">Where it is, by any name; empty where it is not known.</param>
/// <param name="Place">Where it is coded: the row of a table, from 1, or the statement's number in a file of the analyser.</param>
public sealed record CodedStatement(string Actor, string Concept, int Qualifier, DateOnly? Date, string Document, long Place);

/// <summary>Coded statements as a file has them.</summary>
/// <param name="Statements">The statements in the file's order.</param>
/// <param name="IsYesNo">Whether positions are yes (1) or no (0), so that 0 is against.</param>
/// <param name="HasDocuments">Whether the file says where statements stand.</param>
/// <param name="LeftOut">Statements that are no position of their actor: those that an author only ascribes.</param>
/// <param name="Problems">What could not be read, a line each, with its place in the file.</param>
/// <param name="Names">What actors and concepts are called where the file has ids for them.</param>
/// <param name="WithoutDay">Statements whose date could not be read: they are kept without a day.</param>
/// <param name="Range">The range of positions where it does not depend on those that occur: 2 for polarities; else null.</param>
/// <param name="Unnamed">Statements of authors and of sources without a name, which are left out: nobody can agree with them.</param>
public sealed record CodedStatements(
    IReadOnlyList<CodedStatement> Statements, bool IsYesNo, bool HasDocuments = true, int LeftOut = 0,
        IReadOnlyList<string>? Problems = null, IReadOnlyDictionary<string, string>? Names = null, int WithoutDay = 0,
        double? Range = null, int Unnamed = 0);

/// <summary>Names of the columns, or of the analyser's variables, to read; null for the usual ones.</summary>
/// <param name="Actor">Who takes positions.</param>
/// <param name="Concept">On what.</param>
/// <param name="Qualifier">The position.</param>
public sealed record CodedColumns(string? Actor = null, string? Concept = null, string? Qualifier = null);

/// <summary>A file of coded statements cannot be read; the message says why.</summary>
public sealed class CodedFileException(string message) : Exception(message);
