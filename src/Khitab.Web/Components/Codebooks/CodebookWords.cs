using Khitab.Analysis.Propositions;
using Khitab.Feeding.Codebooks;
using Khitab.Web.State;

namespace Khitab.Web.Components.Codebooks;

/// <summary>What the codebook's page says of edits.</summary>
internal static class CodebookWords
{
    /// <summary>What an edit changes.</summary>
    public static string Says(this UiText words, CodebookEdit edit)
    {
        if (edit.Kind == CodebookEditKind.Proposition)
        {
            var labels = AcceptedProposition.Read(edit.Subject, edit.After)?.Labels;
            return words.Format(
                "codebook.says.added", labels?.GetValueOrDefault(words.Language.Code) ?? labels?.Values.FirstOrDefault() ?? edit.Subject);
        }

        if (edit.Kind == CodebookEditKind.Dismissal) return words.Format("codebook.says.dismissed", edit.Before ?? edit.Subject);
        var said = (edit.Before, edit.After) switch
        {
            (null, { } after) => words.Format("codebook.says.added", after),
            ({ } before, null) => words.Format("codebook.says.taken", before),
            var (before, after) when before == after => words.Format("codebook.says.weighed", before ?? ""),
            var (before, after) => words.Format("codebook.says.changed", before!, after!),
        };
        return edit.Weight == 0 ? said : said + words["list.comma"] + words["codebook.weight." + words.Number(edit.Weight)];
    }

    /// <summary>Why an edit was not made, or changes nothing; with what the reader of codebooks said, where it refused.</summary>
    public static string Refused(this UiText words, CodebookRefusal refused)
    {
        var why = words["codebook.fault." + refused.Fault.ToString().ToLowerInvariant()];
        return refused.Message is { } message ? why + " " + UiText.Isolate(message) : why;
    }
}
