namespace Khitab.Discourse;

/// <content>What a selection means on this corpus.</content>
public sealed partial class CorpusSnapshot
{
    private static readonly SelectionKey[] Keys = [SelectionKey.Actor, SelectionKey.Holder, SelectionKey.Target];

    /// <summary>The same corpus as a selection reads it: by its scheme of themes and at its level.</summary>
    public CorpusSnapshot As(Selection selection) => InScheme(selection.Scheme).AtLevel(selection.Level);

    /// <summary>What a selection chooses, and everything that is counted on it, by its scheme of themes and at its level.</summary>
    /// <remarks>
    /// Who asks the same soon after gets the same answers: they are kept, a few selections' at a time, and shared by all.
    /// </remarks>
    public SelectionResult Select(Selection selection)
    {
        var (snapshot, counted) = Read(selection);
        return new SelectionResult(snapshot, counted, snapshot._answers.Of(snapshot, counted));
    }

    /// <summary>
    /// The same, counted anew and kept for nobody: for measuring. Only what the snapshot itself knows, the whole corpus without a
    /// selection, is not counted again.
    /// </summary>
    public SelectionResult SelectAnew(Selection selection)
    {
        var (snapshot, counted) = Read(selection);
        return new SelectionResult(snapshot, counted, snapshot._answers.Anew(snapshot, counted));
    }

    /// <summary>
    /// The party that a party counts as in this corpus: whom it was merged into; a body's state at the level of states; else itself.
    /// </summary>
    public Party Counted(Party party) =>
        !IsEachItself && party.Kind == PartyKind.Actor && FindActor(party.Name) is { } actor ? Party.Actor(actor.Id) : party;

    /// <summary>
    /// A selection with actors, holders and targets as they count in this corpus: an id of one that was merged away means the one that it
    /// is now, and at the level of states a body's id means its state.
    /// </summary>
    public Selection Counted(Selection selection) => IsEachItself ? selection
        : Keys.Aggregate(selection, (left, key) => Counted(left, key));

    /// <summary>
    /// The values of a selection, as its link wrote them, that this corpus does not have or reads as others, and whether the link was made
    /// on another corpus.
    /// </summary>
    public IReadOnlyList<LinkNotice> Unknown(Selection selection)
    {
        var notices = new List<LinkNotice>();
        void Check(SelectionKey key, Func<string, bool> known)
        {
            foreach (var value in selection[key].Included.Concat(selection[key].Excluded))
            {
                if (known(value)) continue;
                notices.Add(new LinkNotice(LinkNoticeKind.NotInCorpus, SelectionLink.NameOf(key), LinkText.Head(value, 80)));
            }
        }

        void Tell(SelectionKey key)
        {
            foreach (var value in selection[key].Included.Concat(selection[key].Excluded))
            {
                var id = key == SelectionKey.Actor ? value
                    : Party.TryParse(value, out var party) && party.Kind == PartyKind.Actor ? party.Name : "";
                if (FindActor(Became(id) ?? "") is not { } now) continue;
                notices.Add(new LinkNotice(LinkNoticeKind.Merged, SelectionLink.NameOf(key), LinkText.Head(now.Id, 80)));
            }
        }

        Check(SelectionKey.Actor, id => ActorPlace(id) >= 0);
        Check(SelectionKey.Theme, id => InScheme(selection.Scheme).Tables.ThemeIds.Find(id) >= 0);
        Check(SelectionKey.Outlet, id => Tables.OutletIds.Find(id) >= 0);
        Check(SelectionKey.Section, name => Tables.Sections.Find(name) >= 0);
        Check(SelectionKey.Folder, path => Tables.Folders.Find(path) >= 0);
        Check(SelectionKey.Target, written => Party.TryParse(written, out var party) && PartyPlace(party) >= 0);
        Check(SelectionKey.Holder, written => Party.TryParse(written, out var party) && PartyPlace(party) >= 0);
        Check(SelectionKey.Article, id => Places.Find(id) >= 0);
        foreach (var key in Keys) Tell(key);
        if (!_byScheme.ContainsKey(selection.Scheme))
        {
            notices.Add(new LinkNotice(LinkNoticeKind.NotInCorpus, "scheme", LinkText.Head(selection.Scheme, 80)));
        }
        if (CorpusStamp.TryParse(selection.Corpus, out var made) && !made.IsOf(this))
        {
            notices.Add(new LinkNotice(LinkNoticeKind.OtherCorpus, "corpus", made.ToString()));
        }

        return notices;
    }

    /// <summary>The answers to a selection where they are known, else null.</summary>
    internal SharedAnswers? Known(Selection selection) => _answers.Known(this, selection);

    // Nobody counts as another.
    private bool IsEachItself => _bodies is null && _facts.Merged.Count == 0;

    private (CorpusSnapshot Snapshot, Selection Selection) Read(Selection selection) =>
        As(selection) is var snapshot ? (snapshot, snapshot.Counted(selection)) : default;

    // What is left out wins over what is included: where they become one, nothing of it may stay.
    private Selection Counted(Selection selection, SelectionKey key)
    {
        var filter = selection[key];
        if (filter.Included.Concat(filter.Excluded).All(value => Counted(key, value) == value)) return selection;
        var included = filter.Included.Aggregate(selection.Without(key), (left, value) => left.With(key, Counted(key, value)));
        return filter.Excluded.Aggregate(included, (left, value) => left.Exclude(key, Counted(key, value)));
    }

    private string Counted(SelectionKey key, string value) =>
        key == SelectionKey.Actor ? FindActor(value)?.Id ?? value
        : Party.TryParse(value, out var party) ? Counted(party).ToString() : value;
}
