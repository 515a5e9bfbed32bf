using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;

namespace Khitab.Analysis.Quotations;

/// <summary>The words by which speakers are found.</summary>
internal sealed class SpeakerWords
{
    public SpeakerWords(Codebook codebook, NameLexicon names, ActorLexicon actors, WordSet verbs)
    {
        Names = names;
        Verbs = verbs;
        RoleReader = new RoleReader(names, actors);
        var reporting = codebook.Lexicon("reporting");
        foreach (var source in reporting["sources"].Concat(reporting["documents"])) Sources.Add(source, true);
        foreach (var source in reporting["sources"].Where(s => !s.Contains(' ', StringComparison.Ordinal)))
        {
            Accusatives.Add(source + "ا", true);
        }

        foreach (var phrase in reporting["adverbials"]) Adverbials.Add(phrase, true);
        Anybody = WordSet.Keys(reporting["anybody"]);
        Documents = WordSet.Keys(reporting["documents"].Concat(reporting["documents"].Select(d => "ال" + d)));
        Same = WordSet.Keys(reporting["same"]);
        Feminine = new(VerbForms.Feminine(reporting["verbs"].Concat(reporting["passing-on"])));
        Bodies = WordSet.Keys(reporting["bodies"]);
        Complemented = new(VerbForms.OfAll(reporting["transitive"].Concat(reporting["complements.object"])));
        Rules = WordSet.Keys(reporting["rules"]);
        Occasions = WordSet.Keys(reporting["occasions"]);
        Evidence = WordSet.Keys(codebook.Lexicon("evaluations")["evidence"]);
        Media = WordSet.Keys(reporting["media"]);
        Contrasts = WordSet.Keys(reporting["contrasts"]);
        Openers = WordSet.Keys(reporting["openers"]);
        foreach (var person in codebook.Actors.Where(a => a.Roles.Count > 0))
            KnownRoles[person.Id] = [.. person.Roles.Select(r => RoleReader.Read(r, person.Parent))];
    }

    public NameLexicon Names { get; }

    public WordSet Verbs { get; }

    public RoleReader RoleReader { get; }

    public PhraseTrie<bool> Sources { get; } = new();

    /// <summary>Sources in the accusative: «لكن مصدرا …».</summary>
    public PhraseTrie<bool> Accusatives { get; } = new();

    public PhraseTrie<bool> Adverbials { get; } = new();

    public WordSet Anybody { get; }

    /// <summary>Documents that speak for whoever issued them.</summary>
    public WordSet Documents { get; }

    public WordSet Same { get; }

    public WordSet Openers { get; }

    public WordSet Bodies { get; }

    /// <summary>Nouns of outlets: «صحيفة».</summary>
    public WordSet Media { get; }

    /// <summary>Verbs that may have their object right after them.</summary>
    public WordSet Complemented { get; }

    /// <summary>What «بحسب» weighs by.</summary>
    public WordSet Rules { get; }

    /// <summary>What shows something and says nothing: «تؤكد الوقائع أن».</summary>
    public WordSet Evidence { get; }

    /// <summary>Occasions of speech after «في».</summary>
    public WordSet Occasions { get; }

    public WordSet Feminine { get; }

    public WordSet Contrasts { get; }

    public Dictionary<string, IReadOnlyList<Role>> KnownRoles { get; } = new(StringComparer.Ordinal);
}
