using Microsoft.JSInterop;

namespace Khitab.Web.Components.Corpus;

/// <summary>What js/upload.js calls while it sends something.</summary>
/// <param name="progress">Called with the number of files, the bytes sent and all bytes, a few times a second.</param>
/// <param name="ended">Called with how an upload ended: «Done», «Cancelled», or why nothing came of it.</param>
/// <param name="sent">Called with how sending a text ended, in the same words.</param>
public sealed class UploadListener(Func<int, long, long, Task> progress, Func<string, Task> ended, Func<string, Task> sent)
{
    /// <summary>An upload is on its way.</summary>
    [JSInvokable]
    public Task Progress(int files, long bytes, long total) => progress(files, bytes, total);

    /// <summary>An upload has ended.</summary>
    [JSInvokable]
    public Task Ended(string how) => ended(how);

    /// <summary>A text was sent, or was not.</summary>
    [JSInvokable]
    public Task Sent(string how) => sent(how);
}
