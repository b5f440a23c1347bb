using System.Globalization;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>How many people are sought, when it is said in figures or words.</summary>
internal sealed class OpeningsReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        if (source.Structured.Get("totalJobOpenings").Number() is { } stated and >= 1 and <= 1000) return posting with { TotalJobOpenings = (int)stated };
        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.Openings) && s.Section is SectionKind.Body or SectionKind.Apply or SectionKind.Hours).Prepend(source.Title))
        {
            foreach (var hit in statement.Of(WordGroup.Openings))
            {
                if (Count(statement, hit) is not { } count) continue;
                evidence.Add("totalJobOpenings", statement.Text, "a number beside 'positions'");
                return posting with { TotalJobOpenings = count };
            }
        }

        return posting;
    }

    private static int? Count(Statement statement, WordHit hit)
    {
        foreach (var number in statement.Of(WordGroup.NumberWords))
        {
            if (number.Value >= 2 && number.End <= hit.Start && hit.Start - number.End <= 12 && IsPlain(statement.Folded[number.End..hit.Start])) return number.Value;
        }

        var text = statement.Folded;
        if (hit.End < text.Length && text[hit.End] == ':') return Figure(text.AsSpan(hit.End + 1).TrimStart());
        var start = hit.Start - 1;
        while (start > 0 && text[start] is ' ' or ')') start--;
        var end = start + 1;
        while (start >= 0 && char.IsDigit(text[start])) start--;
        return start < 0 || text[start] is ' ' or '(' ? Figure(text.AsSpan(start + 1, end - start - 1)) : null;
    }

    private static bool IsPlain(string between) => between.Trim(' ', '(', ')').All(c => char.IsLetterOrDigit(c) || c is '-' or ' ') && between.Length <= 20;

    private static int? Figure(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        return end is > 0 and <= 2 && int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 ? count : null;
    }
}
