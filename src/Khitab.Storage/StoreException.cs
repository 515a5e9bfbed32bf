namespace Khitab.Storage;

/// <summary>The store cannot be used; the message says why, for whoever runs Khitab.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">What the database said, or null.</param>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
