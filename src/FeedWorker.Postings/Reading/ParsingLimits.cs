using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Watches one document while it is parsed, and stops it (with an <see cref="InvalidDataException"/>) where an HTML parser would do work that is out of
/// proportion to the text. It walks the elements that are still open at every tag, so that a hundred thousand of them cost minutes: how deep they are
/// is the measure of how many they are. And it opens bold, italic and the like anew in every paragraph, so that a few hundred of them and
/// <c>&lt;p&gt;</c> after <c>&lt;p&gt;</c> make a hundred elements out of every letter: those are counted.
/// </summary>
/// <param name="length">Characters of the text.</param>
internal sealed class ParsingLimits(int length) : IElementFactory<Document, HtmlElement>
{
    /// <summary>Any page may have these; beyond them, one for three characters: no tag is shorter.</summary>
    private const int Spare = 50_000;

    private static readonly IElementFactory<Document, HtmlElement> Elements = BrowsingContext.New(Configuration.Default).GetService<IElementFactory<Document, HtmlElement>>()!;

    private readonly int _most = Math.Min(Spare + (length / 3), DocumentLimits.Nodes / 2);
    private readonly Dictionary<INode, INode> _templates = [];
    private IElement? _last;
    private int _count;

    /// <summary>
    /// Every HTML element, those included that the parser repeats. A <c>base</c> is an element like others: at each one, AngleSharp would go through the
    /// whole document for the first, and <see cref="PageReader"/> knows better what it says.
    /// </summary>
    public HtmlElement Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None)
    {
        if (++_count > _most) throw new InvalidDataException($"The page makes more than {_most} elements out of {length} characters.");
        return localName == "base" ? new HtmlElement(document, localName, prefix, NodeFlags.SelfClosing | NodeFlags.Special) : Elements.Create(document, localName, prefix, flags);
    }

    /// <summary>Looks at the element before this one, which stands where it belongs by now.</summary>
    public void Created(IElement element)
    {
        // The document itself is no element.
        var depth = -1;
        for (INode? at = _last; at is not null; at = at.Parent ?? _templates.GetValueOrDefault(at))
            if (++depth > DocumentLimits.Depth) throw new InvalidDataException(DocumentLimits.TooDeep);
        if (_last is IHtmlTemplateElement template) _templates[template.Content] = template;
        _last = element;
    }
}
