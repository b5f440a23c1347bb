using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>"DVMs, veterinary technicians, and assistants": several openings in one breath.</summary>
internal static partial class Coordination
{
    private const int MostWords = 5;

    /// <summary>The parts, when each is short and names a job (a part in capitals may be an abbreviation nobody knows); else the text alone.</summary>
    public static IReadOnlyList<string> Split(string text, TitleJudge judge)
    {
        var parts = Joint().Split(text).Select(p => p.Trim(' ', '.', '!', ':')).Where(p => p.Length > 0).ToArray();
        if (parts.Length < 2 || parts.Any(p => p.Split(' ').Length > MostWords)) return [text];
        var named = parts.Count(judge.NamesJob);
        return named >= 2 && parts.All(p => judge.NamesJob(p) || IsAbbreviation(p) || (judge.Of(p).Kinds & WordKinds.JobSuffix) != 0) ? parts : [text];
    }

    /// <summary>The text goes on with another of the same: ", and a cook", " e di un magazziniere".</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        if (trimmed.IsEmpty || trimmed[0] is ',' or ';' or '/' or '&' or '、') return !trimmed.IsEmpty;
        var end = trimmed.IndexOf(' ');
        return (end < 0 ? trimmed : trimmed[..end]) is "and" or "or" or "und" or "oder" or "sowie" or "et" or "ou" or "y" or "e" or "ed" or "o" or "en" or "of" or "och" or "eller" or "og" or "i" or "oraz" or "lub" or "a" or "ja" or "és" or "și" or "и" or "та";
    }

    /// <summary>Capitals such as "DVMs".</summary>
    public static bool IsAbbreviation(string part) => part.Length is >= 2 and <= 6 && char.IsUpper(part[0]) && char.IsUpper(part[1]) && part.All(char.IsLetter);

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:and|or|und|oder|sowie|et|ou|y|e|o|en|of|och|eller|og|i|lub)\s+)?|\s+(?:and|or|und|oder|sowie|et|ou|y|e|o|en|of|och|eller|og|i|lub|&)\s+|[、]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
