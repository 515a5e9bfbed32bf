namespace Khitab.Discourse;

/// <summary><c>voice:NAME</c>: statements in a voice, as the voice facet counts them.</summary>
/// <param name="Value">The voice's name, in lower case.</param>
public sealed record VoiceMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "voice", value => SelectionValues.Clean(SelectionKey.Voice, value) == value ? new VoiceMark(value) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Voice, Value);

    internal override void Collect(EvidenceFinder rows)
    {
        var voice = (int)Enum.Parse<Voice>(Value, ignoreCase: true);
        rows.Statements(part => row => StatementCode.Voice(part.Statements.Code[row]) == voice, SelectionKey.Voice);
    }
}
