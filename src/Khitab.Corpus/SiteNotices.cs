using System.Text.RegularExpressions;
using Khitab.Text;

namespace Khitab.Corpus;

/// <summary>
/// What sites say about themselves and their authors in whole sentences, told by the words that come together in it: rules for comments,
/// calls to follow and to write, who the author is, a ticker of headlines, the name of the house on a line of its own.
/// </summary>
internal static partial class SiteNotices
{
    // Words by which a site speaks to its readers, as keys. Reports of such rules speak of users in the third person.
    private static readonly string[] ToReaders = Keys(
        "ننصحك ننصحكم يرجى نرجو الرجاء ندعوك ندعوكم عزيزي أعزائي قراءنا زوارنا مشاركاتك مشاركاتكم مشاركتك مشاركتكم تعليقك تعليقكم تعليقاتك "
        + "تعليقاتكم لمشاركتك لمشاركتكم لمشاركاتكم بتعليقك بتعليقكم بتعليقاتكم رأيك رأيكم آراءكم آرائكم آراؤكم بآرائكم يمكنك "
        + "يمكنكم بإمكانك بإمكانكم موافقتك ننبه نلفت نحتفظ نرحب نعتذر تحتفظ ترحب");

    private static readonly string[][] OfComments =
    [
        Keys(
            "تعليق التعليق تعليقات التعليقات مشاركات المشاركات مشاركاتك مشاركاتكم "
            + "مساهمات المساهمات الردود ردود النقاش تعليقك تعليقاتكم تعليقاتك تعليقكم للتعليقات بالتعليقات والتعليقات"),
        Keys("إرشادات شروط قواعد سياسة ضوابط ميثاق قوانين وشروط وسياسة وقواعد بشروط بقواعد وضوابط بضوابط"),
        Keys("الاستخدام الخصوصية النشر نشرها للنشر الموقع المنصة الصحيفة الجريدة والخصوصية بالنشر"),
        Keys("حذف مراجعة إزالة نحتفظ تحتفظ يحتفظ بحق بحقها الحق حجب تحذف يحذف مراجعتها حذفها"),
        Keys(
            "السب القذف الشتم المسيئة مسيئة الإساءة إساءة التجريح تجريح "
            + "العنصرية البذيئة الخادشة آداب التشهير التحريض الألفاظ ألفاظ السباب"),
    ];

    private static readonly string[] CallWords = Keys(
        "راسلونا راسلنا تواصلوا للتواصل اتصلوا انضموا اشتركوا تابعونا تابعوا حملوا ادعموا تبرعوا اشترك تابعنا انضم أرسلوا شاركونا زوروا");

    private static readonly string[] CallPlaces = Keys(
        "البريد بريدنا بريدكم واتساب الواتساب تلغرام تليغرام تيليغرام قناتنا صفحتنا صفحاتنا حسابنا حساباتنا تطبيقنا تطبيق نشرتنا النشرة "
        + "فيسبوك تويتر إنستغرام انستغرام يوتيوب الرابط موقعنا منصاتنا رسالتنا");

    private static readonly string[] OwnersOnly = Keys(
        "راي اصحابها|رأي أصحابها|آراء أصحابها|رأي كاتبها|رأي صاحبه|لا تتحمل|لا يتحمل|يتحمل أصحابها|يتحمل كاتبها|مسؤولية أصحابها"
        + "|مسؤولية كاتبها|لا تعبر عن رأي الصحيفة|لا تعبر عن رأي الموقع|لا تعبر عن رأي الجريدة|لا تمثل رأي", '|');

    // «يخضع استعمال هذا الموقع لشروط الاستخدام»: only the site itself says «this site» beside its terms.
    private static readonly string[] ThisSite = Keys("هذا الموقع|لهذا الموقع|موقعنا|لموقعنا|بهذا الموقع|هذه المنصة|منصتنا", '|');
    private static readonly string[] ItsTerms = Keys("شروط الاستخدام|لشروط الاستخدام|سياسة الخصوصية|شروط الاستعمال|سياسة النشر", '|');

    /// <summary>Whether a line is the site's own, to its readers.</summary>
    /// <param name="words">The line's words as keys.</param>
    /// <param name="key">The line as a key.</param>
    public static bool IsToReaders(string[] words, string key)
    {
        if (words.Length is < 5 or > 110) return false;
        var groups = OfComments.Count(g => Has(words, g));
        var ofComments = Has(words, OfComments[0]);
        if (groups >= 2 && Has(words, ToReaders) && (ofComments || groups >= 3)) return true;
        if (words.Length <= 40 && ThisSite.Any(p => key.Contains(p, StringComparison.Ordinal))
            && ItsTerms.Any(p => key.Contains(p, StringComparison.Ordinal))) return true;
        if (ofComments && OwnersOnly.Any(p => key.Contains(p, StringComparison.Ordinal))) return true;
        return words.Length <= 40
            && CallWords.Any(w => words[0] == w || words[0] == "و" + w || words.Length > 3 && Array.IndexOf(words, w) is >= 0 and < 8)
            && Has(words, CallPlaces);
    }

    /// <summary>Headlines in a row with signs between them: «عاجل | … | … | …».</summary>
    public static bool IsTicker(string line)
    {
        if (line.Length is < 40 or > 1500) return false;
        var parts = line.Split(
            ['|', '•', '●', '◆', '★', '✦', '▪', '■'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 3
            && parts.Count(p => p.Split(' ').Length is >= 3 and <= 18 && !SegmentCues.EndsLikeSentence(p)) >= Math.Max(2, parts.Length - 1);
    }

    /// <summary>The house's name or an agency's where a title could be: «SAHIL.INFO», «وكالة الساحل للأنباء», «متابعات».</summary>
    public static bool IsSignature(string line) => line.Length <= 60 && SignaturePattern().IsMatch(line);

    /// <summary>Opens what is said about the author at an article's end.</summary>
    public static bool OpensAuthor(string line) => line.Length <= 40 && AuthorHeading().IsMatch(line);

    /// <summary>«ليلى منصور: صحفية من …, تكتب عن …»: who the author is, below the text.</summary>
    public static bool IsAuthorNote(string line) =>
        line.Length <= 500 && !Speech().IsMatch(line) && (NamedWithRole().IsMatch(line) || AuthorPattern().IsMatch(line)
        && (Life().IsMatch(line) || line.Split(' ').Length <= 14 && !SegmentCues.EndsLikeSentence(line)));

    private static bool Has(string[] words, string[] of)
    {
        foreach (var word in words)
        {
            if (Array.IndexOf(of, word) >= 0 || word.Length > 3 && word[0] is 'و' or 'ف' && Array.IndexOf(of, word[1..]) >= 0) return true;
        }

        return false;
    }

    private static string[] Keys(string words, char between = ' ') =>
        [.. words.Split(between, StringSplitOptions.RemoveEmptyEntries).Select(ArabicNormalizer.Key)];

    [GeneratedRegex(
        @"^\W*(?:(?:https?://)?(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,10}/?"
        + @"|(?:جريدة|صحيفة|وكالة|موقع|شبكة|قناة|مجلة|منصة|بوابة)\s+(?:\p{L}+\s+){1,3}"
        + @"(?:للأنباء|الإخبارية|الاخبارية|الإلكترونية|الالكترونية|الإعلامية|الفضائية|الرقمية|نيوز|أونلاين|برس|بريس|الإخباري"
        + @"|الإلكتروني|الرقمي)"
        + @"|(?:جريدة|صحيفة|بوابة)\s+\p{L}+|\p{L}+\s+(?:نيوز|أونلاين|بريس)"
        + @"|(?:[A-Z][A-Za-z0-9]*\s+){1,2}(?:NEWS|News|PRESS|Press|TV|ONLINE|Online|MEDIA|Media|Agency|AGENCY)"
        + @"|متابعات?|متابعة|وكالات|خاص|رويترز|الأناضول|أ\.?\s*ف\.?\s*ب\.?|د\.?\s*ب\.?\s*أ\.?|أسوشيتد برس|سبوتنيك"
        + @"|هيئة التحرير|هيئة تحرير \p{L}+|من مراسلنا|مراسلنا|عن الوكالات)\W*$")]
    private static partial Regex SignaturePattern();

    [GeneratedRegex(
        @"^\W*(?:(?:نبذة|معلومات)\s+)?(?:عن|حول)\s+(?:ال)?(?:كاتب|كاتبة|مؤلف|مؤلفة|صحفي|صحفية|محرر|محررة)\W*$"
        + @"|^\W*(?:about the author|à propos de l['’]auteur)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorHeading();

    [GeneratedRegex(
        @"^[*•\-–\s]*(?:(?:د|أ|م)\.\s*)?(?:(?:\p{L}[\p{L}\p{M}'’-]*\s+){1,4}?\p{L}[\p{L}\p{M}'’-]*"
        + @"\s*(?:[:،,|(–—-]|\s(?:هو|هي)\s)\s*(?:هو\s+|هي\s+)?)?"
        + @"(?:ال)?(?:كاتب|صحفي|صحافي|باحث|أكاديمي|أستاذ|محلل|خبير|مراسل|محرر|إعلامي|روائي|شاعر|مدون|ناقد|مترجم"
        + @"|مستشار|محام|ناشط|زميل|مؤرخ|مدير تحرير|رئيس تحرير)(?:ة|ية|ي)?(?![\p{L}])")]
    private static partial Regex AuthorPattern();

    // «سعيد العلوي كاتب وباحث مغربي متخصص في …»: without a sign between, only with words that nothing but such a note has.
    [GeneratedRegex(
        @"^[*•\-–\s]*(?:\p{L}[\p{L}\p{M}'’-]*\s+){2,4}(?:كاتب|صحفي|صحافي|باحث|أكاديمي|أستاذ|محلل|خبير|روائي|شاعر|مدون|ناقد|مترجم)"
        + @"(?:ة|ية)?\s[^.]{0,120}"
        + @"(?:متخصصة?\s+في|مختصة?\s+في|صدرت?\s+لها?|حاصلة?\s+على|مقيمة?\s+في|مهتمة?\s+ب|خريجة?)")]
    private static partial Regex NamedWithRole();

    [GeneratedRegex(
        @"(?<![\p{L}])(?:و)?(?:[يت]كتب|عملت?|[يت]عمل|صدرت?|حاصلة?|حائزة?|مقيمة?|[يت]قيم|متخصصة?"
        + @"|مختصة?|ولدت?|مهتمة?|درست?|خريجة?|تخرجت?|مؤلفة?|[يت]درس|نشرت?|له|لها)(?![\p{L}])")]
    private static partial Regex Life();

    [GeneratedRegex(
        @"(?<![\p{L}])(?:و)?(?:قالت?|أكدت?|أضافت?|صرحت?|أوضحت?|اعتبرت?|شددت?|أشارت?|يقول|تقول|يرى|ترى|أعلنت?)(?![\p{L}])|[«""“]")]
    private static partial Regex Speech();
}
