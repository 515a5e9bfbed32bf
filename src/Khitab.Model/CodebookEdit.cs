namespace Khitab.Model;

/// <summary>A file of the codebook as somebody left it. The latest of a file holds; the earlier ones are its history.</summary>
/// <param name="File">The file's name in the codebook; never used as a path.</param>
/// <param name="Text">All of the file.</param>
/// <param name="Who">Who edited it; there are no accounts.</param>
/// <param name="When">When.</param>
public sealed record CodebookEdit(string File, string Text, string Who, DateTimeOffset When);
