namespace FeedWorker.Postings.Lifecycle;

/// <summary>The groups of three neighbouring words of a text: enough to say how alike two texts are, whatever their markup.</summary>
internal sealed class TextSketch
{
    private readonly HashSet<ulong> _shingles;

    private TextSketch(HashSet<ulong> shingles) => _shingles = shingles;

    public int Size => _shingles.Count;

    public IEnumerable<ulong> Shingles => _shingles;

    /// <summary>Sketches visible text (not HTML). A text of fewer than three words is one shingle; an empty text has none.</summary>
    public static TextSketch Of(string text)
    {
        var shingles = new HashSet<ulong>();
        ulong before = 0, last = 0;
        var count = 0;
        foreach (var word in FoldedText.Words(text))
        {
            var hash = Hash(word);
            if (++count >= 3) shingles.Add(Mix(before, last, hash));
            (before, last) = (last, hash);
        }

        if (count is 1 or 2) shingles.Add(Mix(0, before, last));
        return new TextSketch(shingles);
    }

    /// <summary>Shared shingles over all shingles, 0…1. Two empty texts say nothing: 0.</summary>
    public double LikenessTo(TextSketch other)
    {
        var (small, large) = Size <= other.Size ? (_shingles, other._shingles) : (other._shingles, _shingles);
        if (small.Count == 0) return 0;
        var shared = small.Count(large.Contains);
        return (double)shared / (small.Count + large.Count - shared);
    }

    /// <summary>FNV-1a: the same on every machine and in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong a, ulong b, ulong c)
    {
        var hash = a;
        hash = (hash ^ b) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash = (hash ^ c) * 0xBF58476D1CE4E5B9UL;
        return hash ^ (hash >> 32);
    }
}
