using System.Runtime.InteropServices;

namespace FeedWorker.Postings.Words;

/// <summary>
/// What is known of words, found by the word as it stands in a text. Most words of a text are unknown: they are passed over after one look at an array
/// of hashes. Filled once, then only read.
/// </summary>
/// <typeparam name="T">What is known.</typeparam>
internal sealed class TokenTable<T>
    where T : class
{
    // Apart, so that a miss touches little memory. Zero is a free place.
    private uint[] _hashes = new uint[256];
    private (string Word, T Value)[] _entries = new (string, T)[256];
    private int _count;

    public T? this[ReadOnlySpan<char> word]
    {
        get
        {
            var hash = Hash(word);
            var hashes = _hashes;
            for (var at = (int)(hash >> 8); ; at++)
            {
                var known = hashes[at & (hashes.Length - 1)];
                if (known == 0) return null;
                if (known != hash) continue;
                ref readonly var entry = ref _entries[at & (hashes.Length - 1)];
                if (word.SequenceEqual(entry.Word)) return entry.Value;
            }
        }
    }

    /// <summary>A table that only tells which words there are.</summary>
    public static TokenTable<string> Of(IEnumerable<string> words)
    {
        var table = new TokenTable<string>();
        foreach (var word in words.Distinct(StringComparer.Ordinal)) table.Add(word, word);
        return table;
    }

    /// <summary>Adds a word that is not there.</summary>
    public void Add(string word, T value)
    {
        if (++_count * 2 > _hashes.Length) Grow();
        Insert(Hash(word), (word, value));
    }

    /// <summary>By the first and the last four characters (of short words, all) and the length; never zero.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        ulong first = 0, last = 0;
        if (word.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(word);
            first = MemoryMarshal.Read<ulong>(bytes);
            last = MemoryMarshal.Read<ulong>(bytes[^8..]);
        }
        else if (word.Length > 0)
        {
            first = word[0] | ((ulong)word[word.Length / 2] << 16) | ((ulong)word[^1] << 32);
        }

        var mixed = (first * 0x9E3779B97F4A7C15) ^ ((last + (ulong)word.Length) * 0xC2B2AE3D27D4EB4F);
        return (uint)(mixed >> 32) | 1;
    }

    private void Insert(uint hash, (string Word, T Value) entry)
    {
        var at = (int)(hash >> 8);
        while (_hashes[at & (_hashes.Length - 1)] != 0) at++;
        _hashes[at & (_hashes.Length - 1)] = hash;
        _entries[at & (_hashes.Length - 1)] = entry;
    }

    private void Grow()
    {
        var (hashes, entries) = (_hashes, _entries);
        _hashes = new uint[hashes.Length * 2];
        _entries = new (string, T)[hashes.Length * 2];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0) Insert(hashes[i], entries[i]);
        }
    }
}
