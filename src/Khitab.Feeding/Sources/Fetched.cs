namespace Khitab.Feeding.Sources;

/// <summary>What an address gave.</summary>
/// <param name="Address">The address in the end, after redirects.</param>
/// <param name="Content">The content, unpacked; null where it has not changed since the validators that were sent.</param>
/// <param name="MediaType">Its type in lower case, without parameters; empty where the server says none.</param>
/// <param name="Charset">Its encoding as the server says, or null.</param>
/// <param name="Extension">The extension that its kind has here («.html»).</param>
/// <param name="ETag">The validator to send the next time, or null.</param>
/// <param name="LastModified">The other validator, or null.</param>
internal sealed record Fetched(
    Uri Address, byte[]? Content, string MediaType, string? Charset, string Extension, string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>Whether it is a page to be read as such.</summary>
    public bool IsPage => Extension is ".html" or ".xhtml";
}
