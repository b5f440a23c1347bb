using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>
/// The first words of all phrases of an index, by hash: most words of a text are none of them and are passed over after one look.
/// </summary>
internal sealed class FirstWords
{
    private const int Bits = 16;
    private const int OpenPlaces = 1024;
    private const int Letters = 3;

    /// <summary>Words after which a text's word may go on ("vollzeit*"), by their first <see cref="Letters"/> letters.</summary>
    private readonly string[][] _open = [.. Enumerable.Repeat(Array.Empty<string>(), OpenPlaces)];

    /// <summary>First characters that are neither letters nor digits.</summary>
    private readonly ulong[] _marks = new ulong[(1 << Bits) / 64];

    private readonly TokenTable<FirstWord> _words = new();

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

        var first = phrase[..length];
        var word = _words[first];
        if (word is null) _words.Add(first, word = new FirstWord());
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
        word = _words[span];
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
        // One or two letters begin words of any third one.
        for (var place = 0; place < OpenPlaces; place++)
        {
            if (word.Length < Letters || place == Beginning(word)) _open[place] = [.. _open[place], word];
        }
    }

    private static int Beginning(ReadOnlySpan<char> word) => word.Length < Letters ? 0 : ((word[0] << 6) ^ (word[1] << 3) ^ word[2]) & (OpenPlaces - 1);

    private static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)(at & 63);

    private static bool IsSet(ulong[] bits, uint at) => (bits[at >> 6] & (1UL << (int)(at & 63))) != 0;
}
