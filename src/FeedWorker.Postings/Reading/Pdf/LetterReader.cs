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
using UglyToad.PdfPig.Util;

namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>
/// Follows what a page draws for its letters alone: lines, pictures and colours are nobody's text. The library's own processor does the same with all of it,
/// without a bound on letters, and follows a drawing that holds itself until the stack, and the process with it, ends.
/// </summary>
internal sealed class LetterReader(
    int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider, CropBox cropBox,
    UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, ParsingOptions parsingOptions, PdfBudget budget)
    : BaseStreamProcessor<LetterPage>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, in initialMatrix, parsingOptions)
{
    /// <summary>Drawings in drawings; layout programs stop at three or four.</summary>
    private const int DeepestForm = 24;

    /// <summary>Saved states; the specification once allowed 28.</summary>
    private const int MostStates = 256;

    /// <summary>Of one page; a newspaper's holds some twenty thousand.</summary>
    private const int MostLetters = 30_000;

    private readonly List<Letter> _letters = [];
    private int _depth;

    public override LetterPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new LetterPage(_letters);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        if (_letters.Count >= MostLetters) throw new PdfTooMuchException($"holds more than {MostLetters} letters on one page");
        budget.TakeLetter();
        var glyph = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, characterBoundingBox.GlyphBounds);
        var box = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples));
        // An accent drawn over the letter before it is one with it.
        if (_letters.Count > 0 && currentOffset > 0 && Diacritics.IsInCombiningDiacriticRange(unicode) && _letters[^1] is var before && before.TextSequence == TextSequence
            && Diacritics.TryCombineDiacriticWithPreviousLetter(unicode, before.Value, out var combined))
        {
            _letters[^1] = Of(combined, before.BoundingBox, before.GlyphRectangleLoose, before.StartBaseLine, before.EndBaseLine, before.Width);
            return;
        }

        _letters.Add(Of(unicode, glyph, box, box.BottomLeft, box.BottomRight, box.Width));

        Letter Of(string value, PdfRectangle tight, PdfRectangle loose, PdfPoint start, PdfPoint end, double width) => new(
            value, tight, loose, start, end, width, fontSize, font, currentState.FontState.TextRenderingMode, currentState.CurrentStrokingColor!, currentState.CurrentNonStrokingColor!, pointSize, TextSequence);
    }

    public override void PushState()
    {
        if (GraphicsStack.Count > MostStates) throw new PdfTooMuchException($"saves more than {MostStates} states of a drawing");
        base.PushState();
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

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        budget.TakeSteps(operations.Count);
        base.ProcessOperations(operations);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.TakeForm();
        if (_depth >= DeepestForm) throw new PdfTooMuchException("holds a drawing that holds itself");
        _depth++;
        base.ProcessFormXObject(formStream, xObjectName);
        _depth--;
    }
}
