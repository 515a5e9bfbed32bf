using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>The words that announce, carry on and end what somebody says.</summary>
internal sealed class QuotationWords
{
    public QuotationWords(Codebook codebook, ActorLexicon actors, NameLexicon names, FormQuestions questions)
    {
        var words = codebook.Lexicon("reporting");
        Verbs = new(VerbForms.OfAll(words["verbs"]));
        Weak = new(VerbForms.OfAll(words["weak"]));
        Openers = WordSet.Keys(words["openers"]);
        Accusing = new(VerbForms.OfAll(words["accusing"]));
        Announcing = new(VerbForms.OfAll(words["announcing"]));
        PassingOn = new(VerbForms.OfAll(words["passing-on"]));
        Contained = new(VerbForms.OfAll(words["contained"]));
        Sayings = WordSet.Keys(words["sayings"]);
        Objects = new(VerbForms.OfAll(words["complements.object"]));
        Transitive = new(VerbForms.OfAll(words["transitive"]));
        Describing = new(VerbForms.OfAll(words["describing"]));
        Performed = WordSet.Keys(words["performed"]);
        Expressive = WordSet.Keys(words["expressive"]);
        Datelines = WordSet.Keys(words["datelines"]);
        Hopes = WordSet.Keys(words["hopes"]);
        Impersonal = WordSet.Keys(words["impersonal"]);
        BeforeOpeners = WordSet.Keys(words["conjunctions"]);
        foreach (var preposition in (ReadOnlySpan<string>)["عن", "على", "إلى", "من", "ب"])
            Complements.Add((ArabicNormalizer.Key(preposition), new WordSet(VerbForms.OfAll(words["complements." + preposition]))));
        foreach (var word in words["companions"]) Companions.Add(word, true);
        foreach (var word in words["according"]) According.Add(word, true);
        foreach (var word in words["documents"]) Documents.Add(word, true);
        Verbs.AskOnce(questions);
        PassingOn.AskOnce(questions);
        Contained.AskOnce(questions);
        Sayings.AskOnce(questions);
        Companions.AskOnce(questions);
        According.AskOnce(questions);
        Speakers = new SpeakerWords(codebook, names, actors, Verbs);
    }

    public WordSet Verbs { get; }

    public WordSet Weak { get; }

    public WordSet Openers { get; }

    public WordSet Accusing { get; }

    public WordSet Announcing { get; }

    public WordSet PassingOn { get; }

    public WordSet Contained { get; }

    public WordSet Sayings { get; }

    public WordSet Objects { get; }

    /// <summary>Verbs after which a noun is what they are about.</summary>
    public WordSet Transitive { get; }

    /// <summary>Verbs of calling somebody something, for which two words in quotation marks are enough.</summary>
    public WordSet Describing { get; }

    /// <summary>What is done by announcing it.</summary>
    public WordSet Performed { get; }

    /// <summary>Participles that report words only with «أن» or quotation marks.</summary>
    public WordSet Expressive { get; }

    public WordSet Hopes { get; }

    /// <summary>What stands before a colon at the head of a report and is nobody.</summary>
    public WordSet Datelines { get; }

    public WordSet Impersonal { get; }

    public WordSet BeforeOpeners { get; }

    /// <summary>Verbs by the preposition that what they say follows.</summary>
    public List<(string Preposition, WordSet Verbs)> Complements { get; } = [];

    public PhraseTrie<bool> Companions { get; } = new();

    public PhraseTrie<bool> According { get; } = new();

    public PhraseTrie<bool> Documents { get; } = new();

    public SpeakerWords Speakers { get; }
}
