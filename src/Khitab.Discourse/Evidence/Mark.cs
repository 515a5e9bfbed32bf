using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Khitab.Discourse;

/// <summary>
/// What a mark is counted within: one actor or one theme, which takes the place of whatever the selection's key of it holds. So a number
/// on an actor's page opens what it counts whether or not the actor is chosen.
/// </summary>
/// <param name="Key"><see cref="SelectionKey.Actor"/> or <see cref="SelectionKey.Theme"/>.</param>
/// <param name="Value">The id.</param>
public readonly record struct MarkScope(SelectionKey Key, string Value);

/// <summary>
/// What a mark on the screen counts, small enough to sit in a link. Each kind is a record of its own, which says how it is written, which
/// rows it counts, in which unit, and what its title names; <see cref="MarkForms"/> finds them.
/// </summary>
/// <remarks>
/// Written, it is the kind's name and its parts with colons between them; inside a part, <c>:</c> and <c>~</c> have <c>~</c> before them.
/// <c>here:</c> before a mark of a facet counts it inside the selection's articles. <c>within:actor:ID:</c> or <c>within:theme:ID:</c>
/// before all else is its scope. Links that are out in the world hold this form: it changes for no kind.
/// </remarks>
public abstract record Mark
{
    /// <summary>The greatest length of a written mark, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000;

    private const string ScopeName = "within";
    private const string HereName = "here";

    private readonly MarkForm _form;

    // The kinds are those of this assembly: who reads a mark can know them all.
    private protected Mark(MarkForm form) => _form = form;

    /// <summary>What it is counted within, or null for the selection as it is.</summary>
    public MarkScope? Scope { get; init; }

    /// <summary>The kind's name, as links write it.</summary>
    public string Name => _form.Name;

    /// <summary>What its heading says, in any language; without polarity and scope, which the heading adds.</summary>
    public abstract MarkTitle Title { get; }

    /// <summary>Whether the title names what it is counted within, so that a heading need not say it again.</summary>
    public bool NamesScope => Scope is not { } scope
        || Parts.Any(part => part == scope.Value || (scope.Key == SelectionKey.Actor && part == Party.Actor(scope.Value).ToString()));

    /// <summary>The id of the one actor that it is about, whose own page says more; null where it is about none or several.</summary>
    public string? SubjectActor => About(MarkNameKind.Actor, SelectionKey.Actor);

    /// <summary>The id of the one theme that it is about, or null.</summary>
    public string? SubjectTheme => About(MarkNameKind.Theme, SelectionKey.Theme);

    /// <summary>What stands between the colons after the name, unescaped; an empty part is not written.</summary>
    internal abstract IReadOnlyList<string> Parts { get; }

    private protected virtual int? Polarity => null;

    /// <summary>The mark of a value of a facet, counted in the facet's unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The key has no values.</exception>
    public static Mark Of(SelectionKey key, string value, CountUnit unit) => key switch
    {
        SelectionKey.Actor => unit == CountUnit.Statements ? new InvolvingMark(value) : new MentionMark(value),
        SelectionKey.Theme => new ThemeMark(value),
        SelectionKey.Outlet => new OutletMark(value),
        SelectionKey.Section => new SectionMark(value),
        SelectionKey.Folder => new FolderMark(value),
        SelectionKey.Target => new TargetMark(value),
        SelectionKey.Holder => new HolderMark(value),
        SelectionKey.Stance => new PolarityMark(value),
        SelectionKey.Voice => new VoiceMark(value),
        SelectionKey.Modality => new ModalityMark(value),
        SelectionKey.Class => new ClassMark(value),
        SelectionKey.Article => new ArticleMark(value),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key has no values to mark."),
    };

    /// <summary>The mark of a value of a facet that is counted inside the selection's articles, in the unit it is counted in.</summary>
    public static Mark Here(SelectionKey key, string value, CountUnit unit) =>
        Of(key, value, unit) is var mark && mark is FacetMark facet ? facet with { IsHere = true } : mark;

    /// <summary>What its number counts where a link does not say: its rows, unless the kind says otherwise.</summary>
    /// <param name="unit">The selection's unit.</param>
    public virtual EvidenceUnit UnitIn(CountUnit unit) => EvidenceUnit.Row;

    /// <summary>The mark counted within an actor.</summary>
    public Mark WithinActor(string actor) => this with { Scope = new MarkScope(SelectionKey.Actor, actor) };

    /// <summary>The mark counted within a theme.</summary>
    public Mark WithinTheme(string theme) => this with { Scope = new MarkScope(SelectionKey.Theme, theme) };

    /// <summary>Reads the written form; false for anything else, and never an exception.</summary>
    public static bool TryParse(string? written, [NotNullWhen(true)] out Mark? mark)
    {
        mark = null;
        if (written is null || written.Length > MaxLength || LinkText.Clean(written) != written) return false;
        var parts = MarkText.Split(written);
        MarkScope? scope = null;
        if (parts[0] == ScopeName)
        {
            if (parts.Count < 4 || !TryScope(parts[1], parts[2], out var within)) return false;
            scope = within;
            parts.RemoveRange(0, 3);
        }

        var here = scope is null && parts[0] == HereName && parts.Count > 1;
        if (here) parts.RemoveAt(0);
        mark = MarkForms.Find(parts[0])?.Read(parts[1..]);
        if (here) mark = mark is FacetMark facet ? facet with { IsHere = true } : null;
        if (mark is not null && scope is not null) mark = mark with { Scope = scope };
        return mark is not null;
    }

    /// <summary>The written form.</summary>
    public sealed override string ToString()
    {
        var parts = new List<string>();
        if (Scope is { } scope) parts.AddRange([ScopeName, SelectionLink.NameOf(scope.Key), scope.Value]);
        if (this is FacetMark { IsHere: true }) parts.Add(HereName);
        parts.Add(Name);
        parts.AddRange(Parts.Where(part => part.Length > 0));
        if (Polarity is { } polarity) parts.Add(polarity.ToString(CultureInfo.InvariantCulture));
        return MarkText.Join(parts);
    }

    /// <summary>Collects the rows that it counts.</summary>
    internal abstract void Collect(EvidenceFinder rows);

    private string? About(MarkNameKind kind, SelectionKey key)
    {
        var names = Title.Names;
        if (names.Count == 0) return Scope is { } scope && scope.Key == key ? scope.Value : null;
        var ids = names.Where(name => name.Kind == kind || (name.Kind == MarkNameKind.Party && kind == MarkNameKind.Actor)).ToList();
        if (ids.Count != 1) return null;
        if (ids[0].Kind == kind) return ids[0].Value;
        return Party.TryParse(ids[0].Value, out var party) && party.Kind == PartyKind.Actor ? party.Name : null;
    }

    private static bool TryScope(string name, string value, out MarkScope scope)
    {
        var key = name == "theme" ? SelectionKey.Theme : SelectionKey.Actor;
        scope = new MarkScope(key, value);
        return name is "actor" or "theme" && SelectionValues.Clean(key, value) == value;
    }
}

/// <summary>A mark that can ask for one polarity.</summary>
public abstract record SignedMark : Mark
{
    private protected SignedMark(MarkForm form, int? sign)
        : base(form) => Sign = sign;

    /// <summary>The polarity asked for, -1, 0 or 1, or null for any.</summary>
    public int? Sign { get; init; }

    private protected sealed override int? Polarity => Sign;
}
