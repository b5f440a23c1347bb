using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>Makes pages of nothing but letters. The library calls the constructor; the budget comes with the filters.</summary>
internal sealed class LetterPages(
    IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<LetterPage>(pdfScanner, resourceStore, filterProvider, new BudgetedContent(pageContentParser, BudgetOf(parsingOptions)), parsingOptions)
{
    protected override LetterPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new LetterReader(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, BudgetOf(ParsingOptions))
            .Process(pageNumber, operations);

    private static PdfBudget BudgetOf(ParsingOptions options) => ((BudgetedFilters)options.FilterProvider!).Budget;
}
