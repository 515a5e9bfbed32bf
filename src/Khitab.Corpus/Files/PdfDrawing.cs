using System.Collections.Frozen;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Khitab.Corpus.Files;

/// <summary>
/// Runs the program of a page and keeps its letters. The library's own page keeps all that is drawn, without a bound; lines, colours and
/// pictures are nothing to a reader of the text.
/// </summary>
internal sealed class PdfDrawing : BaseStreamProcessor<PdfPage>
{
    // Letters that lean more than this stand in no line that is read: stamps across the page, captions up its side.
    private const double MostSlope = 0.1;

    // Of the size of letters.
    private const double WidthOfMarks = 0.05;

    // Each is a copy of all that there is to a state of drawing.
    private const int MostStates = 1000;

    // Colours are nothing to a text, and a hostile file defines one by itself, round and round.
    private static readonly FrozenSet<string> Colours =
        FrozenSet.ToFrozenSet(["cs", "CS", "sc", "SC", "scn", "SCN", "g", "G", "rg", "RG", "k", "K", "sh", "ri"], StringComparer.Ordinal);

    private readonly PdfBudget _budget;
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly Stack<bool> _marked = new();
    private int _artifacts;
    private int _pictures;

    public PdfDrawing(
        int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix, ParsingOptions parsingOptions)
        : base(
            pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
            parsingOptions)
    {
        _budget = ((PdfParsing)parsingOptions).Budget;
    }

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        _budget.Page();
        CloneAllStates();
        ProcessOperations(operations);
        return new PdfPage(_glyphs, _pictures);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.Glyph();
        if (_artifacts > 0) return;
        var box = new PdfRectangle(0, 0, characterBoundingBox.Width, 1);
        var placed = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(box)));
        var (from, to, above) = (placed.BottomLeft, placed.BottomRight, placed.TopLeft);
        var size = Math.Abs(above.Y - from.Y);
        if (!double.IsFinite(from.X) || !double.IsFinite(to.X) || !double.IsFinite(from.Y) || !(size is > 0.5 and < 10_000)) return;
        if (Math.Abs(to.Y - from.Y) > MostSlope * size || Math.Abs(above.X - from.X) > 0.6 * size) return;
        var known = font.TryGetUnicode(code, out _) && IsCharacter(unicode);

        // Marks that are joined in one shape often have no character; the word is read without them.
        if (!known && Math.Abs(to.X - from.X) < WidthOfMarks * size) return;
        _glyphs.Add(new PdfGlyph(known ? unicode : "\uFFFD", Math.Min(from.X, to.X), Math.Max(from.X, to.X), from.Y, size));
    }

    // Some fonts call their shapes by numbers of their own, for which there are no characters.
    private static bool IsCharacter(string unicode) =>
        unicode.Length > 0 && (char.IsWhiteSpace(unicode[0])
            || char.GetUnicodeCategory(unicode[0]) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse));

    public override void PushState()
    {
        if (StackSize > MostStates) throw new ReadLimitException("drawings too deep inside one another");
        base.PushState();
    }

    // Programs mark what they set at the head and foot of every page, and what is only decoration.
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var isArtifact = name.Data == "Artifact" && properties is not null
            && properties.TryGet(NameToken.Type, PdfScanner, out NameToken? type) && type.Data == "Pagination";
        _marked.Push(isArtifact);
        if (isArtifact) _artifacts++;
    }

    public override void EndMarkedContent()
    {
        if (_marked.TryPop(out var isArtifact) && isArtifact) _artifacts--;
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    // To make a picture of it the library would make its colours, which a hostile file defines by themselves.
    public override void EndInlineImage(Memory<byte> bytes)
    {
        _pictures++;
        InlineImageBuilder = null;
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            _budget.Step();
            if (!Colours.Contains(operation.Operator)) operation.Run(this);
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => _pictures++;

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }
}
