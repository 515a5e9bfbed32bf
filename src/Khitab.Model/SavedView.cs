namespace Khitab.Model;

/// <summary>A view that somebody saved, or a short link to one.</summary>
/// <param name="Key">What the short link ends in.</param>
/// <param name="Link">The view: path and query of the page («/?actor=mali»).</param>
/// <param name="Title">What it was called, or null for a short link alone.</param>
/// <param name="Who">Who saved it; there are no accounts.</param>
/// <param name="When">When.</param>
public sealed record SavedView(string Key, string Link, string? Title, string Who, DateTimeOffset When);
