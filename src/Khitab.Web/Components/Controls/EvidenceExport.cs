using System.Globalization;
using System.Text;
using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Components.Controls;

/// <summary>How evidence leaves the drawer.</summary>
public enum EvidenceFormat
{
    /// <summary>As text, into the clipboard.</summary>
    Copy,

    /// <summary>As comma-separated values, into a file.</summary>
    Csv,
}

/// <summary>Evidence as text to paste and as a table to keep.</summary>
public static class EvidenceExport
{
    /// <summary>
    /// Heading, how much there is, then each article with its sentences: the counted words between square brackets, speaker and polarity
    /// before them, and at the end where it all came from.
    /// </summary>
    /// <param name="title">What the mark says.</param>
    /// <param name="summary">How much there is.</param>
    /// <param name="groups">The sentences by article.</param>
    /// <param name="link">The address of the view.</param>
    /// <param name="words">The language.</param>
    public static string ToText(string title, string summary, IEnumerable<EvidenceGroup> groups, string link, UiText words)
    {
        var text = new StringBuilder(title).Append('\n').Append(summary).Append('\n');
        foreach (var group in groups)
        {
            text.Append('\n').Append(group.Title);
            if (group.Note is not null) text.Append(" (").Append(group.Note).Append(')');
            text.Append('\n');
            foreach (var sentence in group.Sentences)
            {
                var (before, marked, after) = EvidenceDrawer.Split(sentence);
                text.Append("- ");
                if (Tags(sentence, words) is { Length: > 0 } tags) text.Append(tags).Append(words["list.colon"]);
                text.Append(OneLine(before)).Append('[').Append(OneLine(marked)).Append(']').Append(OneLine(after)).Append('\n');
            }
        }

        return text.Append('\n').Append(link).Append('\n').ToString();
    }

    /// <summary>One row a sentence (RFC 4180, as charts are exported).</summary>
    /// <param name="groups">The sentences by article.</param>
    /// <param name="root">The address of the site, before the links.</param>
    /// <param name="words">The language.</param>
    public static string ToCsv(IEnumerable<EvidenceGroup> groups, Uri root, UiText words) => new ChartTable(
        [words["key.article"], words["drawer.about"], words["drawer.speaker"], words["key.stance"], words["drawer.detail"],
            words["drawer.sentence"], words["drawer.marked"], words["drawer.link"]],
        [.. groups.SelectMany(group => group.Sentences.Select(sentence => (IReadOnlyList<ChartTableCell>)
        [
            new(group.Title),
            new(group.Note ?? ""),
            new(sentence.Speaker ?? ""),
            new(sentence.Polarity?.ToString(CultureInfo.InvariantCulture) ?? ""),
            new(sentence.Detail ?? ""),
            new(OneLine(sentence.Text)),
            new(OneLine(EvidenceDrawer.Split(sentence).Marked)),
            new(new Uri(root, sentence.Link).ToString()),
        ]))]).ToCsv();

    private static string Tags(EvidenceSentence sentence, UiText words) => string.Join(" · ", new[]
    {
        sentence.Polarity switch { null => null, > 0 => words["polarity.for"], < 0 => words["polarity.against"],
            _ => words["polarity.neither"] },
        sentence.Speaker,
        sentence.Detail,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
