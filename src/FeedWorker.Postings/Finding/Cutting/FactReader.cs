using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>What stands beside a title and is labelled, recognisable by its words, or named by its class. Nothing that would have to be guessed.</summary>
internal static class FactReader
{
    private const int LongestPiece = 80;
    private const int LinesRead = 40;
    private static readonly char[] Separators = ['·', '|', '•', '—', '/', '｜', '・'];

    private static readonly (string Sign, FactKind Kind)[] ClassSigns =
    [
        ("location", FactKind.Place), ("standort", FactKind.Place), ("place", FactKind.Place), ("city", FactKind.Place), ("lieu", FactKind.Place), ("ubicacion", FactKind.Place), ("department", FactKind.Department),
        ("abteilung", FactKind.Department), ("category", FactKind.Department), ("type", FactKind.EmploymentType), ("contract", FactKind.EmploymentType), ("salary", FactKind.Pay), ("compensation", FactKind.Pay),
        ("deadline", FactKind.ValidThrough), ("closing", FactKind.ValidThrough), ("expire", FactKind.ValidThrough), ("posted", FactKind.DatePosted), ("published", FactKind.DatePosted),
    ];

    public static IReadOnlyList<FoundFact> Read(Inspection page, Row row)
    {
        var facts = new List<FoundFact>(row.Facts);
        if (row.Facts.Count > 0) return facts;
        for (var i = row.First; i < Math.Min(row.End, row.Title.Index + LinesRead); i++)
        {
            var line = page.Outline.Lines[i];
            if (i == row.Title.Index)
            {
                if (!row.TitleIsPart && line.Text.Length > row.TitleText.Length && line.Text.StartsWith(row.TitleText, StringComparison.Ordinal)) Rest(facts, page, line.Text[row.TitleText.Length..]);
                continue;
            }

            if (line.Kind == LineKind.Definition && i > 0 && page.Outline.Lines[i - 1] is { Kind: LineKind.Term } term && page.Outline.Words.LabelOf(term.Lower) is { } named)
                facts.Add(new FoundFact(named, line.Text));
            else if (LabelledFact.In(line.Text, page.Outline.Words) is { } labelled) facts.Add(labelled);
            else if (line.Text.Length <= LongestPiece * 2 && !line.IsHeading) Pieces(facts, page, line);
        }

        return facts;
    }

    private static void Pieces(List<FoundFact> facts, Inspection page, Line line)
    {
        var pieces = line.Text.Replace(" - ", "|", StringComparison.Ordinal).Replace(" – ", "|", StringComparison.Ordinal).Replace(", ", "|", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 6) return;
        var byClass = ByClass(line.Block);
        var kinds = pieces.Select(p => Recognise(page, p)).ToArray();
        var anyKnown = kinds.Any(k => k is not null);
        if (byClass is null && !anyKnown) return;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Length > LongestPiece) continue;
            if (LabelledFact.In(pieces[i], page.Outline.Words) is { } labelled) facts.Add(labelled);
            else if (kinds[i] is { } kind) facts.Add(new FoundFact(kind, pieces[i]));
            else if (byClass is { } named && pieces.Length == 1) facts.Add(new FoundFact(named, pieces[i]));
            else if (pieces.Length > 1) facts.Add(new FoundFact(FactKind.Unlabelled, pieces[i]));
        }
    }

    /// <summary>What follows the title on its own line: "– full-time, Lyon (closes 3 May)".</summary>
    private static void Rest(List<FoundFact> facts, Inspection page, string rest)
    {
        foreach (var piece in rest.Split([.. Separators, ',', ';', '(', ')', '–', '（', '）'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.Length > LongestPiece) continue;
            facts.Add(LabelledFact.In(piece, page.Outline.Words) ?? new FoundFact(Recognise(page, piece) ?? FactKind.Unlabelled, piece.Trim('-', ' ', ':')));
        }
    }

    private static FactKind? Recognise(Inspection page, string piece)
    {
        if (piece.Length > LongestPiece) return null;
        var verdict = page.Judge.Of(piece);
        if (verdict.Words > 6) return null;
        if ((verdict.Whole & WordKinds.TypeWord) != 0) return FactKind.EmploymentType;
        if ((verdict.Whole & WordKinds.RemoteWord) != 0) return FactKind.Arrangement;
        return (verdict.Whole & WordKinds.StartWord) != 0 ? FactKind.StartDate : null;
    }

    private static FactKind? ByClass(IElement block)
    {
        if (block.ClassName is not { Length: > 0 } names) return null;
        foreach (var (sign, kind) in ClassSigns)
            if (names.Contains(sign, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }
}
