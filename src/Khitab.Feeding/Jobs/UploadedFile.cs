namespace Khitab.Feeding.Jobs;

/// <summary>A file that somebody uploads.</summary>
/// <param name="Name">
/// The name as the browser gives it, folders included; shown after cleaning, and never used as a path or a part of one.
/// </param>
/// <param name="Open">Opens its content, once; the stream is disposed of afterwards.</param>
public sealed record UploadedFile(string Name, Func<CancellationToken, Stream> Open);
