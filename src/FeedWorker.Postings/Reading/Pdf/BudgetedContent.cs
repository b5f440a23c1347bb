using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>The library's own parsing of what is to be drawn, within a budget.</summary>
internal sealed class BudgetedContent(IPageContentParser library, PdfBudget budget) : IPageContentParser
{
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        budget.TakeDrawn(inputBytes.Length);
        return library.Parse(pageNumber, inputBytes, log);
    }
}
