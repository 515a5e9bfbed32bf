namespace Khitab.Model;

/// <summary>
/// A statement that a person coded elsewhere, as a row of the article that stands for its document. The article's text is made of such
/// rows, and all parts of one are stretches of it.
/// </summary>
/// <param name="Span">The whole row.</param>
/// <param name="Holder">The name of who takes the position.</param>
/// <param name="Concept">What the position is on.</param>
/// <param name="Evidence">What was coded: who, on what and how, without the row's number and the document's words.</param>
/// <param name="Polarity">-1 against, 0 neither, 1 for.</param>
/// <param name="Type">What sort of actor the holder is, as far as the file says.</param>
public sealed record CodedRow(TextSpan Span, TextSpan Holder, TextSpan Concept, TextSpan Evidence, int Polarity, ActorType Type)
{
    /// <summary>The coded words of the document, or null where the file has none.</summary>
    public TextSpan? Excerpt { get; init; }

    /// <summary>The name of the person who speaks for the holder, or null.</summary>
    public TextSpan? Person { get; init; }

    /// <summary>What sort of actor that person is.</summary>
    public ActorType PersonType { get; init; } = ActorType.Person;

    /// <summary>The holder's id, where the file is an export of this program and has it; else null.</summary>
    public string? HolderId { get; init; }

    /// <summary>The target as <see cref="Party"/> writes it, where the file is an export of this program; else null.</summary>
    public string? Target { get; init; }
}
