using Khitab.Text;

namespace Khitab.Coded;

/// <summary>
/// The first row of a table: which column says which part of a coded statement. Case, spaces, dashes and underlines do not matter, nor how
/// an Arabic name is spelt.
/// </summary>
public sealed class CodedHeader
{
    private const int NamesInMessage = 20;
    private const int NamesExpected = 4;

    // Earlier names are surer: where a file has «organization» and «person», the first takes the position.
    private static readonly Dictionary<CodedPart, string[]> Usual = new()
    {
        [CodedPart.Actor] =
        [
            "actor", "organization", "organisation", "holder", "person", "speaker", "الفاعل", "صاحب الموقف", "الجهة", "المنظمة", "المؤسسة",
            "المتحدث", "القائل", "الشخص",
        ],
        [CodedPart.Concept] = ["concept", "target", "category", "claim", "proposition", "المفهوم", "القضية", "المقولة", "المطلب", "الفكرة"],
        [CodedPart.Position] =
        [
            "agreement", "qualifier", "polarity", "stance", "position", "increment", "الموقف", "الموافقة", "الاتجاه", "القطبية",
        ],
        [CodedPart.Date] = ["date", "published", "time", "التاريخ", "تاريخ", "تاريخ النشر", "اليوم", "الوقت"],
        [CodedPart.Document] =
        [
            "document", "document id", "doc", "doc id", "article", "article id", "المستند", "رقم المستند", "الوثيقة", "رقم الوثيقة",
        ],
        [CodedPart.Title] = ["document title", "article title", "title", "headline", "العنوان", "عنوان المستند"],
        [CodedPart.Outlet] = ["outlet name", "outlet", "source", "newspaper", "الصحيفة", "المصدر", "الوسيلة"],
        [CodedPart.Author] = ["author", "الكاتب"],
        [CodedPart.Section] = ["section", "القسم"],
        [CodedPart.Person] = ["person", "speaker", "الشخص", "المتحدث"],
        [CodedPart.Type] = ["actor type", "organization type", "holder type", "نوع الفاعل", "نوع الجهة"],
        [CodedPart.Excerpt] = ["excerpt", "quote", "quotation", "evidence", "sentence", "text", "الاقتباس", "المقتطف", "الجملة", "النص"],
    };

    private static readonly CodedPart[] Needed = [CodedPart.Actor, CodedPart.Concept, CodedPart.Position];

    private readonly IReadOnlyList<string> _names;
    private readonly Dictionary<CodedPart, int> _places = [];
    private readonly List<CodedPart> _notThere = [];

    private CodedHeader(IReadOnlyList<string> names, CodedColumns columns)
    {
        _names = names;
        var keys = names.Select(Key).ToList();
        foreach (var (part, usual) in Usual)
        {
            if (columns[part] is { } asked)
            {
                if (Find([asked]) is { } there) _places[part] = there;
                else _notThere.Add(part);
            }
            else if (Find(usual) is { } found)
            {
                _places[part] = found;
            }
        }

        // A person alone is who takes the position and is named once.
        IsOfPersons = this[CodedPart.Person] is { } person && person == this[CodedPart.Actor];
        if (IsOfPersons) _places.Remove(CodedPart.Person);
        Asked = columns;

        int? Find(IEnumerable<string> wanted) =>
            wanted.Select(name => keys.IndexOf(Key(name))).Where(place => place >= 0).Cast<int?>().FirstOrDefault();
    }

    /// <summary>Whether statements can be read: there are columns of actor, concept and position, and all that were asked for.</summary>
    public bool IsWhole => _notThere.Count == 0 && Needed.All(_places.ContainsKey);

    /// <summary>How many of the three needed columns there are.</summary>
    public int NeededCount => Needed.Count(_places.ContainsKey);

    /// <summary>Whether those who take positions are persons.</summary>
    public bool IsOfPersons { get; }

    private CodedColumns Asked { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Names => [.. Enumerable.Range(0, _names.Count).Select(NameOf)];

    /// <summary>The place of a part's column, from 0; null where there is none.</summary>
    public int? this[CodedPart part] => _places.TryGetValue(part, out var place) ? place : null;

    /// <summary>What the columns say.</summary>
    /// <param name="names">The names of the first row.</param>
    /// <param name="columns">Which columns to read.</param>
    public static CodedHeader Of(IReadOnlyList<string> names, CodedColumns columns) => new(names, columns);

    /// <summary>The name of a column without white space and marks around it.</summary>
    public string NameOf(int place) => _names[place].Trim().TrimStart('\uFEFF');

    /// <summary>Whether a column's name is one of those that say the document («article» is one, and a text elsewhere).</summary>
    public bool IsDocument(string name) => this[CodedPart.Document] is { } place && Key(name) == Key(_names[place]);

    /// <summary>The place of a column by its name, or null.</summary>
    public int? Find(string name) =>
        Enumerable.Range(0, _names.Count).Where(i => Key(_names[i]) == Key(name)).Cast<int?>().FirstOrDefault();

    /// <summary>What was found and what is missing, for whoever has to mend the table or its mapping.</summary>
    public string Explain()
    {
        if (_notThere.Count > 0)
        {
            return $"no column {string.Join(", ", _notThere.Select(part => $"«{Asked[part]}»"))}; the first row names {Listed()}";
        }

        var missing = string.Join(
            "; ", Needed.Where(part => !_places.ContainsKey(part))
            .Select(part => $"no column of the {Lower(part)}: expected {string.Join(", ", Usual[part].Take(NamesExpected))} or the like"));
        var found = string.Join(
            ", ", Needed.Where(_places.ContainsKey).Select(part => $"{Lower(part)} in «{NameOf(_places[part])}»"));
        return $"{missing}; {(found.Length == 0 ? "" : $"found {found}; ")}the first row names {Listed()}; "
            + "a mapping file can name them";
    }

    private static string Lower(CodedPart part) => part.ToString().ToLowerInvariant();

    private string Listed() => string.Join(", ", _names.Select((_, i) => NameOf(i)).Take(NamesInMessage))
        + (_names.Count > NamesInMessage ? ", …" : "");

    private static string Key(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit));
        return ArabicNormalizer.Key(letters);
    }
}
