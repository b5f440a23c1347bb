namespace FeedWorker.Configuration;

/// <summary>Finds the known word that a mistyped one was probably meant to be.</summary>
internal static class NearestWord
{
    /// <summary>The nearest of the known words, or null when none is near enough to be a slip of the fingers.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > 64)
            return null;
        var nearest = known.Select(candidate => (candidate, distance: Distance(Fold(word), Fold(candidate))))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.candidate is not null && nearest.distance <= Math.Max(1, Math.Min(word.Length, nearest.candidate.Length) / 3) ? nearest.candidate : null;
    }

    /// <summary>Case and separators are how the same key is written elsewhere: they cost nothing.</summary>
    public static string Fold(string word) => new([.. word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Edits (insert, remove, replace, swap neighbours) between two words. Three rows are enough: this one and the two before it.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
