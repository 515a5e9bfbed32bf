namespace Khitab.Discourse.Tests;

/// <summary>The tests' own matching keys: words between spaces, in lower case.</summary>
internal static class PlainKeys
{
    public static IReadOnlyList<string> Keys(string text) =>
        text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
