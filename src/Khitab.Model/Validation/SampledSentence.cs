namespace Khitab.Model;

/// <summary>
/// A sentence of a sample, with all that coding it needs: nothing that happens to the corpus later changes what was coded.
/// </summary>
/// <param name="Place">Its place in the order of coding, from 0.</param>
/// <param name="Stratum">The number of its stratum in the study, from 0.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Outlet">Id of the outlet, empty where unknown; coders are not shown it.</param>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Language">Language of the text, ISO 639-1 or "und".</param>
/// <param name="Before">The sentence before it, empty where it is the first.</param>
/// <param name="Text">Its words.</param>
/// <param name="After">The sentence after it, empty where it is the last.</param>
/// <param name="Parties">
/// Actors that the sentence and then its neighbours name, in the order of their places, as written parties: what coders choose from first.
/// </param>
/// <param name="Machine">What the machine had read in it; coders are not shown it.</param>
public sealed record SampledSentence(
    int Place,
    int Stratum,
    string Article,
    string Outlet,
    TextSpan Span,
    string Language,
    string Before,
    string Text,
    string After,
    IReadOnlyList<string> Parties,
    IReadOnlyList<MachineCoding> Machine);
