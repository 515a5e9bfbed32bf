using Khitab.Corpus.Files;
using Khitab.Corpus.Metadata;
using Khitab.Corpus.Pages;

namespace Khitab.Corpus.Records;

/// <summary>Makes articles of the records of one file, remembering what each field holds.</summary>
internal sealed class RecordArticles(InputFile file, ReadContext context)
{
    private const int NamesInCause = 12;

    // What is longer than this is a text, whatever its field is called.
    private const int LongestLabel = 80;

    // A day with its name, its hour and words around it.
    private const int LongestDay = 48;

    private readonly Dictionary<string, (RecordField Field, int Rank)?> _known = new(StringComparer.Ordinal);

    /// <summary>An article of a record, or why it gives none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">Which of the file's items it is, for errors.</param>
    /// <param name="number">The item's number for the article's name; null where the file is one item.</param>
    /// <param name="body">The text, if it is outside the record; null if it is one of its fields.</param>
    public ReadOutcome Read(RawRecord record, string? item, long? number, string? body = null)
    {
        try
        {
            return Outcome(record, item, number, body);
        }
        catch (ReadLimitException error)
        {
            return ReadOutcome.Failed(file.Name, error.Message, item);
        }
    }

    private ReadOutcome Outcome(RawRecord record, string? item, long? number, string? body)
    {
        var fields = Resolve(record, out var textIsKnown);
        if (body is not null) fields[(int)RecordField.Text] = [body];
        else if (!textIsKnown && !IsTitled(record, fields))
            return ReadOutcome.Failed(file.Name, "no field that holds a text: " + Names(record), item);
        var title = MarkupText.Line(fields[(int)RecordField.Title].FirstOrDefault());
        var text = string.Join("\n\n", fields[(int)RecordField.Text]);
        if (title is null && text.Length == 0) return ReadOutcome.Failed(file.Name, "empty", item);
        // Where the end of a line is lost, a row goes on in the next one: half of a text stands where its day was.
        var days = fields[(int)RecordField.Date];
        var published = days.Select(d => MetadataDate.Parse(d, context.Mapping.DatePattern)).FirstOrDefault(d => d is not null);
        if (published is null && days.FirstOrDefault(d => d.Length > LongestDay) is { } noDay)
        {
            var cause = FormattableString.Invariant($"its date is a text of {noDay.Length} characters; a mapping file can name another");
            return ReadOutcome.Failed(file.Name, cause, item);
        }

        if (text.Length > context.Limits.LargestItem) return ReadOutcome.Failed(file.Name, context.Limits.TooLargeItem, item);

        var url = WebAddress.Of(fields[(int)RecordField.Url].FirstOrDefault(WebAddress.IsOne));
        var outlet = One(fields, RecordField.Outlet) is { } name ? OutletIdentity.OfName(name) : OutletIdentity.OfUrl(url);
        var parts = new ArticleParts(number is null ? file.Name : $"{file.Name}#{number}", title, MarkupText.Blocks(text, context.Limits))
        {
            Outlet = outlet,
            Url = url,
            Author = Several(fields[(int)RecordField.Author], context.Mapping, RecordField.Author),
            Section = One(fields, RecordField.Section),
            Published = published ?? AddressDay.Of(url),
        };
        return ArticleFactory.FromParts(parts) is { } article
            ? ReadOutcome.Of(file.Name, article, item)
            : ReadOutcome.Failed(file.Name, "empty", item);
    }

    // A list of titles is one of articles without their texts, but a title beside a long field of unknown name has its text in that.
    private bool IsTitled(RawRecord record, IReadOnlyList<string>[] fields) =>
        fields[(int)RecordField.Title].Count > 0
        && !context.Mapping.Fields.ContainsKey(RecordField.Text)
        && record.Names.All(n => FieldOf(n) is not null || record[n].All(v => v.Length <= LongestLabel || WebAddress.IsOne(v)));

    // For each part the values of the surest field that has any.
    private IReadOnlyList<string>[] Resolve(RawRecord record, out bool textIsKnown)
    {
        var found = new IReadOnlyList<string>[Enum.GetValues<RecordField>().Length];
        var ranks = new int[found.Length];
        Array.Fill(found, []);
        Array.Fill(ranks, int.MaxValue);
        textIsKnown = false;
        foreach (var name in record.Names)
        {
            if (FieldOf(name) is not var (field, rank)) continue;
            textIsKnown |= field == RecordField.Text;
            var values = record[name];
            if (values.Count == 0 || rank >= ranks[(int)field]) continue;
            (found[(int)field], ranks[(int)field]) = (values, rank);
        }

        if (context.Mapping.Fields.TryGetValue(RecordField.Text, out var several) && several.Count > 1)
            found[(int)RecordField.Text] = [.. several.SelectMany(n => record.Names.Where(r => Same(r, n))).SelectMany(n => record[n])];
        return found;
    }

    private (RecordField Field, int Rank)? FieldOf(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        return _known[name] = Mapped(name)
            ?? (FieldNames.Of(name) is { } usual && !context.Mapping.Fields.ContainsKey(usual.Field) ? usual : null);
    }

    // A part that the mapping names is taken from there and nowhere else.
    private (RecordField Field, int Rank)? Mapped(string name)
    {
        foreach (var (field, names) in context.Mapping.Fields)
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (Same(name, names[i])) return (field, i);
            }
        }

        return null;
    }

    private static bool Same(string name, string mapped) => name.Equals(mapped, StringComparison.OrdinalIgnoreCase);

    private string? One(IReadOnlyList<string>[] fields, RecordField field) =>
        MarkupText.Line(fields[(int)field].FirstOrDefault()) ?? context.Mapping.Constants.GetValueOrDefault(field);

    private static string? Several(IReadOnlyList<string> values, FieldMapping mapping, RecordField field) =>
        values.Count == 0
            ? mapping.Constants.GetValueOrDefault(field)
            : MarkupText.Line(string.Join("، ", values.Distinct(StringComparer.Ordinal).Take(10)));

    private static string Names(RawRecord record)
    {
        if (record.Names.Count == 0) return "the item has none";
        var names = string.Join(", ", record.Names.Take(NamesInCause).Select(n => DisplayName.Of(n)));
        return "it has " + names + (record.Names.Count > NamesInCause ? ", …" : "") + "; a mapping file can name it";
    }
}
