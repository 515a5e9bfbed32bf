namespace Khitab.Text.Sequences;

/// <summary>
/// Brings the tag sets of the corpora that we know to persons, locations and organisations. What CoNLL's convention calls miscellaneous
/// (peoples, events, products) and what is built (buildings, roads, airports) is another kind of name.
/// </summary>
internal static class TagMap
{
    private static readonly Dictionary<string, EntityClass> Classes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = EntityClass.Person,
        ["PERS"] = EntityClass.Person,
        ["PERSON"] = EntityClass.Person,
        ["LOC"] = EntityClass.Location,
        ["GPE"] = EntityClass.Location,
        ["LOCATION"] = EntityClass.Location,
        ["ORG"] = EntityClass.Organization,
        ["ORGANIZATION"] = EntityClass.Organization,
        // The fifty classes of Alotaibi and Lee (2014), after ACE.
        ["Politician"] = EntityClass.Person,
        ["Athlete"] = EntityClass.Person,
        ["Businessperson"] = EntityClass.Person,
        ["Artist"] = EntityClass.Person,
        ["Scientist"] = EntityClass.Person,
        ["Police"] = EntityClass.Person,
        ["Religious_PER"] = EntityClass.Person,
        ["Engineer"] = EntityClass.Person,
        ["Lawyer"] = EntityClass.Person,
        ["Other_PER"] = EntityClass.Person,
        ["Nation"] = EntityClass.Location,
        ["Population-Center"] = EntityClass.Location,
        ["State-or-Province"] = EntityClass.Location,
        ["County-or-District"] = EntityClass.Location,
        ["Continent"] = EntityClass.Location,
        ["GPE-Cluster"] = EntityClass.Location,
        ["Water-Body"] = EntityClass.Location,
        ["Land-Region-Natural"] = EntityClass.Location,
        ["Celestial"] = EntityClass.Location,
        ["Region-General"] = EntityClass.Location,
        ["Region-International"] = EntityClass.Location,
        ["Special"] = EntityClass.Location,
        ["Government"] = EntityClass.Organization,
        ["Non-Governmental"] = EntityClass.Organization,
        ["Commercial"] = EntityClass.Organization,
        ["Educational"] = EntityClass.Organization,
        ["Media"] = EntityClass.Organization,
        ["Religious_ORG"] = EntityClass.Organization,
        ["Sports"] = EntityClass.Organization,
        ["Medical-Science"] = EntityClass.Organization,
        ["Entertainment"] = EntityClass.Organization,
    };

    /// <summary>Kinds that are no names: times, amounts, the words for a post. What is nested in them still counts.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "DATE", "TIME", "ORDINAL", "CARDINAL", "MONEY", "CURR", "PERCENT", "QUANTITY", "UNIT", "OCC",
    };

    /// <summary>
    /// One label a word. Of nested names the outermost that is a person, location or organisation counts; where a location and an
    /// organisation cover the same words it is a location, as a country that acts is elsewhere.
    /// </summary>
    public static byte[] LabelsOf(IReadOnlyList<string[]> tags)
    {
        var labels = new byte[tags.Count];
        var chosen = new bool[tags.Count];
        var names = Names(tags);
        foreach (var name in names.OrderByDescending(n => n.Length).ThenBy(n => n.Class).ThenBy(n => n.First))
        {
            if (Enumerable.Range(name.First, name.Length).Any(i => chosen[i])) continue;
            for (var i = name.First; i < name.First + name.Length; i++)
            {
                chosen[i] = true;
                labels[i] = (byte)(i == name.First ? Labels.First(name.Class) : Labels.Inside(name.Class));
            }
        }
        for (var i = 0; i < labels.Length; i++)
        {
            if (!chosen[i] && tags[i].Any(IsOtherName)) labels[i] = Labels.OtherName;
        }
        return labels;
    }

    private static List<(EntityClass Class, int First, int Length)> Names(IReadOnlyList<string[]> tags)
    {
        var names = new List<(EntityClass, int, int)>();
        foreach (var kind in tags.SelectMany(t => t).Select(KindOf).Distinct(StringComparer.Ordinal))
        {
            if (!Classes.TryGetValue(kind, out var entity)) continue;
            var first = -1;
            for (var i = 0; i <= tags.Count; i++)
            {
                var tag = i < tags.Count ? tags[i].FirstOrDefault(t => string.Equals(KindOf(t), kind, StringComparison.Ordinal)) : null;
                var begins = tag is not null && (first < 0 || tag.StartsWith("B-", StringComparison.Ordinal));
                if (first >= 0 && (tag is null || begins))
                {
                    names.Add((entity, first, i - first));
                    first = -1;
                }
                if (begins) first = i;
            }
        }
        return names;
    }

    private static bool IsOtherName(string tag)
    {
        var kind = KindOf(tag);
        return kind.Length > 1 && !Classes.ContainsKey(kind) && !NoNames.Contains(kind);
    }

    private static string KindOf(string tag) => tag is "O" ? "" : tag.Length > 2 && tag[1] == '-' ? tag[2..] : tag;
}
