using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The one actor or theme that a mark is about, whose own page says more.</summary>
public static class MarkSubject
{
    /// <summary>The actor's id, or null where the mark is about none or about several.</summary>
    public static string? Actor(Mark mark) => mark.Kind switch
    {
        MarkKind.Mention or MarkKind.Group or MarkKind.Involving or MarkKind.Stance or MarkKind.Verdict or MarkKind.Quote or MarkKind.Direct
            or MarkKind.Retold or MarkKind.Spelling or MarkKind.Role or MarkKind.Called => mark.First,
        MarkKind.Cell or MarkKind.Named or MarkKind.Near => mark.Second,
        MarkKind.Holder or MarkKind.Target or MarkKind.Held or MarkKind.On or MarkKind.Relay => ActorOf(mark.First),
        MarkKind.Speaking => ActorOf(mark.Second),
        _ => mark.Scope is { Key: SelectionKey.Actor } scope && IsOfAll(mark.Kind) ? scope.Value : null,
    };

    /// <summary>The theme's id, or null where the mark is about none.</summary>
    public static string? Theme(Mark mark) => mark.Kind switch
    {
        MarkKind.Theme or MarkKind.Cue or MarkKind.Carrying or MarkKind.Near or MarkKind.Speaking => mark.First,
        _ => mark.Scope is { Key: SelectionKey.Theme } scope && IsOfAll(mark.Kind) ? scope.Value : null,
    };

    private static bool IsOfAll(MarkKind kind) => kind is MarkKind.All or MarkKind.Mentions or MarkKind.Statements;

    private static string? ActorOf(string written) =>
        Party.TryParse(written, out var party) && party.Kind == PartyKind.Actor ? party.Name : null;
}
