using System.Globalization;
using System.Text;

namespace Khitab.Corpus.Tests.Files;

/// <summary>
/// Writes small PDFs, letter by letter, in the ways in which programs write Arabic. All letters are half as wide as they are high.
/// </summary>
internal sealed class PdfSample
{
    public const double Wide = 500;
    private const double LetterWidth = 0.5;

    private readonly List<StringBuilder> _pages = [];
    private readonly List<string> _letters = [];

    /// <summary>Whether the font says which letters its shapes are.</summary>
    public bool HasMap { get; init; } = true;

    /// <summary>What is added to the end of the file's last part («/Encrypt …»).</summary>
    public string Trailer { get; init; } = "";

    /// <summary>What is added to the file's first part.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>What is added to the resources of each page.</summary>
    public string Resources { get; init; } = "";

    /// <summary>What stands in place of the last page's program, with its own dictionary.</summary>
    public (string Dictionary, byte[] Bytes)? Program { get; init; }

    public PdfSample Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>A line that is read from the right and ends there at x; drawn from the left, or as it is read.</summary>
    public PdfSample Arabic(double x, double y, string text, double size = 12, bool fromLeft = true)
    {
        var letters = Shapes(text);
        var places = letters.Select((letter, i) => (Letter: letter, X: x - (i + 1) * LetterWidth * size));
        return Draw(fromLeft ? places.Reverse() : places, y, size);
    }

    /// <summary>A line of which every letter stands to the right of the one before it, whatever it is.</summary>
    public PdfSample AsSeen(double x, double y, string text, double size = 12) =>
        Draw(Shapes(text).Select((letter, i) => (letter, x + i * LetterWidth * size)), y, size);

    public PdfSample Raw(string program)
    {
        _pages[^1].Append(program).Append('\n');
        return this;
    }

    public byte[] Bytes()
    {
        var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n");
        Add($"<</Type/Catalog/Pages 2 0 R{Catalog}>>");
        Add($"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select((_, i) => $"{7 + 2 * i} 0 R"))}]>>");
        var widths = string.Join(' ', Enumerable.Repeat("500", 255));
        Add($"<</Type/Font/Subtype/Type1/BaseFont/Sample/FirstChar 1/LastChar 255/Widths[{widths}]"
            + "/FontDescriptor 5 0 R" + (HasMap ? "/ToUnicode 4 0 R" : "") + ">>");
        Add("", Encoding.ASCII.GetBytes(Map()));
        Add("<</Type/FontDescriptor/FontName/Sample/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
        Add("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", [0]);
        foreach (var page in _pages)
        {
            Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {places.Count + 2} 0 R"
                + "/Resources<</Font<</F 3 0 R>>/XObject<</P 6 0 R>>" + Resources + ">>>>");
            if (page == _pages[^1] && Program is var (dictionary, bytes)) Add(dictionary, bytes);
            else Add("", Encoding.ASCII.GetBytes(page.ToString()));
        }

        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Write(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<</Size {places.Count + 1}/Root 1 0 R{Trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Add(string content, byte[]? stream = null)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n");
            if (stream is null) Write(content);
            else
            {
                Write($"<<{content}/Length {stream.Length}>>\nstream\n");
                file.Write(stream);
                Write("\nendstream");
            }

            Write("\nendobj\n");
        }
    }

    private PdfSample Draw(IEnumerable<(string Letter, double X)> letters, double y, double size)
    {
        foreach (var (letter, x) in letters)
        {
            if (!_letters.Contains(letter)) _letters.Add(letter);
            Raw(string.Create(
                CultureInfo.InvariantCulture, $"BT /F {size} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{_letters.IndexOf(letter) + 1:X2}> Tj ET"));
        }

        return this;
    }

    // Letters that are joined in one shape are between bars: «|لا|».
    private static List<string> Shapes(string text) =>
        [.. text.Split('|').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Select(c => c.ToString()))];

    private string Map()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
            + "1 begincodespacerange <01> <FF> endcodespacerange\n");
        map.Append(CultureInfo.InvariantCulture, $"{_letters.Count} beginbfchar\n");
        for (var i = 0; i < _letters.Count; i++)
            map.Append(CultureInfo.InvariantCulture, $"<{i + 1:X2}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(_letters[i]))}>\n");
        return map.Append("endbfchar endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
