namespace Khitab.Discourse;

/// <summary>
/// What the numbers of one segment are in the whole corpus: for each number of the segment that of the corpus.
/// </summary>
internal sealed record PartNumbers(
    int[] Actors, int[] Parties, int[] Outlets, int[] Sections, int[] Folders, int[] Labels, int[] NamingKinds, int[] Dates)
{
    /// <summary>Bytes held.</summary>
    public long Size => sizeof(int) * (long)(Actors.Length + Parties.Length + Outlets.Length + Sections.Length + Folders.Length
        + Labels.Length + NamingKinds.Length + Dates.Length);
}

/// <summary>
/// The numbers that ids have in the whole corpus. It only grows: what a segment's numbers are stays true when others come after it.
/// </summary>
internal sealed record Numbering
{
    public Interner<string> Actors { get; private init; } = new(StringComparer.Ordinal);

    public Interner<Party> Parties { get; private init; } = new();

    public Interner<string> Outlets { get; private init; } = new(StringComparer.Ordinal);

    public Interner<string> Sections { get; private init; } = new(StringComparer.Ordinal);

    public Interner<string> Folders { get; private init; } = new(StringComparer.Ordinal);

    public Interner<string> Labels { get; private init; } = new(StringComparer.Ordinal);

    public Interner<string> NamingKinds { get; private init; } = new(StringComparer.Ordinal);

    public Interner<string> Dates { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>A numbering to go on with while this one is read.</summary>
    public Numbering Copy() => new()
    {
        Actors = Actors.Copy(),
        Parties = Parties.Copy(),
        Outlets = Outlets.Copy(),
        Sections = Sections.Copy(),
        Folders = Folders.Copy(),
        Labels = Labels.Copy(),
        NamingKinds = NamingKinds.Copy(),
        Dates = Dates.Copy(),
    };

    /// <summary>Takes the strings of a segment in.</summary>
    public PartNumbers Of(CorpusSegment segment)
    {
        int[] Known(NumberOf of, Interner<string> interner)
        {
            var strings = segment.Strings[(int)of];
            var numbers = new int[strings.Count];
            for (var i = 0; i < numbers.Length; i++) numbers[i] = interner.Intern(strings[i]);
            return numbers;
        }

        var parties = new int[segment.PartyCount];
        for (var i = 0; i < parties.Length; i++) parties[i] = Parties.Intern(segment.Party(i));
        return new PartNumbers(
            Known(NumberOf.Actor, Actors), parties, Known(NumberOf.Outlet, Outlets), Known(NumberOf.Section, Sections),
            Known(NumberOf.Folder, Folders), Known(NumberOf.Label, Labels), Known(NumberOf.NamingKind, NamingKinds),
            Known(NumberOf.Date, Dates));
    }
}
