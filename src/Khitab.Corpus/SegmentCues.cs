using Khitab.Text;

namespace Khitab.Corpus;

/// <summary>What a line of a copied web page says about itself and the lines after it.</summary>
internal enum LineCue
{
    None,

    /// <summary>Opens the readers' comments.</summary>
    CommentsStart,

    /// <summary>Belongs to a form for writing a comment; such forms end a page.</summary>
    CommentForm,

    /// <summary>Opens a list of other articles at the end of a page.</summary>
    RelatedStart,

    /// <summary>A link to another article inside the text.</summary>
    ReadAlso,

    /// <summary>A notice, button or footer that stands alone.</summary>
    Notice,

    /// <summary>A list of keywords.</summary>
    Tags,

    /// <summary>Opens the list of sources.</summary>
    ReferencesStart,

    /// <summary>Who wrote it, when and where it was published.</summary>
    Byline,
}

/// <summary>
/// Phrases by which Arabic, French and English news sites mark what is not the article. They are the sites' own furniture,
/// the same over many outlets and content systems; none is taken from one article.
/// </summary>
internal static class SegmentCues
{
    // A phrase alone on its line (a count, colon or bullet beside it does not matter).
    private static readonly (LineCue Cue, string[] Phrases)[] Whole =
    [
        (LineCue.CommentsStart,
        [
            "تعليقات الزوار", "تعليقات القراء", "آراء القراء", "آراء الزوار", "تعليقات", "التعليقات", "تعليق", "تعليقا", "تعليقات المتابعين",
            "ردود القراء", "الردود", "comments", "commentaires", "comment", "commentaire", "vos commentaires",
        ]),
        (LineCue.CommentForm,
        [
            "اترك رد", "اترك ردا", "اترك تعليق", "اترك تعليقا", "اترك تعليقك", "أضف تعليق", "أضف تعليقا", "أضف تعليقك", "اكتب تعليق", "اكتب تعليقا",
            "اكتب تعليقك", "شارك برأيك", "إلغاء الرد", "علق على الخبر", "إرسال التعليق", "نشر التعليق", "leave a reply", "leave a comment", "cancel reply",
            "laisser un commentaire", "laisser une reponse", "ajouter un commentaire",
        ]),
        (LineCue.RelatedStart,
        [
            "مقالات ذات صلة", "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات مشابهة", "مواضيع مشابهة", "أخبار مشابهة", "مقالات أخرى", "مواضيع متعلقة",
            "قد يعجبك أيضا", "قد يهمك أيضا", "قد يهمك", "ربما يعجبك", "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تعليقا", "الأكثر شعبية", "أحدث الأخبار",
            "آخر الأخبار", "المزيد من الأخبار", "المزيد عن", "المزيد", "related articles", "related posts", "most read", "you may also like",
            "articles similaires", "a lire aussi", "sur le meme sujet",
        ]),
        (LineCue.Notice,
        [
            "زر الذهاب إلى الأعلى", "العودة إلى الأعلى", "إلى الأعلى", "شارك", "شارك المقال", "شارك الخبر", "شارك هذا المقال", "شارك هذا الخبر", "شاركها", "مشاركة", "شارك على",
            "شارك عبر", "مشاركة عبر البريد", "انشر", "طباعة", "اطبع", "نسخ الرابط", "تم نسخ الرابط", "إعلان", "اعلان", "إعلانات", "فيسبوك", "تويتر", "واتساب", "تيلجرام",
            "تلغرام", "تليغرام", "ماسنجر", "لينكدإن", "بينتيريست", "يوتيوب", "انستغرام", "الرئيسية", "الصفحة الرئيسية", "المقال السابق", "المقال التالي", "السابق", "التالي",
            "تسجيل الدخول", "اشترك", "اشترك الآن", "اشتراك", "تحميل", "تحميل المزيد", "حجم الخط", "قراءة المزيد", "اقرأ المزيد", "شاهد المزيد", "بحث",
            "القائمة", "إغلاق", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "instagram", "share", "tweet", "print", "email", "copy link", "partager",
            "imprimer", "advertisement", "publicite", "menu", "search",
        ]),
        (LineCue.ReferencesStart,
        [
            "المصادر", "المصدر", "المراجع", "الهوامش", "هوامش", "مصادر", "مراجع", "المصادر والمراجع", "الإحالات", "sources", "references", "notes", "bibliographie",
        ]),
    ];

    // A phrase that begins its line.
    private static readonly (LineCue Cue, string[] Phrases)[] Leading =
    [
        (LineCue.CommentForm, ["لن يتم نشر عنوان", "لن ينشر عنوان", "الحقول الإلزامية", "احفظ اسمي", "your email address will not", "votre adresse e mail ne"]),
        (LineCue.ReadAlso, ["اقرأ أيضا", "إقرأ أيضا", "اقرأ ايضا", "اقرؤوا أيضا", "طالع أيضا", "شاهد أيضا", "شاهد ايضا", "لقراءة المزيد", "انظر أيضا", "read also", "lire aussi", "a lire aussi"]),
        (LineCue.Tags, ["الوسوم", "وسوم", "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات دلالية", "الكلمات الدلالية", "tags", "mots cles", "keywords"]),
        (LineCue.Byline,
        [
            "بقلم", "كتب", "كتبه", "كتبت", "الكاتب", "إعداد", "تحرير", "ترجمة", "تاريخ النشر", "نشر في", "نشر بتاريخ", "نشرت في", "آخر تحديث", "تم النشر", "تم التحديث",
            "تم نشره", "حرر بتاريخ", "published", "updated", "publie le", "mis a jour", "by", "par",
        ]),
        (LineCue.Notice,
        [
            "جميع الحقوق محفوظة", "حقوق النشر", "كل الحقوق محفوظة", "تابعونا على", "تابعنا على", "تابع أخبار", "تابعوا آخر", "اشترك في", "اشتركوا في", "للاشتراك في", "انضم إلى قناتنا", "انضموا إلى",
            "سياسة الخصوصية", "شروط الاستخدام", "من نحن", "اتصل بنا", "حمل تطبيق", "حملوا تطبيق", "copyright", "all rights reserved", "tous droits reserves", "subscribe", "follow us",
        ]),
    ];

    // A phrase anywhere in a line of a notice's length.
    private static readonly string[] Anywhere =
    [
        "ملفات تعريف الارتباط", "ملفات الكوكيز", "ملفات الارتباط", "cookies", "لتحسين تجربتك", "هذا الموقع يستخدم",
        "الآراء الواردة", "لا تعبر بالضرورة عن رأي", "لا يعبر بالضرورة عن رأي", "لا تعبر إلا عن",
    ];

    private static readonly Dictionary<string, LineCue> WholeKeys = Keys(Whole);
    private static readonly (string Key, LineCue Cue)[] LeadingKeys = [.. Keys(Leading).Select(p => (p.Key, p.Value))];
    private static readonly string[] AnywhereKeys = [.. Anywhere.Select(ArabicNormalizer.Key)];

    /// <summary>Reads a line's cue.</summary>
    /// <param name="line">The line without the white space around it.</param>
    public static LineCue Of(string line)
    {
        if (line.Length > 600) return LineCue.None;
        var key = ArabicNormalizer.Key(line);
        if (key.Length == 0) return LineCue.None;
        var words = key.Split(' ');
        if (words.Length <= 8 && WholeKeys.TryGetValue(WithoutCounts(words), out var cue)) return cue;
        foreach (var phrase in AnywhereKeys)
        {
            if (key.Contains(phrase, StringComparison.Ordinal)) return LineCue.Notice;
        }

        foreach (var (phrase, leading) in LeadingKeys)
        {
            if (!key.StartsWith(phrase, StringComparison.Ordinal)) continue;
            if (key.Length > phrase.Length && key[phrase.Length] != ' ') continue;

            // «كتب» also begins sentences: a byline is short and does not end like one.
            if (leading is LineCue.Byline or LineCue.Notice && (words.Length > 14 || EndsLikeSentence(line))) continue;
            return leading;
        }

        return LineCue.None;
    }

    /// <summary>Whether a line ends as a sentence does.</summary>
    public static bool EndsLikeSentence(string line)
    {
        var end = line.AsSpan().TrimEnd("»\"”’)]}*").TrimEnd();
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '؟' or '…' or '؛' or '،';
    }

    private static string WithoutCounts(string[] words) =>
        string.Join(' ', words.Where(w => !w.All(char.IsAsciiDigit)));

    private static Dictionary<string, LineCue> Keys((LineCue Cue, string[] Phrases)[] table)
    {
        var keys = new Dictionary<string, LineCue>(StringComparer.Ordinal);
        foreach (var (cue, phrases) in table)
        {
            foreach (var phrase in phrases) keys.TryAdd(ArabicNormalizer.Key(phrase), cue);
        }

        return keys;
    }
}
