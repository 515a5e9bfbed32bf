using System.Globalization;
using System.Text;
using System.Text.Json;
using Khitab.Feeding.Jobs;

namespace Khitab.Survival.Tests;

/// <summary>News of some hundred articles, made of sentences with positions in them; the same for the same number.</summary>
internal static class SyntheticNews
{
    private static readonly string[] Countries =
        ["المغرب", "مالي", "الجزائر", "فرنسا", "موريتانيا", "السنغال", "تونس", "ليبيا", "النيجر", "تشاد"];

    private static readonly string[] People =
        ["عمر ديارا", "عبد الرحمان مكاوي", "أحمد ولد سالم", "ليلى بنعمر", "سعيد الكتاني", "مريم تراوري", "يوسف الحداد", "هدى قاسم"];

    private static readonly string[] Sentences =
    [
        "أشادت {0} بجهود {1} في مكافحة الإرهاب على الحدود.",
        "انتقدت {0} تدخل {1} في شؤونها الداخلية ووصفته بأنه خطير.",
        "قال {2} إن {0} تدعم استقرار {1} وتحرص على أمنها.",
        "أكد {2} أن {1} فشلت في لعب دور الوسيط بين الأطراف.",
        "وقعت {0} و{1} اتفاقا للتعاون العسكري وتدريب الضباط.",
        "حذر {2} من تدهور العلاقات بين {0} و{1} بعد استدعاء السفير.",
        "رحبت {0} بالمبادرة التي أطلقتها {1} وعدتها خطوة مهمة.",
        "اتهمت {0} جارتها {1} بدعم الجماعات المسلحة، ونفى {2} ذلك.",
        "ارتفعت أسعار الحبوب في {0} إلى {3} دولارا للطن.",
        "زار وفد من {0} مقر وزارة الدفاع في {1} وبحث سبل التعاون.",
    ];

    /// <summary>The articles as two uploaded files.</summary>
    public static IEnumerable<UploadedFile> Files(int articles) =>
        Enumerable.Range(0, articles).Chunk((articles + 1) / 2).Select((some, file) =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(some.Select(Article).ToList());
            return new UploadedFile(FormattableString.Invariant($"news-{file}.json"), _ => new MemoryStream(json, writable: false));
        });

    private static Dictionary<string, string> Article(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var i = random.Next(4, 10); i > 0; i--)
        {
            var first = random.Next(Countries.Length);
            var second = (first + random.Next(1, Countries.Length)) % Countries.Length;
            text.AppendFormat(
                CultureInfo.InvariantCulture, Sentences[random.Next(Sentences.Length)], Countries[first], Countries[second],
                People[random.Next(People.Length)], random.Next(100, 400)).Append(i % 2 == 0 ? "\n" : " ");
        }

        return new Dictionary<string, string>
        {
            ["title"] = FormattableString.Invariant($"خبر {number}: {Countries[number % Countries.Length]} والمنطقة"),
            ["text"] = text.ToString(),
            ["source"] = FormattableString.Invariant($"صحيفة الساحل {number % 7}"),
            ["date"] = new DateOnly(2025, 1, 1).AddDays(number % 200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
