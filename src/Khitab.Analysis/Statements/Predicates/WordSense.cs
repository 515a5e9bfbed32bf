using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Predicates;

/// <summary>One way to read a written form as a predicate.</summary>
/// <param name="Entry">The lexicon's entry.</param>
/// <param name="Shape">The part of speech.</param>
/// <param name="Gender">A verb's subject's gender; unknown elsewhere.</param>
/// <param name="NounLike">A verb whose spelling is as often a noun's.</param>
/// <param name="Proclitics">What is joined before it.</param>
/// <param name="Pronoun">Key of the pronoun joined to its end, or null.</param>
/// <param name="FirstPerson">A verb of the first person.</param>
internal sealed record WordSense(
    PredicateEntry Entry, PredicateShape Shape, Gender Gender, bool NounLike, Proclitics Proclitics, string? Pronoun, bool FirstPerson)
{
    /// <summary>Whether it is a verb.</summary>
    public bool IsVerb => Shape is PredicateShape.Past or PredicateShape.Present;
}
