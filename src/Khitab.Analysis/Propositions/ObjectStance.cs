using Khitab.Analysis.Statements.Predicates;

namespace Khitab.Analysis.Propositions;

/// <summary>What a predicate says of the object that it has: who supports, praises, accepts or demands something is for it.</summary>
internal static class ObjectStance
{
    /// <summary>
    /// +1 for its object, -1 against it, 0 where it takes no position on an object or its form mostly means something else.
    /// </summary>
    public static int Of(PredicateEntry entry) => entry.Weak ? 0 : entry.Event switch
    {
        EventClass.Agree or EventClass.Support or EventClass.Request => 1,
        EventClass.Accuse or EventClass.Reject or EventClass.Protest => -1,
        _ => 0,
    };
}
