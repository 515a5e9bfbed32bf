using System.Security.Cryptography;
using System.Text;

namespace Khitab.Analysis.Corrections;

/// <summary>The value of <see cref="CorrectionKind.SetOutlet"/>.</summary>
/// <param name="Id">The outlet's id; null where it is not known who published.</param>
/// <param name="Name">The outlet's name; null leaves the name that an outlet of that id has.</param>
public sealed record SetOutlet(string? Id, string? Name)
{
    private const string OfArticle = "article:";
    private const string OfOutlet = "outlet:";

    /// <summary>The written form.</summary>
    public string ToJson() => CorrectionJson.Write(this);

    /// <summary>Reads the written form; null where it is none.</summary>
    public static SetOutlet? Read(string text) => CorrectionJson.Read<SetOutlet>(text) is { } value
        && (value.Id is null ? value.Name is null : value.Id.Length > 0) ? value : null;

    /// <summary>The id of an outlet that nothing knows yet: <c>o-</c> and a hash of its name in any spelling.</summary>
    public static string IdOf(string name) =>
        "o-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Spellings.Key(name))))[..10];

    /// <summary>The subject that means one article.</summary>
    public static string Article(string id) => OfArticle + id;

    /// <summary>The subject that means all articles of an outlet.</summary>
    public static string Outlet(string id) => OfOutlet + id;

    /// <summary>Reads a subject: the id of an article or of an outlet; false where it is neither.</summary>
    public static bool TryReadSubject(string subject, out string? article, out string? outlet)
    {
        article = subject.Length > OfArticle.Length && subject.StartsWith(OfArticle, StringComparison.Ordinal)
            ? subject[OfArticle.Length..] : null;
        outlet = subject.Length > OfOutlet.Length && subject.StartsWith(OfOutlet, StringComparison.Ordinal)
            ? subject[OfOutlet.Length..] : null;
        return article is not null || outlet is not null;
    }
}
