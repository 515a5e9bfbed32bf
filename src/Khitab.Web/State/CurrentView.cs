using System.Globalization;
using Khitab.Analysis.Evaluation;
using Khitab.Discourse;
using Khitab.Feeding;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Khitab.Web.State;

/// <summary>
/// What one reader is looking at: the link read as a selection, and the model's answers to it. The link is the only state; every change
/// is a navigation, so reload, back and sharing work by themselves.
/// </summary>
public sealed class CurrentView : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The pages' own keys that name an actor.
    private static readonly PageKey[] OfActors = [Links.Focus, Links.Node];

    private readonly NavigationManager _navigation;
    private readonly CurrentModel _model;
    private string? _read;
    private ParsedSelection _parsed = new(Selection.Empty, []);
    private SelectionResult? _result;
    private SelectionResult? _other;
    private readonly Dictionary<SelectionKey, Facet> _facets = [];
    private (string Step, Selection Selection)? _asked;
    private int _steps;

    /// <summary>A view of the model through the browser's address.</summary>
    public CurrentView(NavigationManager navigation, CurrentModel model)
    {
        _navigation = navigation;
        _model = model;
        _navigation.LocationChanged += Moved;
        _model.Changed += Swapped;
    }

    /// <summary>Raised when the link or the model has changed.</summary>
    public event Action? Changed;

    /// <summary>
    /// Makes sure that <see cref="Announce"/> is called where all that it redraws is drawn at once; null where nothing does.
    /// </summary>
    internal Action? Together { get; set; }

    /// <summary>Whether the model is loaded.</summary>
    public ModelState State => _model.State;

    /// <summary>What could not be read, and why.</summary>
    public IReadOnlyList<string> Failures => _model.Failures;

    /// <summary>In what the corpus is unlike the newspapers that the analysis was measured on.</summary>
    public IReadOnlyList<Unlikeness> Unlike => _model.Unlike;

    /// <summary>The selection that the link says; at the level of states with states in the place of their bodies.</summary>
    public Selection Selection
    {
        get
        {
            var (snapshot, written) = (Snapshot, Parsed.Selection);
            return OfActors.Aggregate(snapshot.Counted(written), (selection, key) => written.PageValue(key) is { } actor
                ? selection.WithPage(key, snapshot.FindActor(actor)?.Id ?? actor) : selection);
        }
    }

    /// <summary>
    /// The selection that a further choice starts from: the one that was asked for last, where the link does not say it yet. Whoever
    /// chooses twice before the browser has followed would otherwise lose the first choice.
    /// </summary>
    public Selection Next => _asked?.Selection ?? Selection;

    /// <summary>The parts of the link that were ignored or are read as others, by its form or because of this corpus.</summary>
    public IReadOnlyList<LinkNotice> Notices =>
    [
        .. Parsed.Notices, .. Snapshot.Unknown(Parsed.Selection),
        .. (Parsed.Selection.Versus is { } other ? Snapshot.Unknown(other.WithCorpus(null)) : [])
            .Where(notice => notice.Key != "scheme").Select(notice => notice with { Key = SelectionLink.OtherKey(notice.Key) }),
    ];

    /// <summary>The model, by the selection's scheme of themes and at its level.</summary>
    public CorpusSnapshot Snapshot => _model.Snapshot.As(Parsed.Selection);

    /// <summary>The model's answers to the selection.</summary>
    public SelectionResult Result
    {
        get
        {
            // A page's own keys, such as the evidence that is open, choose nothing: the answers stay.
            var selection = Selection.WithoutPage();
            if (_result is null || !ReferenceEquals(_result.Snapshot, Snapshot) || _result.Selection != selection)
            {
                _result = Snapshot.Select(selection);
                _facets.Clear();
            }

            return _result;
        }
    }

    /// <summary>The model's answers to the selection that this one is compared with; null where it is compared with none.</summary>
    public SelectionResult? Other
    {
        get
        {
            if (Selection.Versus is not { } other) return _other = null;
            if (_other is null || !ReferenceEquals(_other.Snapshot, Snapshot) || _other.Selection != Snapshot.Counted(other))
                _other = Snapshot.Select(other);
            return _other;
        }
    }

    /// <summary>The answers that the open evidence is of: those to the second selection of a comparison, where the link says so.</summary>
    public SelectionResult Evidenced => Selection.PageValue(Links.Side) is not null && Other is { } other ? other : Result;

    /// <summary>The mark whose evidence is open, or null.</summary>
    public Mark? Mark => Mark.TryParse(Selection.PageValue(Links.Evidence), out var mark) ? mark : null;

    /// <summary>The browser's whole address.</summary>
    public string Address => _navigation.Uri;

    /// <summary>The browser's whole address at another place in the page, or at its beginning.</summary>
    public string AddressAt(string? place) => _navigation.BaseUri.TrimEnd('/') + PageLink.Read(_navigation.Uri).At(place);

    /// <summary>The path of the page, without the query.</summary>
    public string Path => PageLink.Read(_navigation.Uri).Path;

    private ParsedSelection Parsed
    {
        get
        {
            if (_read == _navigation.Uri) return _parsed;
            _read = _navigation.Uri;
            var uri = new Uri(_navigation.Uri);
            _parsed = Links.Query.Parse(uri.Query);
            return _parsed;
        }
    }

    /// <summary>A key's values with their counts in the selection's unit, counted once for a selection.</summary>
    public Facet Facet(SelectionKey key)
    {
        var result = Result;
        if (!_facets.TryGetValue(key, out var facet)) _facets[key] = facet = result.Facet(key);
        return facet;
    }

    /// <summary>The link of a page with a selection.</summary>
    public string Link(string path, Selection selection, string? place = null) => PageLink.Of(path, selection, place).ToString();

    /// <summary>The link of an actor's own page within the selection.</summary>
    public string ActorLink(string id) => Link(PagePaths.Actor(id), Selection.WithoutPage());

    /// <summary>The link of a theme's own page within the selection.</summary>
    public string ThemeLink(string id) => Link(PagePaths.Theme(id), Selection.WithoutPage());

    /// <summary>The link of this page with a selection.</summary>
    public string Link(Selection selection) => Link(Path, selection);

    /// <summary>The link of an article within the selection; the pages' own values stay behind but for the open evidence.</summary>
    public string ArticleLink(string id, Mark? mark = null, string? place = null) =>
        Link(PagePaths.Article(id), Selection.WithoutPage().WithPage(Links.Evidence, mark?.ToString()), place);

    /// <summary>Changes the selection: a new entry in the browser's history.</summary>
    public void Go(Selection selection) => Go(selection, replace: false);

    /// <summary>Changes how a part of the page is shown: in the link, but no step that the browser's back would take again.</summary>
    public void Show(Selection selection) => Go(selection, replace: true);

    /// <summary>Whether a part of the page is opened; see <see cref="Links.Unfolded"/>.</summary>
    public bool IsUnfolded(string part) => NameList.Has(Selection.PageValue(Links.Unfolded), part);

    /// <summary>Opens a part of the page that is folded, and folds one that is open.</summary>
    public void Turn(string part) => Unfold(part, !NameList.Has(Next.PageValue(Links.Unfolded), part));

    /// <summary>Opens or folds a part of the page.</summary>
    /// <param name="part">Its name: lower-case letters, digits and hyphens.</param>
    /// <param name="open">Whether it is open from now on.</param>
    public void Unfold(string part, bool open)
    {
        if (NameList.Has(Next.PageValue(Links.Unfolded), part) == open) return;
        Show(Next.WithPage(Links.Unfolded, NameList.With(Next.PageValue(Links.Unfolded), part, open)));
    }

    /// <summary>Opens or closes the evidence of a mark.</summary>
    /// <param name="mark">The mark, or null to close.</param>
    /// <param name="counts">What the number that was clicked counts, as its <c>data-unit</c> says; null for what the mark counts by
    /// itself.</param>
    public void Open(Mark? mark, string? counts = null) => Go(NextOpened(mark, counts));

    /// <summary>The selection with the evidence of a mark open, or none where the mark is null; see <see cref="Open"/>.</summary>
    public Selection Opened(Mark? mark, string? counts = null) => WithEvidence(Selection, mark, counts);

    /// <summary>The same of <see cref="Next"/>: what a choice by hand starts from, where <see cref="Opened"/> is for links.</summary>
    public Selection NextOpened(Mark? mark, string? counts = null) => WithEvidence(Next, mark, counts);

    /// <summary>Selects a value, or deselects it if it was selected; its evidence opens or closes with it.</summary>
    public void Choose(SelectionKey key, string value, Mark mark)
    {
        var next = Next.Toggle(key, value);
        var chosen = next[key].Included.Contains(value);
        Go(next.WithPage(Links.Evidence, chosen ? mark.ToString() : null).WithPage(Links.Counts, null));
    }

    /// <summary>Waits until the first load has ended, but not forever: a page that waits too long shows that it is loading.</summary>
    public async Task ReadyAsync()
    {
        try
        {
            await _model.Loaded.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            // A large corpus takes its time; the page draws its loading state and comes back when the model is swapped.
        }
    }

    /// <summary>Raises <see cref="Changed"/>.</summary>
    internal void Announce() => Changed?.Invoke();

    /// <inheritdoc/>
    public void Dispose()
    {
        _navigation.LocationChanged -= Moved;
        _model.Changed -= Swapped;
    }

    private static Selection WithEvidence(Selection selection, Mark? mark, string? counts) => selection
        .WithPage(Links.Evidence, mark?.ToString()).WithPage(Links.At, null).WithPage(Links.Side, null)
        .WithPage(Links.Counts, EvidenceUnits.ToSay(mark, selection.Unit, counts));

    private void Go(Selection selection, bool replace)
    {
        var step = (++_steps).ToString(CultureInfo.InvariantCulture);
        _asked = (step, selection);
        // The place in the page stays where nothing but its look changes.
        var place = replace ? PageLink.Read(_navigation.Uri).Place : "";
        _navigation.NavigateTo(
            PageLink.Of(Path, selection).AtPlace(place).ToString(),
            new NavigationOptions { HistoryEntryState = step, ReplaceHistoryEntry = replace });
    }

    private void Moved(object? sender, LocationChangedEventArgs args)
    {
        if (_asked?.Step == args.HistoryEntryState) _asked = null;
        Raise();
    }

    // Whoever has corrected does not wait for the pages of all other readers, nor they for one another.
    private void Swapped() => ThreadPool.UnsafeQueueUserWorkItem(static view => view.Raise(), this, preferLocal: false);

    private void Raise()
    {
        if (Together is { } together) together();
        else Announce();
    }
}
