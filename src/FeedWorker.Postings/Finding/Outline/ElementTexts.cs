using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>The words of links and blocks, each read once however many lines and rows share it (a link around a whole page, a block of lines parted by breaks).</summary>
internal sealed class ElementTexts
{
    /// <summary>Characters kept of one text: beyond them it is no title, button or sentence.</summary>
    private const int Longest = 4000;

    private readonly Dictionary<IElement, string> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, int> _lengths = new(ReferenceEqualityComparer.Instance);

    /// <summary>White space folded; no more than the first 4,000 characters.</summary>
    public string Of(IElement element)
    {
        if (_texts.TryGetValue(element, out var known)) return known;
        var text = Fold(element);
        _lengths[element] = text.Length;
        return _texts[element] = text.Length <= Longest ? text : text[..Longest];
    }

    /// <summary>How long the text is, white space folded.</summary>
    public int LengthOf(IElement element) => _lengths.TryGetValue(element, out var known) ? known : _lengths[element] = Fold(element).Length;

    private static string Fold(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
