namespace Khitab.Model;

/// <summary>
/// What a voice of the article calls actors, land or rulers for which there are other words too (the codebook's namings).
/// </summary>
/// <param name="Label">The label, in the form that the codebook shows first.</param>
/// <param name="Kind">Id of what the labels of its group name (<c>armed</c>).</param>
/// <param name="Charged">Whether the choice of this word takes a side.</param>
/// <param name="By">Whose word it is: the author's, or a quoted speaker's.</param>
/// <param name="Span">The words, without clitics before them.</param>
public sealed record Naming(string Label, string Kind, bool Charged, Party By, TextSpan Span);
