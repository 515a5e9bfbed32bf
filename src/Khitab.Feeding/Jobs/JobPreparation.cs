using System.Text;
using Khitab.Feeding.Sources;

namespace Khitab.Feeding.Jobs;

/// <summary>Brings what a job reads onto the disk, and makes the importer's request of it.</summary>
internal sealed class JobPreparation(Spool spool, WebFetcher fetcher)
{
    /// <summary>The request for a job's run.</summary>
    /// <exception cref="JobBrokenException">Its files are gone.</exception>
    /// <exception cref="FetchException">Its address cannot be fetched.</exception>
    public async Task<ImportRequest> PrepareAsync(ImportJob job, string owner, CancellationToken cancellation)
    {
        var input = JobInput.Of(job);
        if (input.Paths is { } paths) return new ImportRequest(job.Id, paths, input.Mapping, input.Name) { Owner = owner };
        if (input.Folder is null || spool.Find(input.Folder) is not { } folder)
            throw new JobBrokenException($"{input.Name}: the files are no longer there; several workers need the same Khitab:Spool");
        var files = await folder.OpenAsync(cancellation);
        if (files is null && input.Address is not null)
        {
            await FetchAsync(folder, new Uri(input.Address), cancellation);
            files = await folder.OpenAsync(cancellation);
        }

        if (files is null) throw new JobBrokenException($"{input.Name}: not all of its files have come");
        return new ImportRequest(job.Id, files, input.Mapping, input.Name)
        {
            Owner = owner,
            Names = folder.Names,
            Columns = input.Columns,
        };
    }

    /// <summary>Fetches an address into a folder.</summary>
    private async Task FetchAsync(SpoolFolder folder, Uri address, CancellationToken cancellation)
    {
        // What an interrupted run has left.
        var fresh = spool.Create();
        try
        {
            var fetched = await fetcher.FetchAsync(address, null, null, cancellation);
            await AddAsync(fresh, fetched, cancellation);
            await fresh.CompleteAsync(cancellation);
            fresh.MoveInto(folder);
        }
        finally
        {
            fresh.Delete();
        }
    }

    /// <summary>Puts what was fetched into a folder: pages with address and encoding, as records of a web archive keep them.</summary>
    public static async Task AddAsync(SpoolFolder folder, Fetched fetched, CancellationToken cancellation)
    {
        var shown = UploadName.Clean(fetched.Address.Host + Uri.UnescapeDataString(fetched.Address.AbsolutePath));
        var content = fetched.IsPage ? Record(fetched) : fetched.Content!;
        using var stream = new MemoryStream(content, writable: false);
        await folder.AddAsync(shown, fetched.IsPage ? ".warc" : fetched.Extension, stream, long.MaxValue, cancellation);
    }

    private static byte[] Record(Fetched page)
    {
        var type = page.MediaType + (page.Charset is { } charset ? $"; charset=\"{charset}\"" : "");
        var answer = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n");
        var head = Encoding.ASCII.GetBytes(
            FormattableString.Invariant(
                $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {page.Address.AbsoluteUri}\r\n")
            + FormattableString.Invariant(
                $"Content-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length + page.Content!.Length}\r\n\r\n"));
        return [.. head, .. answer, .. page.Content, .. "\r\n\r\n"u8];
    }
}
