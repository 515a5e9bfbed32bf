namespace Khitab.Text.Sequences;

/// <summary>What kind of name an entity is.</summary>
public enum EntityClass : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, a city, a region, a natural place.</summary>
    Location,

    /// <summary>A body that people form: government, agency, party, company, club, outlet.</summary>
    Organization,
}

/// <summary>A name found in a text.</summary>
/// <param name="Class">Its kind.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Span">Its characters, with what is joined to its first word («بالمغرب»).</param>
/// <param name="Core">Its characters without the conjunction and preposition joined to its first word («المغرب»).</param>
/// <param name="Score">How sure the model is that each of its tokens is of this class: the least of their probabilities, 0 to 1.</param>
public readonly record struct FoundEntity(EntityClass Class, int First, int Last, TextSpan Span, TextSpan Core, double Score);
