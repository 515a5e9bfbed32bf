namespace Khitab.Analysis.Corrections;

/// <summary>The value of <see cref="CorrectionKind.RenameActor"/>: what an actor is called, by interface language (ISO 639-1).</summary>
public static class ActorLabels
{
    /// <summary>How many languages one correction may name.</summary>
    public const int MostLanguages = 20;

    /// <summary>The written form.</summary>
    public static string ToJson(IReadOnlyDictionary<string, string> labels) => CorrectionJson.Write(labels);

    /// <summary>Reads the written form; null where it is none or names nothing.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string text)
    {
        if (CorrectionJson.Read<Dictionary<string, string?>>(text) is not { Count: > 0 and <= MostLanguages } labels) return null;
        return labels.All(l => IsLanguage(l.Key) && !string.IsNullOrWhiteSpace(l.Value))
            ? labels.ToDictionary(l => l.Key, l => l.Value!, StringComparer.Ordinal) : null;
    }

    /// <summary>The key of a name that somebody typed: its script says whether it is Arabic, and no more.</summary>
    public static string LanguageOf(string name) => name.Any(c => c is >= '\u0600' and <= '\u06FF') ? "ar" : "und";

    private static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);
}
