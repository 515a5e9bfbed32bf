using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Function words that tell subjects, relatives, negations and possibilities; those that depend on no subject are fixed here.
/// </summary>
internal sealed class GrammarWords
{
    public GrammarWords(Codebook codebook)
    {
        var words = codebook.Lexicon("evaluations");
        Negations = WordSet.Keys(words["negation"]);
        NotTheState = WordSet.Keys(words["not-the-state"]);
        Organs = WordSet.Keys(words["organs"]);
        foreach (var word in words["hypothetical"])
        {
            if (ArabicNormalizer.Key(word) != "قد") Possible.Add(word, true);
        }
    }

    /// <summary>«الذي» and its forms, with conjunctions.</summary>
    public WordSet Relatives { get; } = With(["الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللواتي"]);

    /// <summary>Words after which a finite verb comes.</summary>
    public WordSet BeforeVerbs { get; } = With(
        ["قد", "لقد", "كان", "كانت", "حيث", "إذ", "كما", "بعدما", "عندما", "حين", "ما", "أن", "بينما", "فيما", "لما", "منذما", "سبق"]);

    /// <summary>Conjunctions and particles that no subject of their clause is.</summary>
    public WordSet Particles { get; } = With(
        ["أن", "إن", "بأن", "لأن", "أنه", "أنها", "إنه", "إنها", "لكن", "لكنه", "لكنها", "حيث", "إذ", "إذا", "بينما", "فيما", "كما", "أو",
            "أم", "ثم", "بل", "حتى", "مما", "قد", "لقد", "كي", "لكي", "لم", "لن", "لا", "ليس", "ليست", "هو", "هي", "رغم", "بسبب", "أيضا",
            "كان", "كانت", "هل", "أما", "ضمن"]);

    /// <summary>«هذا» and its forms.</summary>
    public WordSet Demonstratives { get; } = With(["هذا", "هذه", "ذلك", "تلك", "هؤلاء"]);

    /// <summary>«زال» after a negation says that something goes on.</summary>
    public WordSet Still { get; } = WordSet.Keys(["تزال", "يزال", "زال", "زالت", "يزالون", "زالوا"]);

    /// <summary>Offices as heads of a subject: «وزير الخارجية الروماني».</summary>
    public WordSet Offices { get; } = WordSet.Keys(
        ["وزير", "وزيرة", "رئيس", "رئيسة", "سفير", "سفيرة", "ملك", "زعيم", "قائد", "ولي", "مندوب", "مبعوث", "ناطق", "نائب", "وزارة",
            "رئاسة", "حكومة", "وفد", "قيادة", "سلطات", "خارجية", "مسؤولو", "قادة", "جيش", "قوات"]);

    /// <summary>Negations of nouns.</summary>
    public WordSet Lack { get; } = WordSet.Keys(["عدم", "دون", "بدون", "انعدام"]);

    /// <summary>Words for what was said before, as a verb's subject: «مما يسهم».</summary>
    public WordSet Whole { get; } = With(["مما", "بما", "ما"]);

    /// <summary>Nouns whose first letter is ب and no preposition, as heads of a subject.</summary>
    public WordSet HeadsInBy { get; } = WordSet.Keys(
        ["بعثة", "بيان", "برلمان", "برنامج", "بنك", "بلدان", "بلاد", "بعض", "بقية", "بلدية", "بطولة", "بوارج", "بارجة"]);

    /// <summary>«عاد» after a negation: «لم تعد».</summary>
    public WordSet Ceased { get; } = WordSet.Keys(["يعد", "تعد", "عاد", "عادت", "يعودوا", "أعد", "نعد"]);

    /// <summary>Negations.</summary>
    public WordSet Negations { get; }

    /// <summary>What a state acts by, when no country is named beside it («الدبلوماسية»).</summary>
    public WordSet Organs { get; }

    /// <summary>Heads with an adjective of origin that do not stand for the country.</summary>
    public WordSet NotTheState { get; }

    /// <summary>Nouns whose first letter is ل and no preposition, as heads of a subject.</summary>
    public WordSet HeadsInFor { get; } = WordSet.Keys(
        ["لجنة", "لجان", "لقاء", "لقاءات", "لائحة", "لوائح", "لواء", "لغة", "لجوء", "لوبي", "لاعب", "لاعبون"]);

    /// <summary>Words that make what follows a possibility.</summary>
    public PhraseTrie<bool> Possible { get; } = new();

    private static WordSet With(IEnumerable<string> words) =>
        new(words.Select(ArabicNormalizer.Key).SelectMany(w => (IEnumerable<string>)[w, "و" + w, "ف" + w]));
}
