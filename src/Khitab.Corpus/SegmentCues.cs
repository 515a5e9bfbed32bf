using System.Text.RegularExpressions;
using Khitab.Text;

namespace Khitab.Corpus;

/// <summary>What a line of a copied web page reveals about itself and the lines after it.</summary>
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

    /// <summary>A notice, button or footer on a line of its own.</summary>
    Notice,

    /// <summary>A list of keywords.</summary>
    Tags,

    /// <summary>Opens the list of sources.</summary>
    ReferencesStart,

    /// <summary>Who wrote it, when and where it was published.</summary>
    Byline,

    /// <summary>A picture's caption, or whose picture it is.</summary>
    Caption,
}

/// <summary>
/// Phrases by which Arabic, French and English news sites mark what is not the article. They are the sites' own navigation and notices,
/// the same over many outlets and content systems; none is taken from one article.
/// </summary>
internal static partial class SegmentCues
{
    // A phrase alone on its line (a count, colon or bullet beside it does not matter).
    private static readonly (LineCue Cue, string[] Phrases)[] Whole =
    [
        (LineCue.CommentsStart,
        [
            "تعليقات الزوار", "تعليقات القراء", "آراء القراء", "آراء الزوار", "تعليقات", "التعليقات", "تعليق", "تعليقا",
            "تعليقات المتابعين", "ردود القراء", "الردود", "comments", "commentaires", "comment", "commentaire", "vos commentaires",
            "التعليقات على الخبر", "تعليقات الفيسبوك", "تعليقات فيسبوك", "عرض التعليقات", "كل التعليقات", "جميع التعليقات", "آراء وتعليقات",
            "رأي القراء", "all comments", "show comments",
        ]),
        (LineCue.CommentForm,
        [
            "اترك رد", "اترك ردا", "اترك تعليق", "اترك تعليقا", "اترك تعليقك", "أضف تعليق", "أضف تعليقا", "أضف تعليقك", "اكتب تعليق",
            "اكتب تعليقا", "اكتب تعليقك", "شارك برأيك", "إلغاء الرد", "علق على الخبر", "إرسال التعليق", "نشر التعليق", "leave a reply",
            "leave a comment", "cancel reply", "laisser un commentaire", "laisser une reponse", "ajouter un commentaire", "لا توجد تعليقات",
            "لا توجد تعليقات بعد", "لا يوجد تعليقات", "كن أول من يعلق", "كن أول المعلقين", "التعليقات مغلقة", "تم إغلاق التعليقات",
            "أضف رأيك", "اكتب ردا", "أضف ردا", "comments are closed", "no comments", "be the first to comment",
            "les commentaires sont fermes", "aucun commentaire",
        ]),
        (LineCue.RelatedStart,
        [
            "مقالات ذات صلة", "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات مشابهة", "مواضيع مشابهة", "أخبار مشابهة", "مقالات أخرى",
            "مواضيع متعلقة", "قد يعجبك أيضا", "قد يهمك أيضا", "قد يهمك", "ربما يعجبك", "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تعليقا",
            "الأكثر شعبية", "أحدث الأخبار", "آخر الأخبار", "المزيد من الأخبار", "المزيد عن", "المزيد", "المزيد حول الموضوع",
            "related articles", "related posts", "most read", "you may also like", "articles similaires", "a lire aussi",
            "sur le meme sujet", "اقرأ أيضا في هذا الموضوع",
            "مواضيع قد تهمك", "أخبار قد تهمك", "مقالات قد تهمك", "قد يعجبك", "ذات صلة", "مواضيع ذات علاقة", "أخبار متعلقة", "مقالات متعلقة",
            "المزيد من المقالات", "المزيد من المواضيع", "من نفس القسم", "من نفس الكاتب", "مقالات الكاتب", "الأكثر قراءة هذا الأسبوع",
            "الأكثر تداولا", "الأكثر رواجا", "الأحدث", "آخر المقالات", "آخر المواضيع", "أحدث المقالات", "اخترنا لك", "اخترنا لكم",
            "موصى به", "مختارات", "اقرأ في هذا القسم", "latest news", "trending", "popular", "recommended", "more from", "read more",
            "les plus lus", "dernieres nouvelles", "a la une",
        ]),
        (LineCue.Notice,
        [
            "زر الذهاب إلى الأعلى", "العودة إلى الأعلى", "إلى الأعلى", "شارك", "شارك المقال", "شارك الخبر", "شارك هذا المقال",
            "شارك هذا الخبر", "شاركها", "مشاركة", "شارك على", "شارك عبر", "مشاركة عبر البريد", "انشر", "طباعة", "اطبع", "نسخ الرابط",
            "تم نسخ الرابط", "إعلان", "اعلان", "إعلانات", "فيسبوك", "تويتر", "واتساب", "تيلجرام", "تلغرام", "تليغرام", "ماسنجر", "لينكدإن",
            "بينتيريست", "يوتيوب", "انستغرام", "الرئيسية", "الصفحة الرئيسية", "المقال السابق", "المقال التالي", "السابق", "التالي",
            "تسجيل الدخول", "اشترك", "اشترك الآن", "اشتراك", "تحميل", "تحميل المزيد", "حجم الخط", "قراءة المزيد", "اقرأ المزيد",
            "شاهد المزيد", "بحث", "القائمة", "إغلاق", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "instagram", "share",
            "tweet", "print", "email", "copy link", "partager", "imprimer", "advertisement", "publicite", "menu", "search", "إرسال", "أرسل",
            "أرسل لصديق", "ارسل الى صديق", "شارك الموضوع", "شارك هذا الموضوع", "شارك المقالة", "شاركنا", "شارك مع أصدقائك", "مشاركات",
            "استمع", "استمع للمقال", "استمع إلى المقال", "انقر هنا", "اضغط هنا", "تكبير الخط", "تصغير الخط", "النشرة البريدية",
            "القائمة البريدية", "النشرة الإخبارية", "البريد الإلكتروني", "بريدك الإلكتروني", "أدخل بريدك الإلكتروني",
            "عنوان البريد الإلكتروني", "سجل الآن", "اشترك معنا", "تابعنا", "تابعونا", "تسجيل", "حسابي", "خروج", "مشاهدات", "مشاهدة",
            "قراءة", "زيارة", "الكل", "عاجل", "فيديو", "صور", "home", "accueil", "newsletter", "subscribe", "sign up", "s abonner", "login",
            "views", "shares",
        ]),
        (LineCue.ReferencesStart,
        [
            "المصادر", "المصدر", "المراجع", "الهوامش", "هوامش", "مصادر", "مراجع", "المصادر والمراجع", "الإحالات", "sources", "references",
            "notes", "bibliographie",
        ]),
    ];

    // A phrase that begins its line.
    private static readonly (LineCue Cue, string[] Phrases)[] Leading =
    [
        (LineCue.CommentForm,
            ["لن يتم نشر عنوان", "لن ينشر عنوان", "الحقول الإلزامية", "احفظ اسمي", "your email address will not",
            "votre adresse e mail ne"]),
        (LineCue.ReadAlso,
            ["اقرأ أيضا", "إقرأ أيضا", "اقرأ ايضا", "اقرؤوا أيضا", "طالع أيضا", "شاهد أيضا", "شاهد ايضا", "لقراءة المزيد", "انظر أيضا",
            "read also", "lire aussi", "a lire aussi", "إقرأ ايضا", "اقرأوا أيضا", "اقرأ كذلك", "اقرأ المزيد حول", "اقرأ المزيد عن",
            "للمزيد اقرأ", "تابع أيضا", "شاهدوا أيضا", "طالعوا أيضا", "طالع كذلك", "see also", "also read", "voir aussi",
            "lire egalement"]),
        (LineCue.Tags,
            ["الوسوم", "وسوم", "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات دلالية", "الكلمات الدلالية", "tags", "mots cles", "keywords",
            "الأوسمة", "الكلمات الدالة", "كلمات البحث", "العلامات", "وسم"]),
        (LineCue.Byline,
        [
            "بقلم", "كتب", "كتبه", "كتبت", "كتبها", "الكاتب", "إعداد", "تحرير", "ترجمة", "تاريخ النشر", "نشر في", "نشر بتاريخ", "نشرت في",
            "آخر تحديث", "تم النشر", "تم التحديث", "تم نشره", "حرر بتاريخ", "published", "updated", "publie le", "mis a jour", "by", "par",
            "حاوره", "حاورته", "حاورها", "أجرى الحوار", "أجرت الحوار", "أضيف في", "أضيف بتاريخ", "تاريخ التحديث", "تاريخ الإضافة",
            "written by", "posted on", "last updated", "ecrit par", "publie par",
        ]),
        (LineCue.Notice,
        [
            "جميع الحقوق محفوظة", "حقوق النشر", "كل الحقوق محفوظة", "تابعونا على", "تابعنا على", "تابع أخبار", "تابعوا آخر", "اشترك في",
            "اشتركوا في", "للاشتراك في", "انضم إلى قناتنا", "انضموا إلى", "سياسة الخصوصية", "شروط الاستخدام", "من نحن", "اتصل بنا",
            "حمل تطبيق", "حملوا تطبيق", "copyright", "all rights reserved", "tous droits reserves", "subscribe", "follow us", "تابعونا عبر",
            "تابعنا عبر", "لمتابعة آخر", "للمزيد من الأخبار", "انضم إلينا", "انضموا إلينا", "انضم الى", "حمل التطبيق", "حملوا التطبيق",
            "سجل بريدك", "أدخل بريدك", "احصل على آخر", "احصل على أهم", "مدة القراءة", "وقت القراءة", "زمن القراءة", "المدة المقدرة للقراءة",
            "عدد المشاهدات", "عدد القراءات", "عدد الزيارات", "عدد التعليقات", "حجم الخط", "رابط مختصر", "الرابط المختصر", "رابط الخبر",
            "رمز الخبر",
            "هذا الموقع يستعمل", "نستخدم", "sign up for", "join our", "reading time", "temps de lecture", "suivez nous", "abonnez vous",
            "inscrivez vous",
        ]),
    ];

    // Words that make up the bars for sharing, printing and following.
    private static readonly string[] BarWords =
    [
        "فيسبوك", "فيس", "بوك", "تويتر", "إكس", "x", "واتساب", "واتس", "آب", "تيلجرام", "تلغرام", "تليغرام", "تيليغرام", "تيليجرام",
        "ماسنجر", "لينكدإن", "لينكد", "بينتيريست", "بنترست", "يوتيوب", "انستغرام", "إنستغرام", "انستجرام", "تيك", "توك", "سناب", "شات",
        "ريديت", "تمبلر", "بريد", "البريد", "الإلكتروني", "إلكتروني", "طباعة", "اطبع", "نسخ", "الرابط", "رابط", "شارك", "شاركها", "مشاركة",
        "مشاركات", "انشر", "غرد", "على", "عبر", "facebook", "twitter", "whatsapp", "telegram", "messenger", "linkedin", "pinterest",
        "reddit", "tumblr", "instagram", "youtube", "tiktok", "email", "print", "share", "tweet", "copy", "link", "viber", "google", "plus",
        "news",
    ];

    // Sections that newspapers have in their menus.
    private static readonly string[] SectionNames =
    [
        "أخبار", "الأخبار", "أخبار محلية", "أخبار دولية", "سياسة", "السياسة", "اقتصاد", "الاقتصاد", "مال وأعمال", "رياضة", "الرياضة",
        "ثقافة", "الثقافة", "ثقافة وفن", "ثقافة وفنون", "فن", "فنون", "فن وثقافة", "مجتمع", "المجتمع", "حوادث", "جهات", "محليات", "محلي",
        "دولي", "دولية", "عالم", "العالم", "عربي", "عرب وعالم", "منوعات", "صحة", "تكنولوجيا", "علوم", "علوم وتكنولوجيا", "رأي", "الرأي",
        "آراء", "مقالات", "كتاب وآراء", "أعمدة", "حوارات", "تحقيقات", "تقارير", "مرأة", "المرأة", "سياحة", "بيئة", "دين", "تعليم", "فيديو",
        "صوت وصورة", "صور", "كاريكاتير", "ميديا", "مغاربة العالم", "أرشيف", "politics", "economy", "sports", "culture", "opinion", "world",
        "politique", "economie", "sport", "societe", "monde", "international", "regions", "video",
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
    private static readonly HashSet<string> BarKeys = [.. BarWords.Select(ArabicNormalizer.Key)];
    private static readonly HashSet<string> SectionKeys = [.. SectionNames.Select(ArabicNormalizer.Key)];
    private static readonly HashSet<string> HomeKeys = [
        .. ((string[])["الرئيسية", "الصفحة الرئيسية", "home", "accueil"]).Select(ArabicNormalizer.Key)];

    /// <summary>Reads a line's cue.</summary>
    /// <param name="line">The line without the white space around it.</param>
    public static LineCue Of(string line)
    {
        if (SiteNotices.IsTicker(line)) return LineCue.Notice;
        if (line.Length > 900) return LineCue.None;
        if (SiteNotices.IsSignature(line)) return LineCue.Byline;
        var key = ArabicNormalizer.Key(line);
        if (key.Length == 0) return LineCue.None;
        var words = key.Split(' ');
        if (words.Length <= 8 && WholeKeys.TryGetValue(WithoutCounts(words), out var cue)) return cue;
        if (IsBar(words) || IsTrail(line)) return LineCue.Notice;
        if (words.Length <= 14 && CaptionPattern().IsMatch(line)) return LineCue.Caption;
        if (words.Length <= 14 && RolePattern().IsMatch(line)) return LineCue.Byline;
        if (SiteNotices.IsToReaders(words, key)) return LineCue.Notice;
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

    /// <summary>Whether a line is the name of a newspaper's section.</summary>
    public static bool IsSectionName(string line) => SectionKeys.Contains(ArabicNormalizer.Key(line));

    /// <summary>Whether a line ends as a sentence does.</summary>
    public static bool EndsLikeSentence(string line)
    {
        var end = line.AsSpan().TrimEnd("»\"”’)]}*").TrimEnd();
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '؟' or '…' or '؛' or '،';
    }

    // «فيسبوك تويتر واتساب 12»: nothing but such words and counts, two of them at least.
    private static bool IsBar(string[] words) =>
        words.Length is >= 2 and <= 20 && words.All(w => BarKeys.Contains(w) || w.All(char.IsAsciiDigit))
            && words.Count(BarKeys.Contains) >= 2;

    // «الرئيسية > سياسة > دولي», «أخبار | رياضة | اقتصاد | ثقافة»: names of pages with signs between them.
    private static bool IsTrail(string line)
    {
        if (line.Length > 250) return false;
        var parts = line.Split(
            ['>', '›', '»', '|', '•', '/', '\\', '←', '‹', '«'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return false;
        if (HomeKeys.Contains(ArabicNormalizer.Key(parts[0]))) return true;
        return parts.Length >= 4 && !line.Contains('«', StringComparison.Ordinal) && !EndsLikeSentence(line)
            && parts.All(p => p.Length <= 24 && p.Split(' ').Length <= 3);
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

    // «صورة: رويترز», «صورة من الأرشيف», «الوزير في مراكش (أرشيف)».
    [GeneratedRegex(
        @"^\(?(?:ال)?صور[ةه]?\s*(?:[:|/–-]|(?:من الأرشيف|أرشيفية|تعبيرية|توضيحية)\W*$)"
        + @"|^(?:تصوير|عدسة|بعدسة|مصدر الصورة|مصدر الصور|photo|photos|credits?|crédit photo|image)\s*[:|/©]"
        + @"|^©|[(\[]\s*(?:صورة\s+)?(?:أرشيف|أرشيفية|من الأرشيف|رويترز"
        + @"|أ[.\s]*ف[.\s]*ب\.?|الأناضول|الأوروبية|د[.\s]*ب[.\s]*أ\.?|أسوشيتد برس|غيتي|getty(?: images)?|afp|reuters|ap)\s*[)\]]\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex CaptionPattern();

    // These words also begin headlines («تقرير دولي يحذر»): only with a sign and a name after them do they say who did what.
    [GeneratedRegex(
        @"^(?:تقرير|متابعة|مراسلة|مراسل|مراسلنا|مراسلتنا|حوار|تحقيق|مونتاج|رصد|إشراف|مراجعة|تدقيق|المصدر|[Ss]ource)"
        + @"\s*[:|/]\s*[^.!?؟]{2,60}$")]
    private static partial Regex RolePattern();
}
