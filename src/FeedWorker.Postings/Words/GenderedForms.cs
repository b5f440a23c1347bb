using System.Buffers;
using System.Collections.Frozen;

namespace FeedWorker.Postings.Words;

/// <summary>
/// An occupation written for all genders: <c>Telefonist/in</c>, <c>Koch/Köchin</c>, <c>vendeur(se)</c>, <c>cocinero/a</c>, <c>nauczyciel/ka</c>.
/// The form says that it names a job, also where nobody knows the word; only those whom a page speaks to ("Kund:in", "socio/a") are written
/// the same way. Its endings are the list <c>genderedForms</c> ("eur/euse": the end of the first word, and what follows), the others
/// <c>addressees</c>.
/// </summary>
internal sealed class GenderedForms
{
    private const int ShortestWord = 4;
    private const int ShortestCommon = 3;
    private const int ShortestHead = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create("/:*_·•(.-");

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _wordEnds;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _addressees;
    private readonly string[] _addresseeHeads;

    public GenderedForms(IReadOnlyList<Lexicon> lexicons)
    {
        _wordEnds = lexicons.SelectMany(l => l["finding.genderedForms"]).Select(f => f.Split('/')).GroupBy(f => f[1], f => f[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var addressees = lexicons.SelectMany(l => l["finding.addressees"]).ToFrozenSet(StringComparer.Ordinal);
        _addressees = addressees.GetAlternateLookup<ReadOnlySpan<char>>();
        _addresseeHeads = [.. addressees.Where(a => a.Length >= ShortestHead)];
    }

    /// <summary>Index after the form whose first word stands at <paramref name="start"/>; -1 when none does.</summary>
    public int EndAt(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 1 >= text.Length || end - start < ShortestWord) return -1;
        var word = text[start..end];
        var mark = text[end];
        if (Marks.Contains(mark))
        {
            var at = mark is not '-' && text[end + 1] == '-' ? end + 2 : end + 1;
            var after = at < text.Length && char.IsLetter(text[at]) ? EndingAt(text, word, mark, at) : -1;
            if (after > 0) return after;
        }

        return mark is '/' or ' ' ? PairAt(text, word, end) : -1;
    }

    private int EndingAt(ReadOnlySpan<char> text, ReadOnlySpan<char> word, char mark, int at)
    {
        var end = Tokens.EndAt(text, at);
        if (!_wordEnds.TryGetValue(text[at..end], out var ends)) return -1;
        // A full stop or a hyphen joins other words too: only an ending that agrees with the word's own end is one.
        if (!EndsWithAny(word, ends, mark is '.' or '-' ? 2 : 0) || IsAddressee(word)) return -1;
        if (mark == '(') return CloseAt(text, end);
        return end + 1 < text.Length && text[end] == mark && text[end + 1] == 's' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])) ? end + 2 : end;
    }

    /// <summary>"vendeur(se)", and "medewerk(st)er", where the word goes on behind the bracket.</summary>
    private static int CloseAt(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] != ')') return -1;
        return end + 1 < text.Length && char.IsLetter(text[end + 1]) ? Tokens.EndAt(text, end + 1) : end + 1;
    }

    /// <summary>"Koch/Köchin", "Kauffrau / Kaufmann": two words that begin alike, one with an ending of the list.</summary>
    private int PairAt(ReadOnlySpan<char> text, ReadOnlySpan<char> first, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        if (at >= text.Length || text[at] != '/') return -1;
        at++;
        while (at < text.Length && text[at] == ' ') at++;
        if (at >= text.Length || !char.IsLetter(text[at])) return -1;
        var after = Tokens.EndAt(text, at);
        var second = text[at..after];
        return second.Length >= ShortestWord && (IsPair(first, second) || IsPair(second, first)) && !IsAddressee(first) && !IsAddressee(second) ? after : -1;
    }

    private bool IsPair(ReadOnlySpan<char> word, ReadOnlySpan<char> feminine)
    {
        var common = 0;
        while (common < word.Length && common < feminine.Length && Plain(word[common]) == Plain(feminine[common])) common++;
        return common >= ShortestCommon && common < feminine.Length && word.Length - common <= ShortestWord
            && _wordEnds.TryGetValue(feminine[common..], out var ends) && EndsWithAny(word, ends, 0);
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] ends, int shortest)
    {
        foreach (var end in ends)
            if (end.Length >= shortest && word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }

    private bool IsAddressee(ReadOnlySpan<char> word)
    {
        if (_addressees.Contains(word)) return true;
        foreach (var head in _addresseeHeads)
            if (word.EndsWith(head, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Vowels that change from one gender to the other ("Koch", "Köchin"; "infirmier", "infirmière") are the same letter.</summary>
    private static char Plain(char c) => c switch
    {
        'ä' or 'à' or 'á' or 'ă' or 'â' => 'a',
        'ö' or 'ó' => 'o',
        'ü' or 'ú' => 'u',
        'è' or 'é' or 'ê' => 'e',
        _ => c,
    };
}
