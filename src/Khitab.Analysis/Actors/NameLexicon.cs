using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>What the codebook knows of people's names and titles, ready to be looked up.</summary>
internal sealed class NameLexicon
{
    private const Proclitics BeforeTitles = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private readonly PhraseTrie<bool> _given = new();
    private readonly PhraseTrie<bool> _titles = new();
    private readonly WordSet _everyday;
    private readonly WordSet _everydayFamilies;
    private readonly WordSet _never;
    private readonly WordSet _feminine;
    private readonly WordSet _particles;
    private readonly WordSet _patronymics;
    private readonly WordSet _neverAlone;
    private readonly WordSet _families;
    private readonly WordSet _qualifiers;
    private readonly WordSet _namedAfter;
    private readonly FormMemo<bool> _placeNaming;
    private readonly WordSet _experts = new([]);
    private readonly WordSet _notNames = new([]);
    private readonly WordSet _saying;
    private readonly WordSet _openers;

    /// <param name="codebook">The codebook.</param>
    /// <param name="questions">What is asked of each form once.</param>
    public NameLexicon(Codebook codebook, FormQuestions questions)
    {
        var names = codebook.Lexicon("given-names");
        var inText = codebook.Lexicon("names-in-text");
        var titles = codebook.Lexicon("titles");
        var reporting = codebook.Lexicon("reporting");
        _everyday = WordSet.Keys(inText["everyday"]);
        _everydayFamilies = WordSet.Keys(inText["everyday-families"]);
        _families = WordSet.Keys(names["family-west-africa"].Concat(names["family-nisba"]));
        _particles = WordSet.Keys(names["particles.patronymic"].Concat(names["particles.family"]).Concat(names["particles.foreign"]));
        _patronymics = WordSet.Keys(inText["fathers"]);
        _neverAlone = WordSet.Keys(inText["never-alone"]);
        _qualifiers = WordSet.Keys(titles["qualifiers"]);
        _namedAfter = WordSet.Keys(inText["named-after"]);
        _placeNaming = new(NamesAPlace);
        _openers = WordSet.Keys(reporting["openers"]);
        _saying = new(VerbForms.OfAll(reporting["verbs"]));
        AddTitles(titles);
        AddGiven(codebook, names);

        _never = WordSet.Keys(inText["not-names"]);
        _feminine = WordSet.Keys(names["male"].Concat(names["female"]).Where(n => n.EndsWith('ة')));
        _notNames.UnionWith(_never);
        _notNames.UnionWith(_saying);
        foreach (var lexicon in (ReadOnlySpan<string>)["reporting", "evaluations", "relations"])
        {
            foreach (var (_, words) in codebook.Lexicon(lexicon).Lists)
                foreach (var word in words)
                    foreach (var key in ArabicNormalizer.Keys(word)) _notNames.Add(key);
        }

        _given.AskAllOnce(questions);
        _titles.AskAllOnce(questions);
        _saying.AskOnce(questions);
    }

    /// <summary>Whether a given name begins at a token.</summary>
    public bool TryGiven(TokenizedText tokens, int index, Proclitics accept, out PhraseHit<IReadOnlyList<bool>> hit) =>
        _given.TryMatch(tokens, Math.Max(0, index), accept, out hit) && index >= 0;

    /// <summary>Whether a given name is an everyday word too, and so needs more evidence.</summary>
    public bool IsEveryday(string key) => key.Length <= 2 || _everyday.Contains(key);

    /// <summary>
    /// Whether a family name is an everyday word or a given name too: alone it needs a title or a verb of saying beside it.
    /// </summary>
    public bool IsEverydayFamily(string key) => _everydayFamilies.Contains(key) || _everyday.Contains(key);

    public bool IsParticle(string key) => _particles.Contains(key);

    /// <summary>Whether a particle goes on with a father's name or a house («بن»، «آل»).</summary>
    public bool IsPatronymic(string key) => _patronymics.Contains(key);

    /// <summary>Whether a word ends names but never stands for their bearer («السادس»، «الشريفين»).</summary>
    public bool IsNeverAlone(string key) => _neverAlone.Contains(key);

    /// <summary>Whether a listed name is written with ة, so that the same letters with ه are a word with a pronoun («باسمه»).</summary>
    public bool EndsInTaMarbuta(string key) => _feminine.Contains(key);

    /// <summary>Whether a word is listed as a family name although it is an everyday word.</summary>
    public bool IsListedFamily(string key) => _everydayFamilies.Contains(key);

    public bool IsFamily(string key) => _families.Contains(key) && !_never.Contains(key);

    public bool IsSaying(TokenizedText tokens, int index) => index >= 0 && index < tokens.Count && _saying.Has(tokens.Form(index));

    public bool IsOpener(TokenizedText tokens, int index) => index < tokens.Count && _openers.Contains(tokens.Key(index));

    public bool IsQualifier(string key) => _qualifiers.Contains(key);

    /// <summary>Whether a word is a title, a verb of saying, a particle: anything that no name contains.</summary>
    public bool IsNoName(string key) => _notNames.Contains(key);

    /// <summary>Whether a word is a pronoun, a particle, a time or another that neither names nor describes anybody.</summary>
    public bool IsFunctionWord(string key) => _never.Contains(key);

    public bool IsExpertWord(string key) => _experts.Contains(key);

    /// <summary>
    /// Whether something is named after who follows: «جامعة محمد الخامس»; not with the article: «المتحدث باسم المركز فلان الفلاني».
    /// </summary>
    public bool NamesAPlace(TokenizedText tokens, int index) =>
        index >= 0 && _placeNaming.Of(tokens.Form(index));

    private bool NamesAPlace(WordForm form) =>
        form.Readings.Any(r => _namedAfter.Contains(r))
            && !form.Readings.Any(r => r.Proclitics.HasFlag(Proclitics.Article) && _namedAfter.Contains(r));

    public bool TryTitle(TokenizedText tokens, int index, out int last)
    {
        var title = TitleAt(tokens, index);
        last = title?.Last ?? index;
        return title is not null;
    }

    /// <summary>The longest title that begins at a token, with و, ف, ب, ك or ل before it at most; null where none does.</summary>
    public PhraseHit<IReadOnlyList<bool>>? TitleAt(TokenizedText tokens, int index) =>
        index >= 0 && index < tokens.Count && _titles.TryMatch(tokens, index, BeforeTitles, out var hit) ? hit : null;

    /// <summary>The longest title that begins at a token and ends at another at the latest; null where none does.</summary>
    public PhraseHit<IReadOnlyList<bool>>? TitleAt(TokenizedText tokens, int index, int last)
    {
        if (TitleAt(tokens, index) is not { } longest) return null;
        if (longest.Last <= last) return longest;
        var hits = new List<PhraseHit<IReadOnlyList<bool>>>();
        _titles.AddAll(tokens, index, BeforeTitles, hits);
        hits.RemoveAll(hit => hit.Last > last);
        return hits.Count == 0 ? null : hits.MaxBy(hit => hit.Last);
    }

    private void AddGiven(Codebook codebook, WordLists names)
    {
        foreach (var list in (ReadOnlySpan<string>)["male", "female", "compounds"])
        {
            foreach (var name in names[list])
            {
                _given.Add(name, true);

                // «عبد الغني» is also written as one word.
                if (list == "compounds") _given.Add(name.Replace(" ", "", StringComparison.Ordinal), true);
            }
        }

        // The first names of those whom the codebook lists; a title or particle at the head of a name is none.
        foreach (var person in codebook.Actors.Where(a => a.Type is ActorType.Person or ActorType.Expert))
        {
            foreach (var name in person.Names)
            {
                var keys = ArabicNormalizer.Keys(name);
                if (keys.Count == 2 && keys[0].Length > 3 && keys[0][0] > '\u0600' && !_particles.Contains(keys[0])
                    && !_notNames.Contains(keys[0]))
                {
                    _given.Add([keys[0]], true);
                }
            }
        }
    }

    private void AddTitles(WordLists titles)
    {
        foreach (var title in titles["titles.head"].Concat(titles["titles.forms"]))
        {
            foreach (var form in (ReadOnlySpan<string>)[title, "ال" + title, title + "ة", "ال" + title + "ة"]) _titles.Add(form, true);
            foreach (var key in ArabicNormalizer.Keys(title).Take(1)) _notNames.UnionWith([key, "ال" + key, key + "ه", "ال" + key + "ه"]);
        }

        foreach (var (head, kind) in titles["titles.head"].Zip(titles["titles.kind"]))
        {
            var key = ArabicNormalizer.Keys(head)[0];
            if (kind == "expert" && key != "مستشار") _experts.UnionWith([key, "ال" + key, key + "ه", "ال" + key + "ه"]);
        }

        foreach (var (list, words) in titles.Lists)
        {
            if (list is "titles.kind" or "titles.of" or "titles.alone" or "titles.office" or "titles.head" or "titles.forms") continue;
            foreach (var word in words)
                foreach (var key in ArabicNormalizer.Keys(word)) _notNames.Add(key);
        }
    }
}
