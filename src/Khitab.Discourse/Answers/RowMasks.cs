namespace Khitab.Discourse;

/// <summary>
/// For each article and each statement, which keys of a selection it fails, as bits. With them every answer, and every facet that ignores
/// its own key, is a comparison of bits: a row is selected without key k if it fails nothing but k.
/// </summary>
internal sealed class RowMasks
{
    private static readonly SelectionKey[] RowKeys =
        [SelectionKey.Actor, SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality];

    // The columns have the confidence as such a number: 0.6 as one and as the other are not the same.
    private const float LeastConfidence = (float)StatementThreshold.Shown;

    private readonly CorpusSnapshot _snapshot;
    private readonly Selection _selection;
    private readonly int _activeRowKeys;
    private readonly ushort[] _articleFails;
    private readonly ushort[]? _statementFails;

    /// <summary>Bit k: the article has a statement that fails nothing but row key k; bit 15: one that fails nothing.</summary>
    private readonly ushort[]? _statementKeeps;
    private readonly bool[]? _mentionKeeps;
    private readonly bool[]? _actorsIncluded;

    public RowMasks(CorpusSnapshot snapshot, Selection selection)
    {
        _snapshot = snapshot;
        _selection = selection;
        // An actor that is left out chooses articles, not rows.
        foreach (var key in RowKeys) _activeRowKeys |= key == SelectionKey.Actor ? ActorBit(selection) : selection.Has(key) ? Bit(key) : 0;
        _actorsIncluded = Chosen(selection.Actors.Included, snapshot.ActorPlace, snapshot.Actors.Count);
        _articleFails = ArticleFails();
        if (_activeRowKeys == 0) return;
        _statementFails = StatementFails();
        _statementKeeps = StatementKeeps(_statementFails);
        _mentionKeeps = MentionKeeps();
    }

    /// <summary>Whether an article is in, with one key ignored.</summary>
    public bool HasArticle(int article, SelectionKey? ignored = null)
    {
        var without = ignored is { } key ? ~Bit(key) : ~0;
        if ((_articleFails[article] & without) != 0) return false;
        var active = _activeRowKeys & without;
        if (active == 0) return true;
        if (active == Bit(SelectionKey.Actor) && _mentionKeeps![article]) return true;
        var kept = _statementKeeps![article];
        return (kept & 0x8000) != 0 || (ignored is { } row && (kept & Bit(row)) != 0);
    }

    /// <summary>Whether the selection has a row key that only statements have.</summary>
    public bool HasStatementKeys => (_activeRowKeys & ~Bit(SelectionKey.Actor)) != 0;

    /// <summary>Whether an article passes every key that chooses articles but the actors left out, whatever its rows.</summary>
    public bool PassesArticleKeys(int article) => (_articleFails[article] & ~Bit(SelectionKey.Actor)) == 0;

    /// <summary>Whether a statement of a selected article is sure enough and matches the row keys, with one key ignored.</summary>
    public bool HasStatement(int row, SelectionKey? ignored = null) => IsCounted(row) && Matches(row, ignored);

    /// <summary>Whether a statement of a selected article matches the row keys and is left out because it is not sure enough.</summary>
    public bool LeavesOutUnsure(int row) => !IsCounted(row) && Matches(row, null);

    /// <summary>Whether a mention of a selected article matches the row keys, with one key ignored.</summary>
    public bool HasMention(int row, SelectionKey? ignored = null)
    {
        if (_snapshot.Tables.Mentions.Demonym[row] && !_selection.Demonyms) return false;
        return ignored == SelectionKey.Actor || HasActor(_snapshot.Tables.Mentions.Actor[row]);
    }

    /// <summary>Whether the actor key includes rows of this one actor.</summary>
    public bool HasActor(int actor) => _actorsIncluded is null || _actorsIncluded[actor];

    /// <summary>Whether a quotation of a selected article is selected: only the actor key decides, by the speaker.</summary>
    public bool HasQuotation(int row) => HasPair(_snapshot.Tables.Quotations.Actor[row], -1);

    /// <summary>Whether the actor key includes rows of two actors; -1 is none.</summary>
    public bool HasPair(int a, int b) =>
        _actorsIncluded is null || (a >= 0 && _actorsIncluded[a]) || (b >= 0 && _actorsIncluded[b]);

    private bool IsCounted(int statement) => _selection.Unsure || _snapshot.Tables.Statements.Confidence[statement] >= LeastConfidence;

    private bool Matches(int statement, SelectionKey? ignored) =>
        _statementFails is null || (_statementFails[statement] & (ignored is { } key ? ~Bit(key) : ~0)) == 0;

    private static int Bit(SelectionKey key) => 1 << (int)key;

    private static int ActorBit(Selection selection) => selection.Actors.Included.Count > 0 ? Bit(SelectionKey.Actor) : 0;

    private static bool[]? Chosen(ValueSet values, Func<string, int> find, int count)
    {
        if (values.Count == 0) return null;
        var chosen = new bool[count];
        foreach (var value in values)
        {
            if (find(value) is >= 0 and var place) chosen[place] = true;
        }

        return chosen;
    }

    private ushort[] ArticleFails()
    {
        var fails = new ushort[_snapshot.Articles.Count];
        FailNaming(fails);
        FailOf(fails, SelectionKey.Outlet, _snapshot.Tables.OutletIds.Find, _snapshot.Outlets.Count, _snapshot.Tables.OutletOf);
        FailOf(fails, SelectionKey.Section, _snapshot.Tables.Sections.Find, _snapshot.Tables.Sections.Count, _snapshot.Tables.SectionOf);
        FailOf(fails, SelectionKey.Folder, _snapshot.Tables.Folders.Find, _snapshot.Tables.Folders.Count, _snapshot.Tables.FolderOf);
        FailThemes(fails);
        FailDates(fails);
        var included = Chosen(_selection.Articles.Included, _snapshot.ArticlePlace, fails.Length);
        var excluded = Chosen(_selection.Articles.Excluded, _snapshot.ArticlePlace, fails.Length);
        var search = SearchWords.Read(_selection.Search, _snapshot.Tables.SearchKeys);
        var found = _snapshot.Tables.Words.Find(search);
        for (var a = 0; a < fails.Length; a++)
        {
            if (included?[a] == false || excluded?[a] == true) fails[a] |= (ushort)Bit(SelectionKey.Article);
            if (found?[a] == false) fails[a] |= (ushort)Bit(SelectionKey.Search);
        }

        return fails;
    }

    /// <summary>Articles that name an actor that is left out: by a mention, or by a statement with it.</summary>
    private void FailNaming(ushort[] fails)
    {
        if (Chosen(_selection.Actors.Excluded, _snapshot.ActorPlace, _snapshot.Actors.Count) is not { } excluded) return;
        var (mentions, statements) = (_snapshot.Tables.Mentions, _snapshot.Tables.Statements);
        bool IsExcluded(int actor) => actor >= 0 && excluded[actor];
        for (var a = 0; a < fails.Length; a++)
        {
            var names = false;
            for (var row = mentions.Rows.Offsets[a]; row < mentions.Rows.Offsets[a + 1] && !names; row++)
            {
                names = IsExcluded(mentions.Actor[row]) && HasMention(row, SelectionKey.Actor);
            }

            for (var row = statements.Rows.Offsets[a]; row < statements.Rows.Offsets[a + 1] && !names; row++)
            {
                names = IsCounted(row) && (IsExcluded(statements.HolderActor[row]) || IsExcluded(statements.TargetActor[row]));
            }

            if (names) fails[a] |= (ushort)Bit(SelectionKey.Actor);
        }
    }

    /// <summary>A key of which an article has one value or, with -1, none.</summary>
    private void FailOf(ushort[] fails, SelectionKey key, Func<string, int> find, int count, int[] valueOf)
    {
        if (!_selection.Has(key)) return;
        var included = Chosen(_selection[key].Included, find, count);
        var excluded = Chosen(_selection[key].Excluded, find, count);
        for (var a = 0; a < fails.Length; a++)
        {
            var value = valueOf[a];
            var fits = value < 0 ? included is null : included?[value] != false && excluded?[value] != true;
            if (!fits) fails[a] |= (ushort)Bit(key);
        }
    }

    private void FailThemes(ushort[] fails)
    {
        if (_selection.Themes.IsEmpty) return;
        var included = _snapshot.Tables.Tree.Covered(_selection.Themes.Included);
        var excluded = _snapshot.Tables.Tree.Covered(_selection.Themes.Excluded);
        for (var a = 0; a < fails.Length; a++)
        {
            var fits = included is null;
            foreach (var theme in _snapshot.Tables.Themes.Theme.AsSpan(_snapshot.Tables.Themes.Rows.Of(a)))
            {
                fits |= included?[theme] == true;
                if (excluded?[theme] != true) continue;
                fits = false;
                break;
            }

            if (!fits) fails[a] |= (ushort)Bit(SelectionKey.Theme);
        }
    }

    private void FailDates(ushort[] fails)
    {
        if (!_selection.Has(SelectionKey.Dates)) return;
        var (from, to) = (_selection.From?.First, _selection.To?.Last);
        for (var a = 0; a < fails.Length; a++)
        {
            if (from > to || !IsDatedWithin(a, from, to)) fails[a] |= (ushort)Bit(SelectionKey.Dates);
        }
    }

    private bool IsDatedWithin(int article, DateOnly? from, DateOnly? to)
    {
        if (_selection.DateField == DateField.Published)
        {
            return _snapshot.Articles[article].Published.Value is { } day && new EventDate(day, day).Touches(from, to);
        }

        foreach (var date in _snapshot.Tables.Dates.Date.AsSpan(_snapshot.Tables.Dates.Rows.Of(article)))
        {
            if (date.Touches(from, to)) return true;
        }

        return false;
    }

    private ushort[] StatementFails()
    {
        var table = _snapshot.Tables.Statements;
        var fails = new ushort[table.Rows.Count];
        int PartyPlace(string written) => Party.TryParse(written, out var party) ? _snapshot.PartyPlace(party) : -1;
        var parties = _snapshot.Tables.PartyList.Length;
        if (_actorsIncluded is not null)
        {
            for (var row = 0; row < fails.Length; row++)
            {
                if (!HasPair(table.HolderActor[row], table.TargetActor[row])) fails[row] |= (ushort)Bit(SelectionKey.Actor);
            }
        }

        Fail(fails, SelectionKey.Holder, PartyPlace, parties, row => table.Holder[row]);
        Fail(fails, SelectionKey.Target, PartyPlace, parties, row => table.Target[row]);
        Fail(fails, SelectionKey.Stance, value => value switch { "-1" => 0, "0" => 1, _ => 2 }, 3, row => table.Polarity[row] + 1);
        Fail(fails, SelectionKey.Voice, Place<Voice>, Enum.GetValues<Voice>().Length, row => table.Voice[row]);
        Fail(fails, SelectionKey.Modality, Place<Modality>, Enum.GetValues<Modality>().Length, row => table.Modality[row]);
        return fails;
    }

    private static int Place<T>(string name)
        where T : struct, Enum => (int)(object)Enum.Parse<T>(name, ignoreCase: true);

    private void Fail(ushort[] fails, SelectionKey key, Func<string, int> find, int count, Func<int, int> valueOf)
    {
        if (!_selection.Has(key)) return;
        var included = Chosen(_selection[key].Included, find, count);
        var excluded = Chosen(_selection[key].Excluded, find, count);
        var fit = new bool[count];
        for (var value = 0; value < count; value++) fit[value] = included?[value] != false && excluded?[value] != true;
        var bit = (ushort)Bit(key);
        for (var row = 0; row < fails.Length; row++)
        {
            if (!fit[valueOf(row)]) fails[row] |= bit;
        }
    }

    private ushort[] StatementKeeps(ushort[] rowFails)
    {
        var keeps = new ushort[_snapshot.Articles.Count];
        var rows = _snapshot.Tables.Statements.Rows;
        for (var a = 0; a < keeps.Length; a++)
        {
            for (var row = rows.Offsets[a]; row < rows.Offsets[a + 1]; row++)
            {
                if (!IsCounted(row)) continue;
                var fails = rowFails[row];
                if (fails == 0) keeps[a] |= 0x8000;
                else if ((fails & (fails - 1)) == 0) keeps[a] |= fails;
            }
        }

        return keeps;
    }

    private bool[] MentionKeeps()
    {
        var keeps = new bool[_snapshot.Articles.Count];
        if (_actorsIncluded is null) return keeps;
        var rows = _snapshot.Tables.Mentions.Rows;
        for (var a = 0; a < keeps.Length; a++)
        {
            for (var row = rows.Offsets[a]; row < rows.Offsets[a + 1] && !keeps[a]; row++) keeps[a] = HasMention(row);
        }

        return keeps;
    }
}
