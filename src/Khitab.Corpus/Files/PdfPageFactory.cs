using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Khitab.Corpus.Files;

/// <summary>How a PDF is parsed, with what it may use up.</summary>
internal sealed class PdfParsing : ParsingOptions
{
    public PdfParsing(PdfBudget budget)
    {
        Budget = budget;
        FilterProvider = new PdfFilters(budget);
        SkipMissingFonts = true;
        UseLenientParsing = true;
    }

    /// <summary>The bounds.</summary>
    public PdfBudget Budget { get; }
}

/// <summary>Makes a page of its program; called by the library.</summary>
internal sealed class PdfPageFactory(
    IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser,
    ParsingOptions parsingOptions) : BasePageFactory<PdfPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    protected override PdfPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, UglyToad.PdfPig.Core.TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfDrawing(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
            ParsingOptions).Process(pageNumber, operations);
}
