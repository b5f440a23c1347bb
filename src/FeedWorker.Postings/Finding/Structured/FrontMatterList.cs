namespace FeedWorker.Postings.Finding.Structured;

/// <summary>A list of maps in front matter.</summary>
/// <param name="Key">The dotted key of the list itself.</param>
/// <param name="Items">Its maps, in order.</param>
internal sealed record FrontMatterList(string Key, IReadOnlyList<FrontMatterItem> Items)
{
    /// <summary>Every list of maps that the flat keys of a front-matter block spell (<c>jobs.0.title</c>), outer lists before those within them.</summary>
    public static IReadOnlyList<FrontMatterList> In(IReadOnlyDictionary<string, string> frontMatter)
    {
        var lists = new Dictionary<string, Dictionary<string, Dictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var (key, value) in frontMatter)
        {
            for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = key.IndexOf('.', dot + 1))
            {
                var end = key.IndexOf('.', dot + 1);
                if (end < 0 || !key.AsSpan(dot + 1, end - dot - 1).ContainsAnyInRange('0', '9') || key.AsSpan(dot + 1, end - dot - 1).ContainsAnyExceptInRange('0', '9')) continue;
                Child(Child(lists, key[..dot]), key[(dot + 1)..end])[key[(end + 1)..]] = value;
            }
        }

        return [.. lists.OrderBy(l => l.Key.Length).Select(l => new FrontMatterList(l.Key, [.. l.Value.Values.Select(i => FrontMatterItem.Of(i))]))];
    }

    private static TValue Child<TValue>(Dictionary<string, TValue> map, string key)
        where TValue : new()
    {
        if (!map.TryGetValue(key, out var child)) map[key] = child = new TValue();
        return child;
    }
}
