namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>A node of the word trie. Most have one to three children, which a short walk finds faster than any table; the root has one of its own.</summary>
internal sealed class TrieNode
{
    private const int Direct = 0x250;
    private const int Few = 6;

    private readonly TrieNode?[]? _direct;
    private char[] _letters = [];
    private TrieNode[] _nodes = [];

    public TrieNode(bool root = false) => _direct = root ? new TrieNode?[Direct] : null;

    /// <summary>The words that end here; an open one may go on.</summary>
    public WordMeaning[]? Words { get; set; }

    public TrieNode? Next(char letter)
    {
        if (_direct is not null && letter < Direct) return _direct[letter];
        var letters = _letters;
        if (letters.Length > Few) return letters.AsSpan().IndexOf(letter) is >= 0 and var at ? _nodes[at] : null;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == letter) return _nodes[i];
        }

        return null;
    }

    public TrieNode Grow(char letter)
    {
        if (Next(letter) is { } known) return known;
        var node = new TrieNode();
        if (_direct is not null && letter < Direct)
        {
            _direct[letter] = node;
            return node;
        }

        _letters = [.. _letters, letter];
        _nodes = [.. _nodes, node];
        return node;
    }
}
