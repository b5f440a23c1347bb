using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>"DVMs, veterinary technicians, and assistants": several openings in one breath.</summary>
internal static class Coordination
{
    private const int MostWords = 5;

    private static readonly WordSet Conjunctions = new("finding.conjunctions");

    // The Czech "a" joins two cooks, the English one does not part them: enough to go on with, too little to cut at.
    private static readonly WordSet WeakConjunctions = new("finding.weakConjunctions");

    // The Dutch "of" parts two jobs, the English one does not part "Director of Training".
    private static readonly ConcurrentDictionary<Vocabulary, Regex> Joints = [];

    /// <summary>The parts, when each is short and names a job (a part in capitals may be an abbreviation nobody knows); else the text alone.</summary>
    public static IReadOnlyList<string> Split(string text, TitleJudge judge)
    {
        var parts = Joints.GetOrAdd(judge.Words, JointOf).Split(text).Select(p => p.Trim(' ', '.', '!', ':')).Where(p => p.Length > 0).ToArray();
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
        var first = end < 0 ? trimmed : trimmed[..end];
        return IsConjunction(first) || WeakConjunctions.Contains(first);
    }

    /// <summary>"and", "oder", "et".</summary>
    public static bool IsConjunction(ReadOnlySpan<char> lower) => Conjunctions.Contains(lower);

    /// <summary>Capitals such as "DVMs".</summary>
    public static bool IsAbbreviation(string part) => part.Length is >= 2 and <= 6 && char.IsUpper(part[0]) && char.IsUpper(part[1]) && part.All(char.IsLetter);

    private static Regex JointOf(Vocabulary vocabulary)
    {
        var words = string.Join('|', vocabulary.Conjunctions.Select(Regex.Escape));
        return new Regex($@"\s*[,;]\s*(?:(?:{words})\s+)?|\s+(?:{words}|&)\s+|[、]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    }
}
