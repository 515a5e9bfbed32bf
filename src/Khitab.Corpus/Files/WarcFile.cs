using System.Globalization;

namespace Khitab.Corpus.Files;

/// <summary>
/// Reads web archives as crawlers write them (WARC: «.warc», «.warc.gz»): every page that a server sent is read as a saved page is, with
/// the address that it was asked for. All else is passed over and counted by its kind. The day of the crawl is not the article's.
/// </summary>
internal static class WarcFile
{
    private const int LongestKind = 60;

    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context, ArchiveBudget? budget)
    {
        budget ??= new ArchiveBudget(context.Limits);
        using var stream = file.Open();
        var records = new WarcRecords(stream, context.Limits);
        var (any, passed) = (false, PassedOver.None);
        foreach (var record in records.Records(IsResponse))
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"record {record.Number}");
            var name = string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{record.Number}");
            var head = Head(record, out var body);
            if (record.Cause is null && Other(record, head) is { } other)
            {
                PassOver(other);
                continue;
            }

            var read = record.Cause is { } broken ? [ReadOutcome.Failed(file.Name, broken)]
                : Page(record, head, body, context.Limits, budget, out var cause) is not { } page ? [ReadOutcome.Failed(file.Name, cause!)]
                : PageFile.Read(name, page, Charset(head), Address(record), context);
            foreach (var outcome in read)
            {
                // Crawls are full of frames and pages that a script fills: no one can mend them.
                if (outcome.Cause == PageFile.NoText) PassOver("page without running text");
                else
                {
                    any = true;
                    yield return outcome with { File = file.Name, Item = item };
                }
            }
        }

        if (records.Fault is { } fault) yield return ReadOutcome.Failed(file.Name, fault + "; what was whole before that is read");
        else if (passed.Count > 0 && !any) yield return ReadOutcome.Failed(file.Name, $"no page in it that can be read: {passed}");
        else if (passed.Count == 0 && !any) yield return ReadOutcome.Failed(file.Name, "no web archive: no record of WARC in it");

        void PassOver(string kind)
        {
            passed = passed.With(kind);
            context.PassOverRecord(kind);
        }
    }

    private static bool IsResponse(WebHeaders headers) =>
        string.Equals(headers["WARC-Type"], "response", StringComparison.OrdinalIgnoreCase);

    // Names of hosts are answers, too, to a question that is none of HTTP.
    private static WebHeaders Head(WarcRecord record, out byte[] body)
    {
        body = [];
        if (!record.Block.AsSpan().StartsWith("HTTP/"u8)) return WebHeaders.Of([]);
        if (WebHeaders.End(record.Block) is not var (at, length)) return WebHeaders.Of(record.Block);
        body = record.Block[(at + length)..];
        return WebHeaders.Of(record.Block.AsSpan(0, at));
    }

    /// <summary>What a record is that is no page; null for a page.</summary>
    private static string? Other(WarcRecord record, WebHeaders head)
    {
        if (!IsResponse(record.Headers)) return Kind(record.Headers["WARC-Type"], "record without a type");
        if (head.First.Length == 0) return "response without HTTP";
        var status = head.First.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "";
        if (status != "200") return Kind("HTTP " + status, "");
        var type = MediaType(head["Content-Type"]) ?? MediaType(record.Headers["WARC-Identified-Payload-Type"]);
        return type is "text/html" or "application/xhtml+xml" ? null : Kind(type, "response without a type");
    }

    private static byte[]? Page(
        WarcRecord record, WebHeaders head, byte[] body, ReadLimits limits, ArchiveBudget budget, out string? cause)
    {
        cause = limits.TooLargeItem;
        if (!record.IsWhole || body.Length > limits.LargestItem) return null;
        try
        {
            cause = "empty";
            return WebPayload.Of(body, head, limits, budget) is { Length: > 0 } page ? page : null;
        }
        catch (InvalidDataException error)
        {
            cause = error.Message;
            return null;
        }
        catch (ReadLimitException error) when (error.Message == limits.TooLargeItem)
        {
            cause = error.Message;
            return null;
        }
    }

    // wget writes the address in angle brackets.
    private static string? Address(WarcRecord record) => record.Headers["WARC-Target-URI"]?.Trim('<', '>', ' ');

    private static string? MediaType(string? value) =>
        value?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    private static string? Charset(WebHeaders head)
    {
        var type = head["Content-Type"] ?? "";
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'') is { Length: > 0 } name ? name : null;
    }

    private static string Kind(string? said, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(said)) return otherwise;
        var kind = DisplayName.Of(said.Trim());
        return kind.Length <= LongestKind ? kind : kind[..LongestKind] + "…";
    }
}
