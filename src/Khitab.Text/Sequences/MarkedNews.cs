namespace Khitab.Text.Sequences;

/// <summary>An article whose actors readers have marked: every one of them with the names that the article gives it.</summary>
/// <param name="Text">The article.</param>
/// <param name="Actors">For each actor its names and descriptions, as they are written.</param>
public sealed record MarkedNews(string Text, IReadOnlyList<IReadOnlyList<string>> Actors);
