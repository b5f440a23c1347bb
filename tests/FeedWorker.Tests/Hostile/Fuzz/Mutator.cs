using System.Text;

namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>Spoils good inputs: bytes flipped, parts cut, doubled, swapped, repeated without end, words strewn in, two inputs grown together.</summary>
internal sealed class Mutator(FuzzTarget target, Random random)
{
    /// <summary>FEEDWORKER_FUZZ_BYTES allows longer inputs; short ones find most, and keep the tests quick.</summary>
    private static readonly int MostBytes = int.TryParse(Environment.GetEnvironmentVariable("FEEDWORKER_FUZZ_BYTES"), out var bytes) ? bytes : 16 * 1024;

    private static readonly string[] Nasty =
    [
        "\0", "\uFEFF", "\u202E", "\uFFFE", "\uD800", "\r", "\n\n", "\t", "\u00A0", "\u2028", "'", "\"", "`", "\\", "%", "{", "}", "[", "]", "(", ")", "<", ">", "&", ":", ";", "#", "*", "|", "~~~", "---",
        "99999999999999999999", "-1", "0", "1e308", "NaN", "31.02.2026", "29/02/2027", "0000-00-00", "9999-12-31", "24:61", "http://", "//", "%00", "..%2f", "🧑‍🚒", "İ", "ß", "ſ", "ﷺ", "a\u0301\u0301\u0301\u0301",
    ];

    public byte[] Next()
    {
        var input = target.Seeds[random.Next(target.Seeds.Count)].ToArray();
        for (var changes = random.Next(1, 9); changes > 0; changes--)
            input = Change(input);
        return input.Length <= MostBytes ? input : input[..MostBytes];
    }

    private byte[] Change(byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min(input.Length - at, 1 << random.Next(12));
        var part = input.AsSpan(at, length);
        switch (random.Next(10))
        {
            case 0 when input.Length > 0:
                input[random.Next(input.Length)] ^= (byte)(1 << random.Next(8));
                return input;
            case 1 when input.Length > 0:
                input[random.Next(input.Length)] = (byte)random.Next(256);
                return input;
            case 2:
                return [.. input[..at], .. input[(at + length)..]];
            case 3:
                return [.. input[..at], .. part, .. input[at..]];
            case 4:
                var to = random.Next(input.Length + 1);
                return [.. input[..to], .. part, .. input[to..]];
            case 5:
                return [.. input[..at], .. Repeated(part.Length > 0 && random.Next(2) == 0 ? part[..Math.Min(part.Length, 40)].ToArray() : Word()), .. input[at..]];
            case 6:
                var other = target.Seeds[random.Next(target.Seeds.Count)];
                var from = random.Next(other.Length + 1);
                return [.. input[..at], .. other[from..Math.Min(other.Length, from + (1 << random.Next(14)))], .. input[at..]];
            case 7:
                return input[..at];
            default:
                return [.. input[..at], .. Word(), .. input[at..]];
        }
    }

    private byte[] Word() => Encoding.UTF8.GetBytes(random.Next(3) == 0 ? Nasty[random.Next(Nasty.Length)] : target.Words[random.Next(target.Words.Count)]);

    private byte[] Repeated(byte[] word)
    {
        var times = Math.Min(1 << random.Next(15), MostBytes / Math.Max(1, word.Length));
        return [.. Enumerable.Repeat(word, times).SelectMany(part => part)];
    }
}
