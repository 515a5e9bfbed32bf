namespace Khitab.Model;

/// <summary>
/// What sort of event a statement's predicate speaks of: the sixteen event types of PLOVER, the Political Language Ontology for Verifiable
/// Event Records (A. Halterman, B. E. Bagozzi, A. Beger, P. A. Schrodt, G. I. Scarborough, "PLOVER and POLECAT: A New Political Event
/// Ontology and Dataset", 2023), those of a quad class beside one another (<see cref="QuadClasses"/>).
/// </summary>
public enum EventClass
{
    /// <summary>Agrees, offers, promises or otherwise commits itself.</summary>
    Agree,

    /// <summary>Meets, visits, negotiates, mediates.</summary>
    Consult,

    /// <summary>Backs by words or diplomatic means: praises, endorses, recognises.</summary>
    Support,

    /// <summary>Says that it will yield: accepts terms, eases its demands, forgives.</summary>
    Concede,

    /// <summary>Does something material together with the other.</summary>
    Cooperate,

    /// <summary>Gives material aid.</summary>
    Aid,

    /// <summary>Yields by deeds: releases, withdraws, lifts restrictions, ceases fire.</summary>
    Retreat,

    /// <summary>Demands, requests or orders.</summary>
    Request,

    /// <summary>Disapproves, accuses, investigates.</summary>
    Accuse,

    /// <summary>Refuses or opposes.</summary>
    Reject,

    /// <summary>Threatens or warns of consequences.</summary>
    Threaten,

    /// <summary>Demonstrates, strikes, riots.</summary>
    Protest,

    /// <summary>Reduces relations: withdraws, expels, embargoes, convicts.</summary>
    Sanction,

    /// <summary>Moves forces without using them.</summary>
    Mobilize,

    /// <summary>Arrests, seizes, restricts, represses.</summary>
    Coerce,

    /// <summary>Uses violence.</summary>
    Assault,
}

/// <summary>The four classes into which types of events fall, by whether words or deeds are for or against the other.</summary>
public enum QuadClass
{
    /// <summary>Words for the other.</summary>
    VerbalCooperation,

    /// <summary>Deeds for the other.</summary>
    MaterialCooperation,

    /// <summary>Words against the other.</summary>
    VerbalConflict,

    /// <summary>Deeds against the other.</summary>
    MaterialConflict,
}

/// <summary>The quad class of each type of event, as the documentation of POLECAT has them.</summary>
public static class QuadClasses
{
    /// <summary>The quad class of a type of event.</summary>
    public static QuadClass Quad(this EventClass @class) => @class switch
    {
        <= EventClass.Concede => QuadClass.VerbalCooperation,
        <= EventClass.Retreat => QuadClass.MaterialCooperation,
        <= EventClass.Threaten => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };

    /// <summary>Whether it is done with or for the other, and not against it.</summary>
    public static bool IsCooperation(this EventClass @class) => @class <= EventClass.Retreat;
}
