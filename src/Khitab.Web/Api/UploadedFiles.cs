using System.Runtime.CompilerServices;
using Khitab.Feeding.Jobs;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Khitab.Web.Api;

/// <summary>The files of a request as they come over the line: none is kept in memory or on disk here.</summary>
internal static class UploadedFiles
{
    // The names that a browser gives: a folder's path in front of them may be long.
    private const int LongestHeaders = 8 << 10;

    // Beside its content a file costs a boundary and headers.
    private const long Around = 512;

    /// <summary>The boundary between the parts of a request with files, or null where it is no such request.</summary>
    public static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary ? boundary.ToString() : null;

    /// <summary>The most bytes that a request may have.</summary>
    public static long LargestRequest(ImportOptions options) => options.LargestUpload + (options.MostFiles * Around);

    /// <summary>The files in the order sent; each has to be read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">A part is larger than a file may be, or its headers are.</exception>
    /// <exception cref="IOException">The request broke off.</exception>
    public static async IAsyncEnumerable<UploadedFile> ReadAsync(
        Stream body, string boundary, ImportOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, body) { BodyLengthLimit = options.LargestFile, HeadersLengthLimit = LongestHeaders };
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            if (HeaderUtilities.RemoveQuotes(name) is { Length: > 0 } named)
                yield return new UploadedFile(Unescaped(named.ToString()), _ => section.Body);
        }
    }

    // What a browser escapes in a name, by the HTML standard: quotation marks and line ends, nothing else.
    private static string Unescaped(string name) => name
        .Replace("%22", "\"", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal);
}
