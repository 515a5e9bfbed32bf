namespace Khitab.Discourse;

/// <summary><c>cue:THEME:TEXT</c>: cues of a theme, or of one inside it, in these words.</summary>
/// <param name="Theme">The theme's id.</param>
/// <param name="Words">The words, as the texts have them.</param>
public sealed record CueMark(string Theme, string Words) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("cue", (theme, words) => new CueMark(theme, words));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.cue", MarkName.OfTheme(Theme), MarkName.OfWords(Words));

    internal override IReadOnlyList<string> Parts => [Theme, Words];

    internal override void Collect(EvidenceFinder rows)
    {
        if (rows.Covered(Theme) is not { } covered) return;
        foreach (var (part, _, article) in rows.Result.Chosen())
        {
            foreach (var row in ThemeSentences.Cues(part, article, covered))
            {
                if (part.Wording(part.Cues.Wording[row]) == Words) rows.Found.AddCue(part, article, row);
            }
        }
    }
}
