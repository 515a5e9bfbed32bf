namespace Khitab.Discourse;

/// <summary>
/// A selection as a corpus reads it: for each key what it lets in, by numbers of the corpus. <see cref="PartMask"/> applies it to the rows
/// of a part.
/// </summary>
internal sealed class RowMasks
{
    /// <summary>The bits of the row keys that decide by an actor or a party.</summary>
    public const int OfParties = 7;

    /// <summary>The author's number as a party: it is the first that a corpus numbers.</summary>
    public const int Author = 0;

    private static readonly SelectionKey[] RowKeys =
    [
        SelectionKey.Actor, SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality,
        SelectionKey.Class,
    ];

    private readonly PartMask?[] _parts;

    /// <summary>Reads a selection.</summary>
    public RowMasks(CorpusSnapshot snapshot, Selection selection)
    {
        (Snapshot, Selection) = (snapshot, selection);
        _parts = new PartMask?[snapshot.Parts.Length];
        var tables = snapshot.Tables;
        // An actor that is left out chooses articles, not rows.
        foreach (var key in RowKeys)
        {
            var active = key == SelectionKey.Actor ? selection.Actors.Included.Count > 0 : selection.Has(key);
            if (active) ActiveRowKeys |= RowBit(key);
        }

        ActorsIncluded = Chosen(selection.Actors.Included, snapshot.ActorPlace, tables.Actors.Length);
        Outlets = Fitting(SelectionKey.Outlet, tables.OutletIds.Find, tables.Outlets.Length);
        Sections = Fitting(SelectionKey.Section, tables.Sections.Find, tables.Sections.Count);
        Folders = Fitting(SelectionKey.Folder, tables.Folders.Find, tables.Folders.Count);
        if (!selection.Themes.IsEmpty)
        {
            OneOfThemes = [.. selection.Themes.Included.Select(tables.ThemeIds.Find).Where(theme => theme >= 0)];
            NoneOfThemes = [.. selection.Themes.Excluded.Select(tables.ThemeIds.Find).Where(theme => theme >= 0)];
        }

        int PartyPlace(string written) => Party.TryParse(written, out var party) ? snapshot.PartyPlace(party) : -1;
        var parties = tables.PartyList.Length;
        if ((ActiveRowKeys & OfParties) != 0)
        {
            HolderFails = Failing(Fitting(SelectionKey.Holder, PartyPlace, parties), SelectionKey.Holder, parties);
            TargetFails = Failing(Fitting(SelectionKey.Target, PartyPlace, parties), SelectionKey.Target, parties);
        }

        OneOfHolders = [.. selection.Holders.Included.Select(PartyPlace).Where(party => party >= 0)];
        OneOfTargets = [.. selection.Targets.Included.Select(PartyPlace).Where(party => party >= 0)];
        OneOfActors = [.. selection.Actors.Included.Select(snapshot.ActorPlace).Where(actor => actor >= 0).Distinct()];
        NoneOfActors = [.. selection.Actors.Excluded.Select(snapshot.ActorPlace).Where(actor => actor >= 0).Distinct()];
        if (ActorsIncluded is not null)
        {
            var bit = (byte)RowBit(SelectionKey.Actor);
            for (var party = 0; party < parties; party++)
            {
                if (tables.ActorOfParty[party] is >= 0 and var actor && ActorsIncluded[tables.CountsAs[actor]]) continue;
                HolderFails[party] |= bit;
                TargetFails[party] |= bit;
            }
        }

        Codes = CodeFails();
        if (selection.Has(SelectionKey.Class)) Deeds = DeedFails(selection.Classes);
        if (selection.Has(SelectionKey.Article))
        {
            var included = selection.Articles.Included;
            ArticlesIncluded = included.Count == 0 ? null : [.. included.Select(snapshot.ArticlePlace)];
            ArticlesExcluded = [.. selection.Articles.Excluded.Select(snapshot.ArticlePlace)];
        }

        Search = SearchWords.Read(selection.Search, tables.SearchKeys).Spelled();
    }

    /// <summary>The corpus.</summary>
    public CorpusSnapshot Snapshot { get; }

    /// <summary>The selection.</summary>
    public Selection Selection { get; }

    /// <summary>The row keys that choose something, as <see cref="RowBit"/> has them.</summary>
    public int ActiveRowKeys { get; }

    /// <summary>Whether the selection has a row key that only statements have.</summary>
    public bool HasStatementKeys => (ActiveRowKeys & ~RowBit(SelectionKey.Actor)) != 0;

    /// <summary>Whether each actor is included; null where all are.</summary>
    public bool[]? ActorsIncluded { get; }

    /// <summary>Whether each outlet fits; null where the key is not in use. The last entry is that of none.</summary>
    public bool[]? Outlets { get; }

    /// <summary>Whether each section fits, as <see cref="Outlets"/>.</summary>
    public bool[]? Sections { get; }

    /// <summary>Whether each folder fits, as <see cref="Outlets"/>.</summary>
    public bool[]? Folders { get; }

    /// <summary>The themes of which an article must carry one, where the key includes any; those that the corpus does not have left out.
    /// </summary>
    public int[] OneOfThemes { get; } = [];

    /// <summary>The themes of which an article must carry none.</summary>
    public int[] NoneOfThemes { get; } = [];

    /// <summary>
    /// For each party the bits of the keys that a statement which it holds fails by it: the holder key's, and the actor key's where it is
    /// not included, which counts only where the target is not either. Empty without keys by parties.
    /// </summary>
    public byte[] HolderFails { get; } = [];

    /// <summary>The same of targets.</summary>
    public byte[] TargetFails { get; } = [];

    /// <summary>The actors of which a mention or a statement leaves an article out.</summary>
    public int[] NoneOfActors { get; }

    /// <summary>The actors of which a row must be, where the key includes any; those that the corpus does not have left out.</summary>
    public int[] OneOfActors { get; }

    /// <summary>The parties of which a statement's holder must be one, where the key includes any.</summary>
    public int[] OneOfHolders { get; }

    /// <summary>The parties of which a statement's target must be one, where the key includes any.</summary>
    public int[] OneOfTargets { get; }

    /// <summary>For each code of a statement the bits of the keys that it fails, and <see cref="PartMask.Unsure"/>.</summary>
    public byte[] Codes { get; }

    /// <summary>For each code of a deed the bit of the class key where it fails it; null where the key is not in use.</summary>
    public byte[]? Deeds { get; }

    /// <summary>Places of the included articles; null where all are.</summary>
    public HashSet<int>? ArticlesIncluded { get; }

    /// <summary>Places of the articles left out; null where the key is not in use.</summary>
    public HashSet<int>? ArticlesExcluded { get; }

    /// <summary>What is searched for, in all spellings; empty for nothing.</summary>
    public IReadOnlyList<string>[][] Search { get; }

    /// <summary>The bit of a row key.</summary>
    public static int RowBit(SelectionKey key) => key switch
    {
        SelectionKey.Actor => 1,
        SelectionKey.Holder => 2,
        SelectionKey.Target => 4,
        SelectionKey.Stance => 8,
        SelectionKey.Voice => 16,
        SelectionKey.Modality => 32,
        SelectionKey.Class => 128,
        _ => 0,
    };

    /// <summary>The selection applied to the rows of a part.</summary>
    public PartMask Of(Part part) => _parts[part.Index] ??= new PartMask(this, part);

    /// <summary>Whether the actor key includes rows of this one actor.</summary>
    public bool HasActor(int actor) => ActorsIncluded is null || ActorsIncluded[actor];

    /// <summary>Whether the actor key includes rows of two actors; -1 is none.</summary>
    public bool HasPair(int a, int b) =>
        ActorsIncluded is null || (a >= 0 && ActorsIncluded[a]) || (b >= 0 && ActorsIncluded[b]);

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

    /// <summary>For each value whether it fits, and last whether none does.</summary>
    private bool[]? Fitting(SelectionKey key, Func<string, int> find, int count)
    {
        if (!Selection.Has(key)) return null;
        var included = Chosen(Selection[key].Included, find, count);
        var excluded = Chosen(Selection[key].Excluded, find, count);
        var fit = new bool[count + 1];
        for (var value = 0; value < count; value++) fit[value] = included?[value] != false && excluded?[value] != true;
        fit[count] = included is null;
        return fit;
    }

    private static byte[] Failing(bool[]? fit, SelectionKey key, int count) =>
        fit is null ? new byte[count] : Array.ConvertAll(fit[..count], fits => (byte)(fits ? 0 : RowBit(key)));

    private byte[] CodeFails()
    {
        var stances = Fitting(SelectionKey.Stance, value => value switch { "-1" => 0, "0" => 1, _ => 2 }, 3);
        var voices = Fitting(SelectionKey.Voice, Place<Voice>, Enum.GetValues<Voice>().Length);
        var modalities = Fitting(SelectionKey.Modality, Place<Modality>, Enum.GetValues<Modality>().Length);
        var fails = new byte[256];
        for (var code = 0; code < fails.Length; code++)
        {
            var (stance, voice, modality) = (code & 3, StatementCode.Voice(code), StatementCode.Modality(code));
            var bits = 0;
            if (stances is not null && stance < 3 && !stances[stance]) bits |= RowBit(SelectionKey.Stance);
            if (voices is not null && voice < voices.Length - 1 && !voices[voice]) bits |= RowBit(SelectionKey.Voice);
            if (modalities is not null && modality < modalities.Length - 1 && !modalities[modality]) bits |= RowBit(SelectionKey.Modality);
            if ((code & StatementCode.Unsure) != 0 && !Selection.Unsure) bits |= PartMask.Unsure;
            fails[code] = (byte)bits;
        }

        return fails;
    }

    private static byte[] DeedFails(KeyFilter classes)
    {
        var fails = new byte[256];
        for (var code = 0; code < fails.Length; code++)
        {
            var (value, quad) = ClassValues.Of(code);
            if (!Fits(value, quad)) fails[code] = (byte)RowBit(SelectionKey.Class);
        }

        return fails;

        bool Fits(int value, int? quad)
        {
            bool In(ValueSet set) => set.Contains(ClassValues.Names[value]) || (quad is { } q && set.Contains(ClassValues.Names[q]));
            return (classes.Included.Count == 0 || In(classes.Included)) && !In(classes.Excluded);
        }
    }

    private static int Place<T>(string name)
        where T : struct, Enum => (int)(object)Enum.Parse<T>(name, ignoreCase: true);
}
