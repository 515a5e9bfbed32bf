using System.Text.RegularExpressions;
using Khitab.Corpus.Metadata;

namespace Khitab.Corpus;

/// <summary>One line of a document that is not blank, and the features of its shape that labelling asks for.</summary>
internal sealed partial class Line
{
    private Line(string text, TextSpan span)
    {
        Text = text;
        Span = span;
        Cue = SegmentCues.Of(text);
        Words = WordPattern().Count(text);
    }

    /// <summary>The line without the white space around it.</summary>
    public string Text { get; }

    /// <summary>Where it is.</summary>
    public TextSpan Span { get; }

    /// <summary>What it says about itself.</summary>
    public LineCue Cue { get; }

    /// <summary>How many words it has.</summary>
    public int Words { get; }

    /// <summary>Only punctuation or signs: «____», «***».</summary>
    public bool IsSeparator => Words == 0;

    /// <summary>Nothing but keywords with a hash sign: «#مالي #المغرب».</summary>
    public bool IsHashtags => Text.StartsWith('#') && Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w.StartsWith('#'));

    /// <summary>Begins like an entry of a list: «• », «- », «* ».</summary>
    public bool HasBullet => Text.Length > 2 && "•-–*▪◄►»●".Contains(Text[0], StringComparison.Ordinal) && Text[1] == ' ';

    /// <summary>As short as the names of pages, keywords and buttons are, and no sentence, number or heading of a list.</summary>
    public bool IsLabel =>
        Words is >= 1 and <= 3 && Span.Length <= 30 && !SegmentCues.EndsLikeSentence(Text) && !Text.EndsWith(':') && !StartsReference;

    /// <summary>Holds a web address.</summary>
    public bool HasUrl => UrlPattern().IsMatch(Text);

    /// <summary>Is a web address and nothing else.</summary>
    public bool IsBareUrl => HasUrl && !Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Begins like an entry of a numbered list of sources: «١- »، «[2] »، «(3) ».</summary>
    public bool StartsReference => ReferencePattern().IsMatch(Text);

    /// <summary>
    /// A short line of date, time or agency: «الأربعاء 19 فبراير 2025 - 10:15»، «الرباط - وكالات». A short paragraph that names a year ends
    /// with a full stop, and a figure of four digits alone is no date («داعش أعدم 2000»).
    /// </summary>
    public bool IsDateline =>
        Span.Length <= 70 && Words <= 9
        && (ClockOrYearPattern().IsMatch(Text) && DateOnlyPattern().IsMatch(Text) && (Words <= 5 || !SegmentCues.EndsLikeSentence(Text))
            && (ClockPattern().IsMatch(Text) || DateLine.Read(Text) is not null)
        || Words <= 5 && !SegmentCues.EndsLikeSentence(Text) && AgencyPattern().IsMatch(Text)
        || Words <= 4 && AgoPattern().IsMatch(Text));

    /// <summary>
    /// Words run together by copying a row of links: a word far longer than Arabic words are, in which the article «ال» appears
    /// in the middle again and again («الأمنالإرهابالاستخبارات»).
    /// </summary>
    public bool HasGluedWords
    {
        get
        {
            if (Span.Length > 300 || SegmentCues.EndsLikeSentence(Text)) return false;
            foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Length >= 14 && GluedPattern().IsMatch(word)) return true;
            }

            return false;
        }
    }

    /// <summary>The lines of a text that are not blank, in order.</summary>
    public static IReadOnlyList<Line> Split(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
            end = end < 0 ? text.Length : start + end;
            int first = start, last = end;
            while (first < last && IsBlank(text[first])) first++;
            while (last > first && IsBlank(text[last - 1])) last--;
            if (last > first) lines.Add(new Line(text[first..last], TextSpan.FromBounds(first, last)));
            start = end + 1;
        }

        return lines;
    }

    // Direction marks at a line's ends are as invisible as spaces, and a title should not carry them.
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c)
            || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex UrlPattern();

    [GeneratedRegex(@"^[\[(]?[0-9٠-٩۰-۹]{1,3}\s*[-–—.:)\]]")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"[0-9٠-٩]{1,2}\s*:\s*[0-9٠-٩]{2}|[12٢١][0-9٠-٩]{3}")]
    private static partial Regex ClockOrYearPattern();

    [GeneratedRegex(@"[0-9٠-٩]{1,2}\s*:\s*[0-9٠-٩]{2}")]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"^[\p{L}\p{M}\s,،|/\-–—:.()0-9٠-٩]+$")]
    private static partial Regex DateOnlyPattern();

    [GeneratedRegex(@"^[\p{L}\p{M} ().]{2,30}\s[-–—|/]\s[\p{L}\p{M} ().:]{2,30}$")]
    private static partial Regex AgencyPattern();

    // «منذ 3 ساعات», «قبل يومين», «3 days ago».
    [GeneratedRegex(
        @"^(?:منذ|قبل)\s+(?:[0-9٠-٩]{1,2}\s+)?(?:ثوان|ثانية|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|يوما|أيام|يومين|أسبوع|أسابيع|أسبوعين"
        + @"|شهر|أشهر|شهرين|سنة|سنوات|سنتين)$"
        + @"|^(?:il y a\s+)?[0-9]{1,2}\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?|heures?|jours?)(?:\s+ago)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AgoPattern();

    [GeneratedRegex(@"\p{L}{3,}ال\p{L}{3,}.*ال\p{L}{2,}")]
    private static partial Regex GluedPattern();
}
