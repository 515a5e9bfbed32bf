namespace Khitab.Storage.Documents;

/// <summary>The files of a codebook as one value of one part.</summary>
internal static class CodebookDocument
{
    private static ReadOnlySpan<byte> Magic => "KC"u8;

    /// <summary>Writes them.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, string> files)
    {
        var to = new PartWriter();
        to.Labels(files);
        return Parts.Pack(Magic, to.ToArray());
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">The value is damaged or of another version.</exception>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> document) =>
        Parts.Unpack(Magic, document, 0, bytes => new PartReader(bytes).Labels());
}
