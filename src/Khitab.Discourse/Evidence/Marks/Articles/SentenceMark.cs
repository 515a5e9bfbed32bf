using System.Globalization;

namespace Khitab.Discourse;

/// <summary><c>sentence:ARTICLE:5</c>: the statements that begin in a sentence of an article.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Sentence">The sentence's number in it, from 0.</param>
public sealed record SentenceMark(string Article, int Sentence) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two(
        "sentence",
        (article, number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sentence)
            ? new SentenceMark(article, sentence) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.sentence", MarkName.OfArticle(Article));

    internal override IReadOnlyList<string> Parts => [Article, Sentence.ToString(CultureInfo.InvariantCulture)];

    internal override void Collect(EvidenceFinder rows) => rows.InArticle(
        Article, (part, article) => rows.StatementsOf(part, article, row => part.Statements.Sentence[row] == Sentence));
}
