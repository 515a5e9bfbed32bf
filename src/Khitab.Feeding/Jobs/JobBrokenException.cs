namespace Khitab.Feeding.Jobs;

/// <summary>A job cannot run, and trying again would not help.</summary>
/// <param name="message">Why, in words for the reader.</param>
internal sealed class JobBrokenException(string message) : Exception(message);
