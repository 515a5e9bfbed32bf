namespace Khitab.Feeding.Sources;

/// <summary>An address could not be fetched.</summary>
/// <param name="message">The address and the cause, in words.</param>
/// <param name="mayPass">Whether trying again later may help.</param>
/// <param name="inner">What happened.</param>
internal sealed class FetchException(string message, bool mayPass, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Whether trying again later may help.</summary>
    public bool MayPass => mayPass;

    /// <summary>How long the server asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
