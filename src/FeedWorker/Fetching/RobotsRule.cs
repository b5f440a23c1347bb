namespace FeedWorker.Fetching;

/// <summary>One allow or disallow line.</summary>
/// <param name="Path">Normalised pattern, with <c>*</c> and a final <c>$</c> as special characters.</param>
/// <param name="Allows">True for allow.</param>
/// <param name="Line">1-based line in the file, for the operator.</param>
internal sealed record RobotsRule(string Path, bool Allows, int Line)
{
    /// <summary>The pattern for messages, not endless.</summary>
    public string Shown => Path.Length > 100 ? Path[..100] + "…" : Path;

    /// <summary>Matches greedily from the left, part by part between the stars: no backtracking, so no pattern is slow.</summary>
    public bool Matches(string path)
    {
        var anchored = Path.EndsWith('$');
        var pattern = anchored ? Path.AsSpan(..^1) : Path;
        var rest = path.AsSpan();
        var isFirst = true;
        while (true)
        {
            var star = pattern.IndexOf('*');
            var part = star < 0 ? pattern : pattern[..star];
            if (star < 0 && anchored)
                return isFirst ? rest.SequenceEqual(part) : rest.EndsWith(part, StringComparison.Ordinal);
            var found = rest.IndexOf(part, StringComparison.Ordinal);
            if (found < 0 || (isFirst && found > 0))
                return false;
            if (star < 0)
                return true;
            rest = rest[(found + part.Length)..];
            pattern = pattern[(star + 1)..];
            isFirst = false;
        }
    }
}
