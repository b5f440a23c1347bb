using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Undoes UTF-8 that was once read as windows-1252 (<c>â€™</c> for <c>’</c>, <c>Ã©</c> for <c>é</c>), run by run, so that right text beside it stays.
/// Sequences of three or four characters never occur in right text; those of two (<c>Ã»</c>) can, after a capital letter, and are
/// left there unless the page shows elsewhere that it was mangled.
/// </summary>
internal static class DoubleEncoding
{
    private const int MostPasses = 2;

    /// <summary>The characters of windows-1252 that are not Latin-1, with their bytes.</summary>
    private static readonly FrozenDictionary<char, byte> UpperHalf =
        "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".Zip<char, byte>([
            0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92,
            0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F]).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>What a UTF-8 lead byte looks like in windows-1252.</summary>
    private static readonly SearchValues<char> Leads =
        SearchValues.Create([.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(c => (char)c)]);

    /// <summary>The repaired text; the same instance when there was nothing to repair.</summary>
    public static string Repair(string text)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var repaired = RepairOnce(text);
            if (ReferenceEquals(repaired, text)) break;
            text = repaired;
        }

        return text;
    }

    private static string RepairOnce(string text)
    {
        var at = text.AsSpan().IndexOfAny(Leads);
        if (at < 0) return text;
        StringBuilder? repaired = null;
        var copied = 0;
        var certain = 0;
        while (at >= 0 && at < text.Length)
        {
            var (rune, length) = SequenceAt(text, at);
            if (length > 0 && (length > 2 || certain > 1 || at == 0 || !char.IsUpper(text[at - 1]) || (at + length < text.Length && char.IsLower(text[at + length]))))
            {
                certain++;
                (repaired ??= new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(rune.ToString());
                copied = at + length;
            }

            var from = at + Math.Max(1, length);
            var next = from < text.Length ? text.AsSpan(from).IndexOfAny(Leads) : -1;
            at = next < 0 ? -1 : from + next;
        }

        return repaired is null ? text : repaired.Append(text, copied, text.Length - copied).ToString();
    }

    private static (Rune Rune, int Length) SequenceAt(string text, int at)
    {
        var length = text[at] switch { < 'à' => 2, < 'ð' => 3, _ => 4 };
        if (at + length > text.Length) return default;
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            if (ByteOf(text[at + i]) is not { } value) return default;
            bytes[i] = value;
        }

        if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) != OperationStatus.Done || used != length) return default;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
            ? default
            : (rune, length);
    }

    private static byte? ByteOf(char c)
    {
        if (c is >= '\u0080' and <= '\u00FF') return (byte)c;
        return UpperHalf.TryGetValue(c, out var value) ? value : null;
    }
}
