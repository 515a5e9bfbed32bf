using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Reads .txt: one article a file, with or without a block of YAML above it.</summary>
internal static class TextFile
{
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        if (!TextDecoder.TryDecode(file.ReadAll(context.Limits), out var text, out var refusal))
        {
            yield return ReadOutcome.Failed(file.Name, refusal!);
            yield break;
        }

        if (string.IsNullOrWhiteSpace(text)) yield return ReadOutcome.Failed(file.Name, "empty");
        else if (FrontMatter.Split(text) is not { } parts) yield return ReadOutcome.Of(file.Name, ArticleFactory.FromText(file.Name, text));
        else if (FrontMatter.Read(parts.Matter, out var cause) is not { } record)
        {
            yield return ReadOutcome.Failed(file.Name, "front matter: " + cause);
        }
        else yield return new RecordArticles(file, context).Read(record, null, null, parts.Body);
    }
}
