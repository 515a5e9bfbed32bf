using System.Security.Cryptography;
using System.Text;

namespace Khitab.Analysis.Actors;

/// <summary>When two spellings are one person's name.</summary>
internal static class PersonNames
{
    // Letters that Arabic newsrooms exchange when they write the same sound of a name heard or read in another script.
    private const string Heard = "حطضظصثذقغ";
    private const string Written = "هتدزستدكك";

    /// <summary>
    /// What a name's spellings have in common: «عبد الغني» and «عبدالغني» are one, and letters of like sound are one
    /// («محيب» and «مهيب»).
    /// </summary>
    /// <param name="keys">The name's word keys.</param>
    public static string Skeleton(IEnumerable<string> keys)
    {
        var name = new StringBuilder();
        foreach (var written in keys)
        {
            // «سالم ابن علي» is سالم بن علي.
            var key = written is "ابن" ? "بن" : written;
            if (name.Length > 0 && !(name.Length >= 3 && EndsWithServant(name))) name.Append(' ');
            foreach (var c in Bare(key))
            {
                var heard = Heard.IndexOf(c, StringComparison.Ordinal);
                name.Append(heard < 0 ? c : Written[heard]);
            }
        }

        // «الرحمان» is also written without its alif.
        name.Replace("رهمان", "رهمن").Replace("اسهاك", "اسهك");
        return name.ToString();
    }

    /// <summary>Letters that a first name has at least before a misspelling can be distinguished from another name.</summary>
    public const int ShortestAlike = 4;

    /// <summary>
    /// Whether two first names by skeleton differ by two letters changed, left out or put in at most:
    /// one foreign name, heard twice. For names that no list of given names has; «حسن» and «حسين» are two.
    /// </summary>
    public static bool AreAlike(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2) return false;
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1] <= 2;
    }

    /// <summary>Whether a name of two words is the first and the last of a longer one: fathers are left out.</summary>
    public static bool SkipsFathers(string longer, string shorter)
    {
        var space = shorter.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || shorter.IndexOf(' ', space + 1) >= 0 || longer.Length <= shorter.Length) return false;
        return longer.AsSpan().StartsWith(shorter.AsSpan(0, space + 1)) && longer.AsSpan().EndsWith(shorter.AsSpan(space));
    }

    /// <summary>The first and the last name of somebody whose father is named between them; null where none is.</summary>
    public static string? WithoutFathers(string skeleton)
    {
        var (first, last) = (skeleton.IndexOf(' ', StringComparison.Ordinal), skeleton.LastIndexOf(' '));
        var father = skeleton.IndexOf(" بن ", StringComparison.Ordinal);
        return father > 0 && father == first && last > father + 3 ? string.Concat(skeleton.AsSpan(0, first), skeleton.AsSpan(last)) : null;
    }

    /// <summary>The id of a discovered actor: stable for the same name over runs and corpora.</summary>
    public static string IdOf(string skeleton) => "x-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(skeleton)))[..10];

    // «العمامرة», «لعمامرة»: the article is written as it is heard, or left out.
    private static string Bare(string key) =>
        key.Length > 6 && key.StartsWith("عبدال", StringComparison.Ordinal) ? "عبد" + key[5..] : key.Length > 4
            && key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : key.Length > 4 && key[0] == 'ل' ? key[1..] : key;

    // «عبد» takes the next word to itself.
    private static bool EndsWithServant(StringBuilder name) =>
        name[^1] == 'د' && name[^2] == 'ب' && name[^3] == 'ع' && (name.Length == 3 || name[^4] == ' ');
}
