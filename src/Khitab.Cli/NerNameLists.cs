using Khitab.Analysis.Codebooks;

namespace Khitab.Cli;

/// <summary>Writes the codebook's names as the lists that the recogniser of names reads as evidence.</summary>
internal static class NerNameLists
{
    private static readonly (string List, ActorType[] Types)[] ByType =
    [
        ("country", [ActorType.State]),
        ("place", [ActorType.Place]),
        ("org", [ActorType.Organization, ActorType.ArmedGroup, ActorType.Government, ActorType.Military]),
        ("media", [ActorType.Media]),
        ("person", [ActorType.Person, ActorType.Expert]),
        ("community", [ActorType.Community]),
    ];

    /// <summary>Writes the lists; the same codebook gives the same text.</summary>
    public static void Write(Codebook codebook, TextWriter writer)
    {
        writer.WriteLine(
            "// Made from the codebook by `khitab train names`; sources: the files of src/Khitab.Analysis/Codebook. Do not edit.");
        foreach (var (list, types) in ByType)
        {
            var actors = codebook.Actors.Where(a => types.Contains(a.Type)).ToList();
            // The capital that stands for a country is a list of its own.
            Write(writer, list, actors.SelectMany(a => a.Type == ActorType.State ? a.Names : a.Names.Concat(a.Aliases))
                .Except(Ambiguous(actors)));
        }
        var states = codebook.Actors.Where(a => a.Type == ActorType.State).ToList();
        Write(writer, "capital", states.SelectMany(a => a.Aliases).Except(Ambiguous(states)));
        Write(writer, "ambiguous", Ambiguous(codebook.Actors));
        Write(writer, "nisba", states.SelectMany(a => a.Nisbas.SelectMany(Forms).Concat(a.Demonyms)));
        var names = codebook.Lexicon("given-names").Lists.OrderBy(l => l.Key, StringComparer.Ordinal)
            .ToLookup(l => ListOf(l.Key), l => l.Value);
        Write(writer, "given", names["given"].SelectMany(words => words));
        Write(writer, "family", names["family"].SelectMany(words => words).Concat(codebook.Actors.Select(a => a.Surname).OfType<string>()));
        Write(writer, "familyhead", names["familyhead"].SelectMany(words => words));

        static string ListOf(string name) =>
            name.StartsWith("particles", StringComparison.Ordinal) ? "familyhead"
            : name.StartsWith("family", StringComparison.Ordinal) ? "family" : "given";
    }

    private static IEnumerable<string> Ambiguous(IEnumerable<CodebookActor> actors) => actors.SelectMany(a => a.Ambiguous);

    /// <summary>The adjective in its frequent forms, every word of it inflected.</summary>
    private static IEnumerable<string> Forms(string nisba)
    {
        foreach (var article in (string[])["", "ال"])
        {
            foreach (var ending in (string[])["", "ة", "ين", "ون"])
                yield return string.Join(' ', nisba.Split(' ').Select(word => article + word + ending));
        }
    }

    private static void Write(TextWriter writer, string list, IEnumerable<string> names)
    {
        writer.Write("# " + list + "\n");
        foreach (var name in names.Where(IsArabic).Distinct(StringComparer.Ordinal)) writer.Write(name + "\n");
    }

    private static bool IsArabic(string name) => name.Any(c => c is >= '\u0620' and <= '\u064A');
}
