using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Khitab.Corpus;

/// <summary>Names of articles and corpora by their content, so that a link can say whether it still refers to the same texts.</summary>
public static class CorpusFingerprint
{
    /// <summary>The first 12 hex digits of the SHA-256 of a text's UTF-8 bytes.</summary>
    public static string ArticleId(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    /// <summary>SHA-256 over the texts in order of id, each as its UTF-8 length (four bytes, little-endian) and its UTF-8 bytes.</summary>
    public static string Of(IEnumerable<(string Id, string Text)> articles) =>
        OfOrdered(articles.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => Encoding.UTF8.GetBytes(a.Text)));

    /// <summary>The same of texts that come in order of id, one after the other, as UTF-8.</summary>
    public static string OfOrdered(IEnumerable<byte[]> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[4];
        foreach (var bytes in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
