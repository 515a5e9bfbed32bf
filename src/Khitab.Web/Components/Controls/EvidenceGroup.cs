using Khitab.Analysis.Corrections;
using Khitab.Web.State;

namespace Khitab.Web.Components.Controls;

/// <summary>The evidence that one article gives for a mark.</summary>
/// <param name="Title">The article's title.</param>
/// <param name="Link">To the article.</param>
/// <param name="Sentences">Its sentences in order.</param>
/// <param name="Note">What else is said of it: outlet and date, or that its title is derived.</param>
public sealed record EvidenceGroup(string Title, string Link, IReadOnlyList<EvidenceSentence> Sentences, string? Note = null);

/// <summary>The statement, mention or quotation of a sentence, for those who correct it there.</summary>
/// <param name="Key">Its key; see <see cref="RowKey"/>.</param>
/// <param name="Article">Id of its article.</param>
/// <param name="Span">The words that it stands on.</param>
/// <param name="SentenceStart">Where the shown text begins in the article.</param>
/// <param name="By">Who coded it, or null.</param>
public sealed record EvidenceCoded(string Key, string Article, TextSpan Span, int SentenceStart, CodedBy? By);

/// <summary>One sentence that a mark counts.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="MarkStart">Where the counted span starts in it.</param>
/// <param name="MarkLength">How long the counted span is; zero marks nothing.</param>
/// <param name="Link">To its place in the article.</param>
/// <param name="Speaker">Who holds or says it, or null for a bare mention.</param>
/// <param name="Polarity">-1, 0, 1, or null for a bare mention.</param>
/// <param name="Detail">Voice and modality in words, or null.</param>
public sealed record EvidenceSentence(
    string Text, int MarkStart, int MarkLength, string Link, string? Speaker = null, int? Polarity = null, string? Detail = null)
{
    /// <summary>The row, where it is one that can be corrected.</summary>
    public EvidenceCoded? Coded { get; init; }
}
