namespace Khitab.Model;

/// <summary>A newspaper, agency or site that publishes articles.</summary>
/// <param name="Id">Its id in links.</param>
/// <param name="Labels">Its name, by interface language.</param>
public sealed record Outlet(string Id, IReadOnlyDictionary<string, string> Labels);
