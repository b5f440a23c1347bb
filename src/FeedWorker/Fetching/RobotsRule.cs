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
        var parts = (anchored ? Path[..^1] : Path).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (isLast && anchored)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }

        return !anchored || at == path.Length;
    }
}
