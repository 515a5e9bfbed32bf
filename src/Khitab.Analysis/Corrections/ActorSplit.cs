using System.Security.Cryptography;
using System.Text;
using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Corrections;

/// <summary>The value of <see cref="CorrectionKind.SplitActor"/>: which names of an actor are another one's.</summary>
/// <param name="Names">The names, in any spelling; mentions that are written so become the other actor's.</param>
/// <param name="Articles">Ids of the articles in which they are; empty for all.</param>
/// <param name="Actor">Id of the other actor where it is one that is known already; null for one that nothing knows yet.</param>
/// <param name="Name">What a new actor is called.</param>
/// <param name="Type">What sort of actor a new one is.</param>
public sealed record ActorSplit(
    IReadOnlyList<string> Names, IReadOnlyList<string> Articles, string? Actor, string Name, ActorType Type)
{
    /// <summary>How many names one split may give.</summary>
    public const int MostNames = 500;

    /// <summary>How many articles one split may give.</summary>
    public const int MostArticles = 2_000;

    /// <summary>
    /// Id of the actor that a correction's names go to: the one that it names, or for a new one <c>x-</c> and a hash of the correction's
    /// id, so that two of one name stay two and the id is the same whenever it is made.
    /// </summary>
    /// <param name="correction">Id of the correction.</param>
    public string ActorOf(Guid correction) =>
        Actor ?? "x-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("split:" + correction.ToString("N"))))[..10];

    /// <summary>The written form.</summary>
    public string ToJson() => CorrectionJson.Write(
        new Written(
            Names, Articles.Count == 0 ? null : Articles, Actor, Actor is null ? Name : null,
            Actor is null ? CodebookLoader.NameOf(Type) : null));

    /// <summary>Reads the written form; null where it is none.</summary>
    public static ActorSplit? Read(string text)
    {
        if (CorrectionJson.Read<Written>(text) is not { Names: { Count: > 0 } names } written) return null;
        if (names.Any(string.IsNullOrWhiteSpace) || written.Articles?.Any(string.IsNullOrWhiteSpace) == true) return null;
        var type = ActorType.Person;
        var isKnown = written.Actor is not null;
        if (!isKnown && (string.IsNullOrWhiteSpace(written.Name) || !CodebookLoader.TryParse(written.Type, out type))) return null;
        return new ActorSplit(names, written.Articles ?? [], written.Actor, written.Name ?? "", type);
    }

    private sealed record Written(
        IReadOnlyList<string>? Names, IReadOnlyList<string>? Articles, string? Actor, string? Name, string? Type);
}
