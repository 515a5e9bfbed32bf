using System.Collections.Frozen;
using System.Reflection;

namespace Khitab.Discourse;

/// <summary>
/// Every kind of marks, by its name in links. A kind registers itself by being a sealed <see cref="Mark"/> with a static <c>Form</c>.
/// </summary>
internal static class MarkForms
{
    private static readonly FrozenDictionary<string, MarkForm> ByName = typeof(Mark).Assembly.GetTypes()
        .Where(type => type.IsSealed && type.IsSubclassOf(typeof(Mark)))
        .Select(FormOf)
        .ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    /// <summary>The names of all kinds.</summary>
    public static IReadOnlyList<string> Names => ByName.Keys;

    /// <summary>The kind of this name, or null.</summary>
    public static MarkForm? Find(string name) => ByName.GetValueOrDefault(name);

    private static MarkForm FormOf(Type type) =>
        type.GetField("Form", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)?.GetValue(null) as MarkForm
        ?? throw new InvalidOperationException($"{type.Name} does not say how it is written.");
}
