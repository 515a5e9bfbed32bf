namespace Khitab.Discourse;

/// <summary><c>speaking:THEME:PARTY</c>: quotations of a party that hold a cue of a theme.</summary>
/// <param name="Theme">The theme's id.</param>
/// <param name="Speaker">Who is quoted.</param>
public sealed record SpeakingMark(string Theme, Party Speaker) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two(
        "speaking", (theme, speaker) => Party.TryParse(speaker, out var party) ? new SpeakingMark(theme, party) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.speaking", MarkName.OfParty(Speaker), MarkName.OfTheme(Theme));

    internal override IReadOnlyList<string> Parts => [Theme, Speaker.ToString()];

    internal override void Collect(EvidenceFinder rows)
    {
        if (rows.Covered(Theme) is not { } covered) return;
        var speaker = rows.Snapshot.PartyPlace(Speaker);
        foreach (var (part, mask, article) in rows.Result.Chosen())
        {
            foreach (var row in ThemeSentences.Quotations(part, mask, article, covered))
            {
                if (part.Speaker(row) == speaker) rows.Found.AddQuotation(part, article, row);
            }
        }
    }
}
