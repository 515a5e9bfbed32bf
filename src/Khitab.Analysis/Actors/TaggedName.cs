using Khitab.Analysis.Syntax;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>A person, or a body of several words, that the recogniser found.</summary>
internal readonly record struct TaggedName(Passage Passage, FoundEntity Entity)
{
    /// <summary>Score from which a person is taken on the recogniser's word alone.</summary>
    public const double SurePerson = 0.8;

    /// <summary>Score from which one word is taken for a person who has a title too.</summary>
    public const double SureWord = 0.85;

    /// <summary>Score from which a person is taken whose first name is known too.</summary>
    public const double LikelyPerson = 0.6;

    /// <summary>Score from which a person is taken who has a title too.</summary>
    public const double PossiblePerson = 0.4;

    /// <summary>Score from which a body is; bodies are harder to tell from phrases.</summary>
    public const double SureBody = 0.9;

    /// <summary>Score from which a body is that begins with a noun of body.</summary>
    public const double LikelyBody = 0.6;
}
