namespace Khitab.Text.Sequences;

/// <summary>
/// The corpora follow different guidelines; before training, names are brought to those of the largest, which are also the usual ones: the
/// common noun before a place or an outlet is no part of its name («مدينة [رام الله]»), a country is a location also where its team plays
/// or its government acts, a building is not a location, and a people is no person.
/// </summary>
internal sealed class GuidelineHarmony
{
    private static readonly HashSet<string> PlaceNouns =
        Keys("مدينة بلدة قرية محافظة ولاية منطقة إقليم جزيرة قضاء لواء مخيم ناحية حي دولة مملكة");

    private static readonly HashSet<string> BodyNouns = Keys("جريدة صحيفة يومية موقع فريق نادي منتخب");

    private static readonly HashSet<string> BuildingNouns = Keys(
        "مطار ميناء مسجد جامع كنيسة دير ملعب استاد قصر مبنى برج فندق سجن معتقل شارع طريق جسر ساحة ميدان حديقة معبر محطة سوق متحف "
        + "مكتبة مقبرة ضريح قلعة معبد حمام خان باب سور مئذنة مآذن قبة بيمارستان");

    private static readonly HashSet<string> SchoolNouns = Keys("جامعة كلية معهد مدرسة");

    private static readonly HashSet<string> Peoples = Keys(
        "العرب اليهود النصارى النصاري الهنود الأتراك الفرس الروم الأكراد المغول التتار البربر الأمازيغ الصحابة الأنصار الخوارج الشيعة "
        + "السنة القبط الأقباط الأرمن اليونان الإنجليز الإنكليز الألمان الأمريكان الأميركان الروس الفرنج الإفرنج الغجر السلاجقة المماليك "
        + "القرامطة بربر عرب يهود نصارى أتراك فرس أكراد");

    private readonly uint _country;
    private readonly uint _personNames;

    public GuidelineHarmony(Gazetteers gazetteers)
    {
        for (var bit = 0; bit < gazetteers.Lists.Count; bit++)
        {
            if (gazetteers.Lists[bit] is "country") _country = 1u << bit;
            if (gazetteers.Lists[bit] is "given" or "family") _personNames |= 1u << bit;
        }
    }

    /// <summary>Changes the labels of one sentence's words.</summary>
    public void Apply(TokenizedText text, NerSentence sentence, Span<byte> labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (!Labels.IsFirst(labels[i])) continue;
            var kind = Labels.ClassOf(labels[i]);
            var last = i;
            while (last + 1 < labels.Length && labels[last + 1] == Labels.Inside(kind)) last++;
            Apply(text, sentence, labels, i, last, kind);
            i = last;
        }
    }

    private void Apply(TokenizedText text, NerSentence sentence, Span<byte> labels, int first, int last, EntityClass kind)
    {
        var noun = Noun(text.Form(sentence.Tokens[first]));
        if (kind == EntityClass.Location && last > first && BuildingNouns.Contains(noun))
        {
            labels[first..(last + 1)].Fill(Labels.OtherName);
            return;
        }
        if (kind == EntityClass.Person && IsPeople(text, sentence, first))
        {
            labels[first..(last + 1)].Fill(Labels.OtherName);
            return;
        }
        if (kind == EntityClass.Location && SchoolNouns.Contains(noun)) kind = EntityClass.Organization;
        var nouns = kind == EntityClass.Location ? PlaceNouns : kind == EntityClass.Organization ? BodyNouns : null;
        if (nouns is not null && last > first && nouns.Contains(noun)) labels[first++] = Labels.Outside;
        if (kind == EntityClass.Organization && IsCountry(sentence, first, last)) kind = EntityClass.Location;
        for (var k = first; k <= last; k++) labels[k] = (byte)(k == first ? Labels.First(kind) : Labels.Inside(kind));
    }

    /// <summary>«المسلمين»، «الأوروبيون»، «العرب»: a plural of the article that is nobody's name.</summary>
    private bool IsPeople(TokenizedText text, NerSentence sentence, int first)
    {
        foreach (var reading in text.Form(sentence.Tokens[first]).Readings)
        {
            if (Peoples.Contains(reading.Core)) return true;
        }
        var key = text.Key(sentence.Tokens[first]);
        return key.Length > 5 && key.StartsWith("ال", StringComparison.Ordinal)
            && (key.EndsWith("ين", StringComparison.Ordinal) || key.EndsWith("ون", StringComparison.Ordinal))
            && (sentence.Words[first].Lists & _personNames) == 0;
    }

    private bool IsCountry(NerSentence sentence, int first, int last) => last == first
        ? (sentence.Words[first].Lists & _country) != 0
        : (sentence.Phrases[first].Begin & sentence.Phrases[last].End & _country) != 0;

    /// <summary>The noun under a conjunction or preposition («وبمدينة»).</summary>
    private static string Noun(WordForm form)
    {
        foreach (var reading in form.Readings)
        {
            if (!reading.Proclitics.HasFlag(Proclitics.Article) && IsListed(reading.Core)) return reading.Core;
        }
        return form.Key;
    }

    private static bool IsListed(string key) =>
        PlaceNouns.Contains(key) || BodyNouns.Contains(key) || BuildingNouns.Contains(key) || SchoolNouns.Contains(key);

    private static HashSet<string> Keys(string words) => ArabicNormalizer.Keys(words).ToHashSet(StringComparer.Ordinal);
}
