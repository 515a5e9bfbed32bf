using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>An event that an article dates.</summary>
/// <param name="Article">The article's place in the corpus.</param>
/// <param name="Family">What sort of happening, by the codebook.</param>
/// <param name="Object">What it happened to, by the codebook.</param>
/// <param name="Noun">The object's noun as the text writes it, without clitics.</param>
/// <param name="Qualifiers">Stems that tell this object from others of its kind, with the words that show them, in order.</param>
/// <param name="Ordinals">Stems that number it in its row («الأول»).</param>
/// <param name="Actors">Actors in the clause and the object's name, states rolled up.</param>
/// <param name="Date">When.</param>
/// <param name="Span">The words that give the date.</param>
internal sealed record DatedEvent(
    int Article,
    string Family,
    string Object,
    string Noun,
    IReadOnlyList<KeyValuePair<string, string>> Qualifiers,
    IReadOnlySet<string> Ordinals,
    IReadOnlySet<string> Actors,
    DateValue Date,
    TextSpan Span);
