using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>Function words that tell subjects, relatives, negations and possibilities; those that depend on no subject are fixed here.</summary>
internal sealed class GrammarWords
{
    public GrammarWords(Codebook codebook)
    {
        var words = codebook.Lexicon("evaluations");
        Negations = WordSets.Keys(words["negation"]);
        NotTheState = WordSets.Keys(words["not-the-state"]);
        Organs = WordSets.Keys(words["organs"]);
        foreach (var word in words["hypothetical"])
        {
            if (ArabicNormalizer.Key(word) != "قد") Possible.Add(word, true);
        }
    }

    /// <summary>«الذي» and its forms, with conjunctions.</summary>
    public HashSet<string> Relatives { get; } = With(["الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللواتي"]);

    /// <summary>Words after which a finite verb comes.</summary>
    public HashSet<string> BeforeVerbs { get; } = With(["قد", "لقد", "كان", "كانت", "حيث", "إذ", "كما", "بعدما", "عندما", "حين", "ما", "أن", "بينما", "فيما", "لما", "منذما", "سبق"]);

    /// <summary>Conjunctions and particles that no subject of their clause is.</summary>
    public HashSet<string> Particles { get; } = With(
        ["أن", "إن", "بأن", "لأن", "أنه", "أنها", "إنه", "إنها", "لكن", "لكنه", "لكنها", "حيث", "إذ", "إذا", "بينما", "فيما", "كما", "أو", "أم", "ثم", "بل", "حتى", "مما", "قد", "لقد", "كي", "لكي", "لم", "لن", "لا", "ليس", "ليست", "هو", "هي", "رغم", "بسبب", "أيضا", "كان", "كانت", "هل", "أما", "ضمن"]);

    /// <summary>«هذا» and its forms.</summary>
    public HashSet<string> Demonstratives { get; } = With(["هذا", "هذه", "ذلك", "تلك", "هؤلاء"]);

    /// <summary>«زال» after a negation says that something goes on.</summary>
    public HashSet<string> Still { get; } = WordSets.Keys(["تزال", "يزال", "زال", "زالت", "يزالون", "زالوا"]);

    /// <summary>Offices as heads of a subject: «وزير الخارجية الروماني».</summary>
    public HashSet<string> Offices { get; } = WordSets.Keys(
        ["وزير", "وزيرة", "رئيس", "رئيسة", "سفير", "سفيرة", "ملك", "زعيم", "قائد", "ولي", "مندوب", "مبعوث", "ناطق", "نائب", "وزارة", "رئاسة", "حكومة", "وفد", "قيادة", "سلطات", "خارجية", "مسؤولو", "قادة", "جيش", "قوات"]);

    /// <summary>Negations of nouns.</summary>
    public HashSet<string> Lack { get; } = WordSets.Keys(["عدم", "دون", "بدون", "انعدام"]);

    /// <summary>Words for what was said before, as a verb's subject: «مما يسهم».</summary>
    public HashSet<string> Whole { get; } = With(["مما", "بما", "ما"]);

    /// <summary>Nouns whose first letter is ب and no preposition, as heads of a subject.</summary>
    public HashSet<string> HeadsInBy { get; } = WordSets.Keys(["بعثة", "بيان", "برلمان", "برنامج", "بنك", "بلدان", "بلاد", "بعض", "بقية", "بلدية", "بطولة", "بوارج", "بارجة"]);

    /// <summary>«عاد» after a negation: «لم تعد».</summary>
    public HashSet<string> Ceased { get; } = WordSets.Keys(["يعد", "تعد", "عاد", "عادت", "يعودوا", "أعد", "نعد"]);

    /// <summary>Negations.</summary>
    public HashSet<string> Negations { get; }

    /// <summary>What a state acts by, when no country is named beside it («الدبلوماسية»).</summary>
    public HashSet<string> Organs { get; }

    /// <summary>Heads with an adjective of origin that do not stand for the country.</summary>
    public HashSet<string> NotTheState { get; }

    /// <summary>Nouns whose first letter is ل and no preposition, as heads of a subject.</summary>
    public HashSet<string> HeadsInFor { get; } = WordSets.Keys(["لجنة", "لجان", "لقاء", "لقاءات", "لائحة", "لوائح", "لواء", "لغة", "لجوء", "لوبي", "لاعب", "لاعبون"]);

    /// <summary>Words that make what follows a possibility.</summary>
    public PhraseTrie<bool> Possible { get; } = new();

    private static HashSet<string> With(IEnumerable<string> words) =>
        [.. words.Select(ArabicNormalizer.Key).SelectMany(w => (IEnumerable<string>)[w, "و" + w, "ف" + w])];
}
