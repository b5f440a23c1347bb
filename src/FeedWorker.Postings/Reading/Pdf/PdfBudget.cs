namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>What one PDF may unpack to. A few hundred bytes can describe terabytes, or a drawing that holds itself.</summary>
internal sealed class PdfBudget
{
    /// <summary>Of all streams, fonts among them.</summary>
    private const long MostUnpacked = 64L * 1024 * 1024;

    /// <summary>Of what is to be drawn: a page of text takes some kilobytes.</summary>
    private const long MostDrawn = 6L * 1024 * 1024;

    /// <summary>Steps of drawing, counted as often as they are taken.</summary>
    private const long MostSteps = 2_000_000;

    /// <summary>Ten thousand on each of thirty pages are more than anybody prints.</summary>
    private const int MostLetters = 300_000;

    private const int MostForms = 20_000;

    private long _unpacked = MostUnpacked;
    private long _drawn = MostDrawn;
    private long _steps = MostSteps;
    private int _letters = MostLetters;
    private int _forms = MostForms;

    /// <summary>Bytes that may still be unpacked.</summary>
    public long UnpackedLeft => _unpacked;

    public void TakeUnpacked(long bytes) => Take(ref _unpacked, bytes, $"unpacks to more than {MostUnpacked / 1024 / 1024} MB");

    public void TakeDrawn(long bytes) => Take(ref _drawn, bytes, $"draws more than {MostDrawn / 1024 / 1024} MB");

    public void TakeSteps(int count) => Take(ref _steps, count, $"draws in more than {MostSteps} steps");

    public void TakeLetter()
    {
        if (--_letters < 0) throw new PdfTooMuchException($"holds more than {MostLetters} letters");
    }

    public void TakeForm()
    {
        if (--_forms < 0) throw new PdfTooMuchException($"repeats more than {MostForms} drawings");
    }

    private static void Take(ref long left, long bytes, string otherwise)
    {
        left -= bytes;
        if (left < 0) throw new PdfTooMuchException(otherwise);
    }
}
