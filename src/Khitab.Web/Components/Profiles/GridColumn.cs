namespace Khitab.Web.Components.Profiles;

/// <summary>A column of a <see cref="LinkGrid{T}"/>.</summary>
/// <param name="Name">Its name, in the link if it can be sorted by, and in its class.</param>
/// <param name="Text">Its heading.</param>
/// <param name="Sorts">Whether the grid can be sorted by it.</param>
/// <param name="GreatestFirst">Whether the first click puts the greatest first.</param>
public sealed record GridColumn(string Name, string Text, bool Sorts = true, bool GreatestFirst = false);
