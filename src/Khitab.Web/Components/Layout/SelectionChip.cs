namespace Khitab.Web.Components.Layout;

/// <summary>One condition of the selection.</summary>
/// <param name="Label">Its value in words.</param>
/// <param name="RemoveLink">The link without it.</param>
/// <param name="Kind">What it is about («الفاعل»), or null where the value says it.</param>
/// <param name="Excluded">Whether it leaves its value out.</param>
public sealed record SelectionChip(string Label, string RemoveLink, string? Kind = null, bool Excluded = false);
