namespace Khitab.Model;

/// <summary>How many statements the machine found in the whole population.</summary>
/// <param name="Outlet">Id of the outlet, empty where unknown.</param>
/// <param name="Target">The target as a written <see cref="Party"/>.</param>
/// <param name="Polarity">-1, 0 or +1.</param>
/// <param name="Count">How many.</param>
public sealed record MachineTotal(string Outlet, string Target, int Polarity, int Count);
