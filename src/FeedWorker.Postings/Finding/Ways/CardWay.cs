using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>
/// Cards side by side of which every line is made alike, so that no line looks like a title: the first line with words is it,
/// after an icon, a number or nothing.
/// </summary>
internal sealed class CardWay : IPostingWay
{
    private const int Levels = 4;
    private const int FewestCards = 2;
    private const int MostWords = 12;

    public string Method => "repeated";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        var titles = page.Outline.Lines.Where(l => l.Kind is LineKind.Text or LineKind.ListItem && !l.IsHeading)
            .Select(l => (Line: l, Card: CardOf(page, l))).Where(t => t.Card is not null);
        foreach (var cards in titles.GroupBy(t => (t.Card!.ParentElement, t.Card.LocalName, t.Card.ClassName)))
            if (cards.Count() >= FewestCards) yield return Candidates.Of(Method, LineGroups.Rows(page, [.. cards.Select(c => c.Line)]));
    }

    /// <summary>The card that the line is the first worded line of; null when there is none, or it is not one of several.</summary>
    private static IElement? CardOf(Inspection page, Line line)
    {
        if (!HasLetters(line.Lower) || Tokens.Count(line.Lower) > MostWords) return null;
        var lines = page.Outline.Lines;
        for (var (at, step) = (line.Block, 0); at is not null && step < Levels && at.LocalName is not ("body" or "main" or "ul" or "ol" or "tr" or "td"); (at, step) = (at.ParentElement!, step + 1))
        {
            if (at.ParentElement is null) return null;
            for (var i = line.Index - 1; i >= 0 && Nodes.IsWithin(lines[i].Block, at); i--)
                if (HasLetters(lines[i].Lower)) return null;
            if (line.Index + 1 < lines.Count && Nodes.IsWithin(lines[line.Index + 1].Block, at) && HasTwin(page, at)) return at;
        }

        return null;
    }

    private static bool HasTwin(Inspection page, IElement card) => IsTwin(card, page.Positions.ElementAfter(card)) || IsTwin(card, page.Positions.ElementBefore(card));

    private static bool IsTwin(IElement card, IElement? other) => other is not null && other.LocalName == card.LocalName && other.ClassName == card.ClassName;

    private static bool HasLetters(string text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }
}
