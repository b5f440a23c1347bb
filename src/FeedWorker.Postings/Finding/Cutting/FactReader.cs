using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>What stands beside a title and is labelled, recognisable by its words, or named by its class. Nothing that would have to be guessed.</summary>
internal static class FactReader
{
    private const int LongestPiece = 80;
    private const int LongestName = 40;
    private const int LinesRead = 40;
    private const int MostCardLines = 15;

    /// <summary>Elements of one card that are looked at.</summary>
    private const int MostElements = 1000;
    private static readonly char[] Separators = ['·', '|', '•', '—', '/', '｜', '・'];

    // Of what follows a title: "m/f" and "40h/week" are parted only once money is told apart.
    private static readonly char[] RestSeparators = [.. Separators.Where(c => c != '/'), ';', '(', ')', '–', '（', '）'];

    private static readonly (string Sign, FactKind Kind)[] ClassSigns =
    [
        ("location", FactKind.Place), ("standort", FactKind.Place), ("place", FactKind.Place), ("city", FactKind.Place), ("lieu", FactKind.Place), ("ubicacion", FactKind.Place), ("local", FactKind.Place), ("ciudad", FactKind.Place), ("plaats", FactKind.Place), ("locatie", FactKind.Place), ("region", FactKind.Place), ("address", FactKind.Place), ("adresse", FactKind.Place), ("sede", FactKind.Place), ("lugar", FactKind.Place), ("miejsce", FactKind.Place), ("department", FactKind.Department),
        ("abteilung", FactKind.Department), ("category", FactKind.Department), ("type", FactKind.EmploymentType), ("contract", FactKind.EmploymentType), ("salary", FactKind.Pay), ("compensation", FactKind.Pay),
        ("deadline", FactKind.ValidThrough), ("closing", FactKind.ValidThrough), ("expire", FactKind.ValidThrough), ("posted", FactKind.DatePosted), ("job-date", FactKind.DatePosted), ("post-date", FactKind.DatePosted), ("published", FactKind.DatePosted),
    ];

    public static IReadOnlyList<FoundFact> Read(Inspection page, Row row)
    {
        var facts = new List<FoundFact>(row.Facts);
        if (row.Facts.Count > 0) return facts;
        if (row.Record is not null && row.End - row.First <= MostCardLines) facts.AddRange(page.FactsNamedIn(row.Record, Named).Where(f => f.Text != row.TitleText));
        for (var i = row.First; i < Math.Min(row.End, row.Title.Index + LinesRead); i++)
        {
            var line = page.Outline.Lines[i];
            if (line.IsStruck) continue;
            if (i == row.Title.Index)
            {
                if (!row.TitleIsPart && line.Text.Length > row.TitleText.Length && line.Text.StartsWith(row.TitleText, StringComparison.Ordinal)) Rest(facts, page, line.Text[row.TitleText.Length..]);
                continue;
            }

            facts.AddRange(PicturedFacts.In(line));
            if (line.Kind == LineKind.Definition && i > 0 && page.Outline.Lines[i - 1] is { Kind: LineKind.Term } term && page.Outline.Words.LabelOf(term.Lower) is { } named)
                facts.Add(new FoundFact(named, line.Text));
            else if (LabelledFact.AllIn(line.Text, page.Outline.Words) is { Count: > 0 } labelled) facts.AddRange(labelled);
            else if (line.Text.Length <= LongestPiece * 2 && !line.IsHeading) Pieces(facts, page, line);
        }

        if (!facts.Exists(f => f.Kind == FactKind.Place) && PlaceAbove(page, row) is { } place) facts.Add(new FoundFact(FactKind.Place, place));
        return [.. facts.Distinct()];
    }

    /// <summary>Openings grouped by place: the heading above is the name of a town, a country or a university, and nothing else.</summary>
    private static string? PlaceAbove(Inspection page, Row row)
    {
        if (row.Title.Under < 0) return null;
        var heading = page.Outline.Lines[row.Title.Under];
        if (heading.Level < 2 || heading.Text.Length > LongestName * 2) return null;
        var text = heading.Text.TrimEnd(':', ' ');
        if (Towns.LengthAt(text, 0) == text.Length || PlaceNames.Country(text) is not null) return text;
        return PlaceText.NamesInstitution(text) && (page.Judge.Of(heading).Kinds & (WordKinds.OpeningsHeading | WordKinds.CareersWord | WordKinds.JobWord)) == 0 && Tokens.Count(text) <= 6 ? text : null;
    }

    private static void Pieces(List<FoundFact> facts, Inspection page, Line line)
    {
        var pieces = line.Text.TrimEnd('.', '。').Replace(" - ", "|", StringComparison.Ordinal).Replace(" – ", "|", StringComparison.Ordinal).Replace(", ", "|", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 6) return;
        var byClass = ByClass(line.Block);
        var kinds = pieces.Select(p => Recognise(page, p)).ToArray();
        var anyKnown = kinds.Any(k => k is not null);
        if (byClass is null && !anyKnown && !HasKnownSibling(page, line)) return;
        var place = byClass is null ? PlaceAmong(page, pieces, kinds) : -1;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Length > LongestPiece) continue;
            if (i == place) facts.Add(new FoundFact(FactKind.Place, pieces[i]));
            else if (LabelledFact.In(pieces[i], page.Outline.Words) is { } labelled) facts.Add(labelled);
            else if (kinds[i] is { } kind) facts.Add(new FoundFact(kind, pieces[i]));
            else if (byClass is { } named && pieces.Length == 1) facts.Add(new FoundFact(named, pieces[i]));
            else if (pieces.Length > 1 || pieces[i].Length <= LongestName) facts.Add(new FoundFact(FactKind.Unlabelled, pieces[i]));
        }
    }

    /// <summary>What follows the title on its own line: "– full-time, Lyon (closes 3 May)".</summary>
    private static void Rest(List<FoundFact> facts, Inspection page, string rest)
    {
        // "(Boise, ID)" is one place, not two pieces.
        var segments = rest.Replace(" - ", "–", StringComparison.Ordinal).Split(RestSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var pieces = new List<string>();
        foreach (var segment in segments)
        {
            if (IsTownWithRegion(page, segment)) facts.Add(new FoundFact(FactKind.Place, segment));
            else pieces.AddRange(segment.Split(Recognise(page, segment) == FactKind.Pay ? [','] : [',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        var kinds = pieces.Select(p => Recognise(page, p)).ToArray();
        var place = kinds.Any(k => k is not null) ? PlaceAmong(page, pieces, kinds) : -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Length > LongestPiece) continue;
            facts.Add(i == place ? new FoundFact(FactKind.Place, pieces[i]) : LabelledFact.In(pieces[i], page.Outline.Words) ?? new FoundFact(kinds[i] ?? FactKind.Unlabelled, pieces[i].Trim('-', ' ', ':')));
        }
    }

    /// <summary>
    /// Beside a known employment type, the one other piece that is a proper name is the place: "Full-time · Uetze". Two such pieces, a
    /// word with a meaning or a figure leave it open.
    /// </summary>
    private static int PlaceAmong(Inspection page, IReadOnlyList<string> pieces, FactKind?[] kinds)
    {
        var found = -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (kinds[i] is not null || !(IsName(page, pieces[i]) || IsStreet(pieces[i]))) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }

    private static bool IsTownWithRegion(Inspection page, string segment)
    {
        var comma = segment.LastIndexOf(',');
        if (comma <= 1 || segment.Length > LongestName) return false;
        var last = segment[(comma + 1)..].Trim();
        return IsName(page, segment[..comma].Trim()) && (PlaceNames.Country(last) is not null || PlaceNames.Region(last) is not null);
    }

    /// <summary>"154 University Ave": a number and a name of its own.</summary>
    private static bool IsStreet(string piece) =>
        piece.Length <= LongestName && char.IsAsciiDigit(piece[0]) && piece.Split(' ') is { Length: >= 2 and <= 5 } words && words[0].Length <= 5 && words.Skip(1).All(w => char.IsUpper(w[0]));

    private static bool IsName(Inspection page, string piece)
    {
        if (piece.Length is < 2 or > LongestName || piece.Any(char.IsAsciiDigit)) return false;
        var verdict = page.Judge.Of(piece);
        return verdict.Words <= 4 && verdict.Kinds == WordKinds.None && (char.IsUpper(piece[0]) || Tokens.IsIdeograph(piece[0]));
    }

    private static FactKind? Recognise(Inspection page, string piece)
    {
        if (piece.Length > LongestPiece) return null;
        if (piece.AsSpan().IndexOfAny('$', '€', '£') >= 0 && piece.AsSpan().ContainsAnyInRange('0', '9') && piece.Length <= LongestName) return FactKind.Pay;
        var verdict = page.Judge.Of(piece);
        if (verdict.Words > 6) return null;
        if ((verdict.Whole & WordKinds.TypeWord) != 0) return FactKind.EmploymentType;
        if ((verdict.Whole & WordKinds.RemoteWord) != 0) return FactKind.Arrangement;
        if ((verdict.Whole & WordKinds.Department) != 0) return FactKind.Department;
        return (verdict.Whole & WordKinds.StartWord) != 0 ? FactKind.StartDate : null;
    }

    /// <summary>A short line made like its neighbour, of which the meaning is known: "Full-time" and then "Bilbao".</summary>
    private static bool HasKnownSibling(Inspection page, Line line)
    {
        if (line.Text.Length > LongestName || Tokens.Count(line.Text) > 5 || page.Judge.Of(line).Whole != WordKinds.None) return false;
        foreach (var index in new[] { line.Index - 1, line.Index + 1 })
            if (index >= 0 && index < page.Outline.Lines.Count && page.Outline.Lines[index] is var near && near.Shape == line.Shape && near.Under == line.Under && near.Text.Length <= LongestPiece && Recognise(page, near.Text) is not null) return true;
        return false;
    }

    /// <summary>Pieces of a card whose class says what they are, wherever they stand within a line.</summary>
    private static IEnumerable<FoundFact> Named(IElement record)
    {
        foreach (var element in record.Descendants<IElement>().Take(MostElements))
        {
            if (element.LocalName is not ("span" or "small" or "time") || element.ChildElementCount > 1 || ByClass(element) is not { } kind) continue;
            var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length is > 1 and <= LongestPiece) yield return new FoundFact(kind, text);
        }
    }

    /// <summary>What the class of a block says of it, or of what holds nothing but it.</summary>
    private static FactKind? ByClass(IElement block)
    {
        if (block.ClassName is not { Length: > 0 } names) return block.LocalName is "p" or "span" && block.ParentElement is { ClassName.Length: > 0 } around && around.FirstElementChild == around.LastElementChild ? ByClass(around) : null;
        foreach (var (sign, kind) in ClassSigns)
            if (names.Contains(sign, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }
}
