using System.Collections.Frozen;

namespace FeedWorker.Postings.Words;

/// <summary>
/// What a text may begin with, of one list in every language that has it. An entry is followed by a space ("apply" begins "apply now" and not
/// "applied physicist"), unless a star says that anything may follow ("candidatar*").
/// </summary>
/// <param name="key">The list, such as <c>finding.imperatives</c>.</param>
internal sealed class Beginnings(string key)
{
    private readonly FrozenDictionary<char, string[]> _byFirstLetter = Lexicon.InEveryLanguage(key)
        .Select(b => b[^1] == '*' ? b[..^1] : b + ' ')
        .GroupBy(b => b[0])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>A lower-case text begins with one of them.</summary>
    public bool Begin(ReadOnlySpan<char> lower)
    {
        if (lower.IsEmpty || !_byFirstLetter.TryGetValue(lower[0], out var beginnings)) return false;
        foreach (var beginning in beginnings)
            if (lower.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }
}
