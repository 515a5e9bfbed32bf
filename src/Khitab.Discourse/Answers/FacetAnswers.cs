namespace Khitab.Discourse;

/// <summary>
/// Facets. Actors: their mentions (unit statements: the statements with them as holder or target). Themes: their cues in the articles
/// that carry them, children included (unit statements: the statements of those articles). Outlets (and sections and folders): mentions
/// or statements in their articles. Articles: their own mentions or statements, or themselves. Holder, target, stance, voice, modality,
/// class: statements. Articles, outlets and origins are the distinct ones of those rows; of themes, outlets and articles the distinct
/// ones of the articles.
/// </summary>
internal static class FacetAnswers
{
    private static readonly string[] Polarities = ["-1", "0", "1"];
    private static readonly string[] Voices = [.. SelectionValues.Names<Voice>()];
    private static readonly string[] Modalities = [.. SelectionValues.Names<Modality>()];

    /// <summary>The facet of a key.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="key">The key.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="isInside">Whether the key still chooses the articles.</param>
    /// <param name="most">How many values at most, those that are chosen beside them.</param>
    public static Facet Of(SelectionResult result, SelectionKey key, CountUnit unit, bool isInside, int most = int.MaxValue)
    {
        var snapshot = result.Snapshot;
        var tables = snapshot.Tables;
        var counted = unit == CountUnit.Mentions && IsOfStatements(key) ? CountUnit.Statements : unit;
        Func<int, string> names = key switch
        {
            SelectionKey.Actor => i => snapshot.Actors[i].Id,
            SelectionKey.Theme => i => snapshot.Themes[i].Id,
            SelectionKey.Outlet => i => snapshot.Outlets[i].Id,
            SelectionKey.Section => tables.Sections.At,
            SelectionKey.Folder => tables.Folders.At,
            SelectionKey.Article => i => snapshot.Articles[i].Id,
            SelectionKey.Holder or SelectionKey.Target => i => tables.PartyList[i].ToString(),
            SelectionKey.Stance => i => Polarities[i],
            SelectionKey.Voice => i => Voices[i],
            SelectionKey.Modality => i => Modalities[i],
            SelectionKey.Class => i => ClassValues.Names[i],
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key has no values to count."),
        };
        var values = Counted(result, key, counted, isInside) ?? FacetCounter.Count(result, key, counted, isInside);
        var (listed, others) = Values(result.Selection[key], names, values, most);
        return new Facet(key, counted, listed) { Others = others };
    }

    /// <summary>Whether only statements have a key.</summary>
    public static bool IsOfStatements(SelectionKey key) =>
        key is SelectionKey.Holder or SelectionKey.Target or SelectionKey.Stance or SelectionKey.Voice or SelectionKey.Modality
            or SelectionKey.Class;

    /// <summary>
    /// The counts by value where a fused pass has them: of this selection where the key chooses the articles too, or chooses nothing; else
    /// of the selection without the key where that is known.
    /// </summary>
    private static int[]? Counted(SelectionResult result, SelectionKey key, CountUnit unit, bool isInside)
    {
        if (isInside || !result.Selection.Has(key)) return Of(result.Counts, result.Masks, key, unit);
        return result.Snapshot.Known(result.Selection.Without(key)) is { } known ? Of(known.Counts, known.Masks, key, unit) : null;
    }

    /// <summary>
    /// The counts by value that a fused pass has, else null: what articles name, whatever the row keys, and the statements that match all
    /// of them.
    /// </summary>
    public static int[]? Of(SelectionCounts counts, RowMasks masks, SelectionKey key, CountUnit unit)
    {
        var (names, statements) = (counts.Names, counts.OfStatements);
        var ofStatements = unit == CountUnit.Statements && (masks.ActiveRowKeys & RowMasks.RowBit(key)) == 0;
        return key switch
        {
            SelectionKey.Actor when ofStatements => Array.ConvertAll(statements.Stances, actor => actor.Statements),
            SelectionKey.Actor => Named(names.Actors, unit),
            SelectionKey.Theme => Named(names.Themes, unit),
            // With an actor chosen only its own mentions count.
            SelectionKey.Outlet or SelectionKey.Section or SelectionKey.Folder
                when unit == CountUnit.Mentions && masks.ActorsIncluded is not null => null,
            SelectionKey.Outlet => Named(names.Outlets.AsSpan(..^1).ToArray(), unit),
            SelectionKey.Section => Named(names.Sections, unit),
            SelectionKey.Folder => Named(names.Folders, unit),
            SelectionKey.Holder when ofStatements => statements.Holders,
            SelectionKey.Target when ofStatements => statements.Targets,
            SelectionKey.Stance when ofStatements => ByCode(statements.ByCode, key),
            SelectionKey.Voice when ofStatements => ByCode(statements.ByCode, key),
            SelectionKey.Modality when ofStatements => ByCode(statements.ByCode, key),
            _ => null,
        };
    }

    /// <summary>Statements by polarity, voice, modality or class, from those by code; of classes by the code of their deed.</summary>
    public static int[] ByCode(int[] codes, SelectionKey key)
    {
        if (key == SelectionKey.Class) return ByClass(codes);
        var names = key == SelectionKey.Stance ? Polarities : key == SelectionKey.Voice ? Voices : Modalities;
        var values = new int[names.Length];
        for (var code = 0; code < codes.Length; code++)
        {
            if (codes[code] == 0) continue;
            values[key == SelectionKey.Stance ? code & 3
                : key == SelectionKey.Voice ? StatementCode.Voice(code) : StatementCode.Modality(code)] += codes[code];
        }

        return values;
    }

    private static int[] ByClass(int[] codes)
    {
        var values = new int[ClassValues.Names.Length];
        for (var code = 0; code < codes.Length; code++)
        {
            var (value, quad) = ClassValues.Of(code);
            if (codes[code] == 0) continue;
            values[value] += codes[code];
            if (quad is { } above) values[above] += codes[code];
        }

        return values;
    }

    private static int[]? Named(MentionTally[] counts, CountUnit unit) => unit switch
    {
        CountUnit.Mentions => Array.ConvertAll(counts, count => count.Mentions),
        CountUnit.Articles => Array.ConvertAll(counts, count => count.Articles),
        _ => null,
    };

    private static (List<FacetValue> Values, int Others) Values(KeyFilter filter, Func<int, string> names, int[] counts, int most)
    {
        var counting = new List<int>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0) counting.Add(i);
        }

        // Names are looked at where counts are the same, and of what is listed.
        var first = Best.Of(
            [.. counting], most,
            (x, y) => counts[x] != counts[y] ? counts[y].CompareTo(counts[x]) : string.CompareOrdinal(names(x), names(y)));
        var values = first.ConvertAll(i => Value(names(i), counts[i]));
        if (filter.IsEmpty) return (values, counting.Count - first.Count);

        // A chosen value stays in the list whatever it counts.
        var listed = values.Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in filter.Included.Concat(filter.Excluded).Where(listed.Add))
        {
            var number = first.Count == counting.Count ? -1 : counting.FindIndex(i => names(i) == name);
            values.Add(Value(name, number < 0 ? 0 : counts[counting[number]]));
        }

        values.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return (values, counting.Count - values.Count(value => value.Count > 0));

        FacetValue Value(string name, int count) => new(name, count, filter.Included.Contains(name), filter.Excluded.Contains(name));
    }
}
