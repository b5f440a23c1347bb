using FeedWorker.Postings.Reading.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace FeedWorker.Postings.Reading;

/// <summary>Turns a PDF into the HTML it means: columns in reading order, headings by size and weight, bullets, words that were hyphenated at a line's end.</summary>
internal static class PdfDocumentReader
{
    /// <summary>A job description is a few pages; a brochure that holds one is read no further.</summary>
    public const int MostPages = 30;

    private const int FewestLetters = 20;

    /// <summary>Never throws for bad input: damaged, locked and picture-only documents are failures with a reason.</summary>
    public static PdfText Read(ReadOnlyMemory<byte> bytes)
    {
        var (lines, pages, failure) = Lines(bytes);
        if (failure is not null) return PdfText.Fail(failure);
        if (lines.Sum(l => l.Text.Count(char.IsLetter)) < FewestLetters) return PdfText.Fail("The PDF holds no text, only pictures of it.");
        return PdfText.Of(PdfHtml.Write(PdfRepeats.Without(lines, pages)));
    }

    private static (IReadOnlyList<PdfLine> Lines, int Pages, string? Failure) Lines(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BudgetedFilters(new PdfBudget()) });
            document.AddPageFactory<LetterPage, LetterPages>();
            var lines = new List<PdfLine>();
            var pages = Math.Min(document.NumberOfPages, MostPages);
            for (var number = 1; number <= pages; number++) lines.AddRange(PdfPageLines.Of(document.GetPage<LetterPage>(number).Letters, lines.Count == 0 ? 0 : lines[^1].Column + 1));
            return (lines, pages, null);
        }
        catch (Exception tooMuch) when (TooMuch(tooMuch) is not null)
        {
            return ([], 0, $"The PDF {TooMuch(tooMuch)}; it is no job description.");
        }
        catch (PdfDocumentEncryptedException)
        {
            return ([], 0, "The PDF is locked with a password.");
        }
#pragma warning disable CA1031 // The library throws a dozen kinds of exception for foreign bytes; each means the same to us.
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return ([], 0, $"The PDF is damaged: {damaged.Message.Split('\n')[0].TrimEnd('.')}.");
        }
    }

    private static string? TooMuch(Exception? fault)
    {
        while (fault is not null and not PdfTooMuchException) fault = fault.InnerException;
        return fault?.Message;
    }
}
