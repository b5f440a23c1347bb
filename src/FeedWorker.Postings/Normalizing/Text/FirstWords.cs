using System.Runtime.InteropServices;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>
/// The first words of all phrases of an index, by hash: most words of a text are none of them and are passed over after one look.
/// </summary>
internal sealed class FirstWords
{
    private const int Bits = 16;
    private const int OpenPlaces = 1024;

    /// <summary>Words after which a text's word may go on ("vollzeit*"), by their first letters.</summary>
    private readonly string[][] _open = [.. Enumerable.Repeat(Array.Empty<string>(), OpenPlaces)];

    /// <summary>First characters that are neither letters nor digits.</summary>
    private readonly ulong[] _marks = new ulong[(1 << Bits) / 64];

    // Apart, so that a miss touches little memory. Zero is a free place.
    private uint[] _hashes = new uint[256];
    private FirstWord[] _words = new FirstWord[256];
    private int _count;

    public void Add(string phrase, WordMeaning meaning)
    {
        var length = 0;
        while (length < phrase.Length && char.IsLetterOrDigit(phrase[length])) length++;
        if (length == 0)
        {
            if (phrase.Length > 0) Set(_marks, phrase[0]);
            return;
        }

        if (meaning.Open && length == phrase.Length) AddOpen(phrase);

        var text = phrase.AsSpan(0, length);
        var hash = Hash(text);
        var word = Find(hash, text);
        if (word is null)
        {
            word = new FirstWord(text.ToString());
            if (++_count * 2 > _hashes.Length) Grow();
            Insert(hash, word);
        }

        word.Add(phrase[length..], meaning);
    }

    /// <summary>Whether a phrase begins with a mark.</summary>
    public bool MayBegin(char mark) => IsSet(_marks, mark);

    /// <summary>Walks over the word of a text that begins at an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index of a letter or digit after none.</param>
    /// <param name="word">The word, when phrases begin with it.</param>
    /// <param name="open">Phrases may begin with a part of the word.</param>
    /// <param name="inner">Others may begin farther inside: there is a letter after a digit, or a script without spaces.</param>
    /// <returns>Index after the word.</returns>
    public int EndOf(string text, int at, out FirstWord? word, out bool open, out bool inner)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end])) end++;
        inner = false;
        var ideographic = false;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) (end, inner, ideographic) = EndOfMixed(text, at);
        var span = text.AsSpan(at, end - at);
        open = ideographic || BeginsOpen(span);
        word = Find(Hash(span), span);
        return end;
    }

    private static (int End, bool Inner, bool Ideographic) EndOfMixed(string text, int end)
    {
        var (digit, inner, ideographic) = (false, false, false);
        for (; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
        {
            var c = text[end];
            inner |= digit && char.IsLetter(c);
            ideographic |= Fold.IsIdeographic(c);
            digit = char.IsDigit(c);
        }

        return (end, inner || ideographic, ideographic);
    }

    /// <summary>By the first and the last four characters and the length; never zero.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        ulong first = 0, last = 0;
        if (word.Length >= 4)
        {
            var longs = MemoryMarshal.AsBytes(word);
            first = MemoryMarshal.Read<ulong>(longs);
            last = MemoryMarshal.Read<ulong>(longs[^8..]);
        }
        else
        {
            foreach (var c in word) first = (first << 16) | c;
        }

        var mixed = (first * 0x9E3779B97F4A7C15) ^ ((last + (ulong)word.Length) * 0xC2B2AE3D27D4EB4F);
        return (uint)(mixed >> 32) | 1;
    }

    private bool BeginsOpen(ReadOnlySpan<char> word)
    {
        foreach (var open in _open[Beginning(word)])
        {
            if (word.StartsWith(open, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void AddOpen(string word)
    {
        // One letter begins words of any second one.
        for (var place = 0; place < OpenPlaces; place++)
        {
            if (word.Length < 2 || place == Beginning(word)) _open[place] = [.. _open[place], word];
        }
    }

    private static int Beginning(ReadOnlySpan<char> word) => word.Length < 2 ? 0 : ((word[0] << 5) ^ word[1]) & (OpenPlaces - 1);

    private static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)(at & 63);

    private static bool IsSet(ulong[] bits, uint at) => (bits[at >> 6] & (1UL << (int)(at & 63))) != 0;

    private FirstWord? Find(uint hash, ReadOnlySpan<char> text)
    {
        var hashes = _hashes;
        for (var at = (int)(hash >> 8); ; at++)
        {
            var known = hashes[at & (hashes.Length - 1)];
            if (known == 0) return null;
            if (known == hash && _words[at & (hashes.Length - 1)] is var word && text.SequenceEqual(word.Text)) return word;
        }
    }

    private void Insert(uint hash, FirstWord word)
    {
        var at = (int)(hash >> 8);
        while (_hashes[at & (_hashes.Length - 1)] != 0) at++;
        _hashes[at & (_hashes.Length - 1)] = hash;
        _words[at & (_hashes.Length - 1)] = word;
    }

    private void Grow()
    {
        var (hashes, words) = (_hashes, _words);
        _hashes = new uint[hashes.Length * 2];
        _words = new FirstWord[hashes.Length * 2];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0) Insert(hashes[i], words[i]);
        }
    }
}
