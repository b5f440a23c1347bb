using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>What holds at a point of the walk: the elements that the text there belongs to.</summary>
internal readonly record struct Surroundings(IElement Block, IElement Holder, LineKind Kind, int Level, IElement? Link, bool Bold)
{
    /// <summary>Role, tags and first classes of the block and the two elements around it.</summary>
    public int Shape
    {
        get
        {
            var hash = new HashCode();
            hash.Add(Kind);
            hash.Add(Level);
            var element = Block;
            for (var step = 0; step < 3 && element is not null; step++)
            {
                hash.Add(element.LocalName);
                if (step < 2) hash.Add(FirstClass(element));
                element = element.ParentElement;
            }

            hash.Add(Link is not null);
            return hash.ToHashCode();
        }
    }

    /// <summary>Generators number their classes (<c>post-123</c>); such a name says nothing about shape.</summary>
    private static string FirstClass(IElement element)
    {
        if (element.ClassName is not { Length: > 0 } names) return "";
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan()[range];
            if (name.Length > 0 && !name.ContainsAnyInRange('0', '9')) return name.ToString();
        }

        return "";
    }

    public Surroundings Within(IElement element)
    {
        var name = element.LocalName;
        var inner = PageElements.IsBlock(element) ? this with { Block = element, Holder = Kind == LineKind.Text ? element : Holder } : this;
        if (HeadingLevel(element) is var level and > 0) return inner with { Block = element, Holder = element, Kind = LineKind.Heading, Level = level };
        return name switch
        {
            "a" when element.HasAttribute("href") => inner with { Link = element },
            "b" or "strong" => inner with { Bold = true },
            "li" => inner with { Holder = element, Kind = LineKind.ListItem, Level = 0 },
            "dt" => inner with { Holder = element, Kind = LineKind.Term, Level = 0 },
            "dd" => inner with { Holder = element, Kind = LineKind.Definition, Level = 0 },
            "td" when LayoutCell.Is(element) => inner with { Holder = element, Kind = LineKind.Text, Level = 0 },
            "td" or "th" => inner with { Holder = element, Kind = LineKind.Cell, Level = 0 },
            "summary" => inner with { Holder = element, Kind = LineKind.Summary, Level = 0 },
            "button" when PageElements.OpensText(element) =>
                inner with { Block = element, Holder = element, Kind = Kind == LineKind.Heading ? Kind : LineKind.Summary },
            _ => inner,
        };
    }

    /// <summary>A whole text, with a list in it, that was marked as a heading for its looks.</summary>
    private static bool IsText(IElement heading)
    {
        if (heading.ChildElementCount < 2) return false;
        foreach (var child in heading.Children)
            if (child.LocalName is "ul" or "ol" or "table") return true;
        return false;
    }

    private static int HeadingLevel(IElement element)
    {
        if (element.LocalName is ['h', >= '1' and <= '6' and var digit]) return IsText(element) ? 0 : digit - '0';
        if (element.GetAttribute("role") != "heading") return 0;
        return int.TryParse(element.GetAttribute("aria-level"), out var level) && level is >= 1 and <= 6 ? level : 2;
    }
}
