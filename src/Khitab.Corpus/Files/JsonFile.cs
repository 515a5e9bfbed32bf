using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Reads .json: a list of articles, an object that holds such a list somewhere, one article, or articles in a row.</summary>
internal static class JsonFile
{
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        JsonLayout layout;
        using (var once = file.OpenUtf8()) layout = JsonLayout.Find(once, context);

        using var stream = file.OpenUtf8();
        var splitter = new JsonSplitter(stream, context.Limits.LargestItem);
        splitter.Skip(layout.Offset);
        var articles = new RecordArticles(file, context);
        long number = 0;
        foreach (var element in splitter.Elements(inList: layout.Shape == JsonShape.List))
        {
            number++;
            var item = layout.Shape == JsonShape.One ? null : $"item {number}";
            if (element is not { } json) yield return ReadOutcome.Failed(file.Name, context.Limits.TooLargeItem, item);
            else if (splitter.CutOff) yield return ReadOutcome.Failed(file.Name, "ends inside the item", item);
            else if (JsonRecords.Read(json, context.Limits, out var cause) is not { } record)
            {
                yield return ReadOutcome.Failed(file.Name, cause!, item);
            }
            else yield return articles.Read(record, item, layout.Shape == JsonShape.One ? null : number);
        }

        if (number == 0) yield return ReadOutcome.Failed(file.Name, "no articles in it");
        else if (splitter.CutOff && layout.Shape == JsonShape.List)
        {
            yield return ReadOutcome.Failed(file.Name, $"ends inside the list, after item {number}");
        }
        else if (layout.Shape == JsonShape.List && !splitter.EndsWith(layout.Depth))
        {
            yield return ReadOutcome.Failed(file.Name, $"more behind the end of the list, after item {number}, or that end is missing");
        }
    }
}
