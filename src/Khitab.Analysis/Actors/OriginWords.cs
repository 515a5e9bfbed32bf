using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Tells a word of origin that is an adjective («المسؤولون الفلسطينيون») from one that names its people («قال الفلسطينيون»), and a state's
/// name from the adjective of the same spelling («قالت السعودية»، «القوات السعودية»).
/// </summary>
internal sealed class OriginWords(Codebook codebook)
{
    private const string People = "{country}-people";

    // «الأتراك»: plurals that no ending shows.
    private readonly HashSet<string> _plurals = [
        .. codebook.Actors.SelectMany(a => a.Demonyms).Where(d => d[0] > '\u0600').Select(d => "ال" + ArabicNormalizer.Key(d))];

    private readonly HashSet<string> _apart = [.. codebook.Lexicon("names-in-text")["peoples-apart"]];

    private static readonly WordSet NoNouns = WordSet.Keys(
        ["الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللواتي", "الآن", "اليوم", "الأمس", "بالأمس", "الليلة", "الأحد",
        "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الماضي", "الماضية", "المقبل", "المقبلة",
        "الجاري", "الحالي", "المنصرم", "الفائت", "ال", "إلى", "الا", "الى"]);

    /// <summary>The form that a hit stands for where it stands.</summary>
    public ActorForm Read(ActorLexicon lexicon, TokenizedText tokens, PhraseHit<IReadOnlyList<ActorForm>> hit, ActorForm form)
    {
        if (hit.First != hit.Last) return form;
        var word = tokens.Form(hit.First).Key[hit.CoreStart..];
        if (hit.Proclitics.HasFlag(Proclitics.For) && word.StartsWith('ل')) word = "ا" + word;
        if (!word.StartsWith("ال", StringComparison.Ordinal)) return form;
        if (form.Kind != MentionKind.Demonym)
        {
            return form.Kind == MentionKind.Name && word.EndsWith("يه", StringComparison.Ordinal)
                && lexicon.TypeOf(form.Actor) == ActorType.State && FollowsItsNoun(tokens, hit)
                ? form with { Kind = MentionKind.Demonym } : form;
        }

        if (!IsPlural(word) && !_plurals.Contains(word) || FollowsItsNoun(tokens, hit)) return form;
        return !_apart.Contains(form.Actor) ? form with { Kind = MentionKind.Alias }
            : lexicon.InstitutionOf(People, form.Actor) is { } people ? form with { Actor = people, Kind = MentionKind.Name } : form;
    }

    // An adjective stands after a noun with ال («اللاجئون السوريون والعراقيون»), or after one with a pronoun («شركاؤنا الأوروبيون»).
    private static bool FollowsItsNoun(TokenizedText tokens, PhraseHit<IReadOnlyList<ActorForm>> hit)
    {
        var before = hit.First - 1;
        var joined = (hit.Proclitics & ~Proclitics.Article) == Proclitics.And;
        if (joined) return before > 0 && IsPlural(tokens.Key(before)) && IsDefinite(tokens, before) && IsDefinite(tokens, before - 1);
        if ((hit.Proclitics & ~Proclitics.Article) != 0) return false;
        if (before >= 0 && tokens[before] is { Kind: TokenKind.Punctuation, Length: 1 } && tokens.Original(before)[0] is '"' or '”' or '»')
        {
            before--;
        }

        if (before < 0 || tokens[before].Kind != TokenKind.Word) return false;
        var key = tokens.Key(before);
        return IsDefinite(tokens, before)
            || key.Length > 5 && (key.EndsWith("هم", StringComparison.Ordinal) || key.EndsWith("نا", StringComparison.Ordinal)
                || key.EndsWith("ها", StringComparison.Ordinal));
    }

    private static bool IsPlural(string key) =>
        key.EndsWith("ون", StringComparison.Ordinal) || key.EndsWith("ين", StringComparison.Ordinal);

    private static bool IsDefinite(TokenizedText tokens, int t)
    {
        if (t < 0 || tokens[t].Kind != TokenKind.Word) return false;
        var key = tokens.Key(t);
        if (NoNouns.Contains(key)) return false;
        foreach (var start in (ReadOnlySpan<string>)["ال", "وال", "بال", "لل", "كال", "فال", "ولل", "وبال"])
            if (key.Length > start.Length + 1 && key.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }
}
