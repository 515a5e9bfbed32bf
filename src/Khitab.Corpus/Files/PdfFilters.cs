using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Khitab.Corpus.Files;

/// <summary>
/// The library's own ways to unpack what is in a PDF, each measured before it may fill memory: a few bytes can unpack to any number.
/// </summary>
internal sealed class PdfFilters : BaseFilterProvider
{
    private static readonly NameToken[] Deflate = [NameToken.FlateDecode, NameToken.FlateDecodeAbbreviation];
    private static readonly NameToken[] Lzw = [NameToken.LzwDecode, NameToken.LzwDecodeAbbreviation];
    private static readonly NameToken[] Pictures =
    [
        NameToken.CcittfaxDecode, NameToken.CcittfaxDecodeAbbreviation, NameToken.DctDecode, NameToken.DctDecodeAbbreviation,
        NameToken.Jbig2Decode, NameToken.JpxDecode,
    ];

    private static readonly NameToken[] Runs = [NameToken.RunLengthDecode, NameToken.RunLengthDecodeAbbreviation];
    private static readonly NameToken[] Letters =
    [
        NameToken.Ascii85Decode, NameToken.Ascii85DecodeAbbreviation, NameToken.AsciiHexDecode, NameToken.AsciiHexDecodeAbbreviation,
    ];

    public PdfFilters(PdfBudget budget)
        : base(Filters(budget))
    {
    }

    private static Dictionary<string, IFilter> Filters(PdfBudget budget)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        Add(Deflate, (input, most) => Inflated(input, most));
        Add(Lzw, LzwLength, isEarly: true);
        Add(Runs, (input, _) => RunsLength(input.Span));

        // One letter can stand for four bytes of nothing.
        Add(Letters, (input, _) => 4L * input.Length);

        // What a picture unpacks to is never asked for.
        Add(Pictures, (_, most) => most + 1);
        return filters;

        void Add(NameToken[] names, Func<ReadOnlyMemory<byte>, long, long> measure, bool isEarly = false)
        {
            foreach (var name in names)
                filters[name.Data] = new Measured(DefaultFilterProvider.Instance.GetNamedFilters([name])[0], measure, isEarly, budget);
        }
    }

    private static long Inflated(ReadOnlyMemory<byte> input, long most)
    {
        if (input.Length <= 2 || !MemoryMarshal.TryGetArray(input, out var bytes)) return input.Length;
        using var packed = new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2, writable: false);
        using var inflated = new DeflateStream(packed, CompressionMode.Decompress);
        var length = 0L;
        var buffer = new byte[81920];
        try
        {
            for (int read; length <= most && (read = inflated.Read(buffer)) > 0;) length += read;
        }
        catch (InvalidDataException)
        {
            // The library has its own answer to damage; it comes no further than this.
        }

        return length;
    }

    private static long RunsLength(ReadOnlySpan<byte> input)
    {
        var length = 0L;
        for (var at = 0; at < input.Length && input[at] != 128; at += input[at] < 128 ? input[at] + 2 : 2)
            length += input[at] < 128 ? input[at] + 1 : 257 - input[at];
        return length;
    }

    // Each code stands for at most one byte more than the one before it, until the table is begun anew.
    private static long LzwLength(ReadOnlyMemory<byte> input, long most)
    {
        var bytes = input.Span;
        var lengths = new int[1 << 16];
        Array.Fill(lengths, 1, 0, 258);
        var (bits, count, previous, length) = (9, 258, -1, 0L);
        for (var at = 0L; at + bits <= 8L * bytes.Length && length <= most;)
        {
            var code = 0;
            for (var end = at + bits; at < end; at++) code = (code << 1) | ((bytes[(int)(at >> 3)] >> (int)(7 - (at & 7))) & 1);
            if (code == 257) break;
            if (code == 256)
            {
                (bits, count, previous) = (9, 258, -1);
                continue;
            }

            var next = code < count ? lengths[code] : (previous < 0 ? 1 : lengths[previous] + 1);
            length += next;
            if (previous >= 0 && count < lengths.Length) lengths[count++] = lengths[previous] + 1;
            previous = Math.Min(code, count - 1);
            bits = count >= 2047 ? 12 : count >= 1023 ? 11 : count >= 511 ? 10 : 9;
        }

        return length;
    }

    private sealed class Measured(IFilter inner, Func<ReadOnlyMemory<byte>, long, long> measure, bool isEarly, PdfBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Codes that grow longer one code later are measured wrongly; hardly any program writes them.
            var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
            if (isEarly && parameters.GetIntOrDefault(NameToken.EarlyChange, 1) != 1)
                throw new ReadLimitException("packed by LZW with EarlyChange 0, which is not read");
            budget.Unpack(measure(input, 2L * budget.Limits.LargestItem));
            var bytes = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            PdfNames.SpoilCircles(bytes.Span);
            return bytes;
        }
    }
}
