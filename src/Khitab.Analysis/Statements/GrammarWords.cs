using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>What a word does in a sentence by its key alone: the lists of <see cref="GrammarWords"/> that it is on.</summary>
[Flags]
internal enum GrammarRole
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>«الذي» and its forms, with conjunctions.</summary>
    Relative = 1,

    /// <summary>A finite verb comes after it.</summary>
    BeforeVerb = 2,

    /// <summary>A conjunction or particle that no subject of its clause is.</summary>
    Particle = 4,

    /// <summary>«هذا» and its forms.</summary>
    Demonstrative = 8,

    /// <summary>«زال»: after a negation it says that something goes on.</summary>
    Still = 16,

    /// <summary>An office as the head of a subject: «وزير الخارجية الروماني».</summary>
    Office = 32,

    /// <summary>A negation of nouns.</summary>
    Lack = 64,

    /// <summary>What was said before, as a verb's subject: «مما يسهم».</summary>
    Whole = 128,

    /// <summary>A noun whose first letter is ب and no preposition, as the head of a subject.</summary>
    HeadInBy = 256,

    /// <summary>The same with ل.</summary>
    HeadInFor = 512,

    /// <summary>«عاد»: after a negation, «لم تعد».</summary>
    Ceased = 1024,

    /// <summary>A negation.</summary>
    Negation = 2048,

    /// <summary>A negation, behind و or ف too.</summary>
    BareNegation = 4096,

    /// <summary>«قد», behind و or ف too.</summary>
    BarePerhaps = 8192,

    /// <summary>What a state acts by, when no country is named beside it («الدبلوماسية»).</summary>
    Organ = 16384,

    /// <summary>A head with an adjective of origin that does not stand for the country.</summary>
    NotTheState = 32768,

    /// <summary>A preposition by itself, behind و or ف too.</summary>
    Preposition = 65536,
}

/// <summary>
/// Function words that tell subjects, relatives, negations and possibilities; those that depend on no subject are fixed here.
/// </summary>
internal sealed class GrammarWords
{
    private readonly Dictionary<string, GrammarRole> _roles = new(StringComparer.Ordinal);
    private readonly FormMemo<GrammarRole> _known;

    public GrammarWords(Codebook codebook)
    {
        _known = new(Find);
        var words = codebook.Lexicon("evaluations");
        Add(GrammarRole.Negation, words["negation"]);
        Add(GrammarRole.NotTheState, words["not-the-state"]);
        Add(GrammarRole.Organ, words["organs"]);
        foreach (var word in words["hypothetical"])
        {
            if (ArabicNormalizer.Key(word) != "قد") Possible.Add(word, true);
        }

        AddJoined(GrammarRole.Relative, ["الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللواتي"]);
        AddJoined(
            GrammarRole.BeforeVerb,
            ["قد", "لقد", "كان", "كانت", "حيث", "إذ", "كما", "بعدما", "عندما", "حين", "ما", "أن", "بينما", "فيما", "لما", "منذما", "سبق"]);
        AddJoined(
            GrammarRole.Particle,
            ["أن", "إن", "بأن", "لأن", "أنه", "أنها", "إنه", "إنها", "لكن", "لكنه", "لكنها", "حيث", "إذ", "إذا", "بينما", "فيما", "كما",
                "أو", "أم", "ثم", "بل", "حتى", "مما", "قد", "لقد", "كي", "لكي", "لم", "لن", "لا", "ليس", "ليست", "هو", "هي", "رغم", "بسبب",
                "أيضا", "كان", "كانت", "هل", "أما", "ضمن"]);
        AddJoined(GrammarRole.Demonstrative, ["هذا", "هذه", "ذلك", "تلك", "هؤلاء"]);
        AddJoined(GrammarRole.Whole, ["مما", "بما", "ما"]);
        Add(GrammarRole.Still, ["تزال", "يزال", "زال", "زالت", "يزالون", "زالوا"]);
        Add(GrammarRole.Ceased, ["يعد", "تعد", "عاد", "عادت", "يعودوا", "أعد", "نعد"]);
        Add(GrammarRole.Lack, ["عدم", "دون", "بدون", "انعدام"]);
        Add(
            GrammarRole.Office,
            ["وزير", "وزيرة", "رئيس", "رئيسة", "سفير", "سفيرة", "ملك", "زعيم", "قائد", "ولي", "مندوب", "مبعوث", "ناطق", "نائب", "وزارة",
                "رئاسة", "حكومة", "وفد", "قيادة", "سلطات", "خارجية", "مسؤولو", "قادة", "جيش", "قوات"]);
        Add(
            GrammarRole.HeadInBy,
            ["بعثة", "بيان", "برلمان", "برنامج", "بنك", "بلدان", "بلاد", "بعض", "بقية", "بلدية", "بطولة", "بوارج", "بارجة"]);
        Add(
            GrammarRole.HeadInFor,
            ["لجنة", "لجان", "لقاء", "لقاءات", "لائحة", "لوائح", "لواء", "لغة", "لجوء", "لوبي", "لاعب", "لاعبون"]);
    }

    /// <summary>Words that make what follows a possibility.</summary>
    public PhraseTrie<bool> Possible { get; } = new();

    /// <summary>The lists that a word is on.</summary>
    public GrammarRole RolesOf(WordForm form) => _known.Of(form);

    private GrammarRole Find(WordForm form)
    {
        var roles = _roles.GetValueOrDefault(form.Key);
        if (Prepositions.Standing(form.Key) is not null) roles |= GrammarRole.Preposition;
        var bare = form.Key.Length > 2 && form.Key[0] is 'و' or 'ف' ? form.Key[1..] : form.Key;
        if (_roles.GetValueOrDefault(bare).HasFlag(GrammarRole.Negation)) roles |= GrammarRole.BareNegation;
        if (bare == "قد") roles |= GrammarRole.BarePerhaps;
        return roles;
    }

    private void Add(GrammarRole role, IEnumerable<string> words)
    {
        foreach (var word in words) AddKey(role, ArabicNormalizer.Key(word));
    }

    // With conjunctions before it too.
    private void AddJoined(GrammarRole role, IEnumerable<string> words)
    {
        foreach (var key in words.Select(ArabicNormalizer.Key))
        {
            AddKey(role, key);
            AddKey(role, "و" + key);
            AddKey(role, "ف" + key);
        }
    }

    private void AddKey(GrammarRole role, string key) => _roles[key] = _roles.GetValueOrDefault(key) | role;
}
