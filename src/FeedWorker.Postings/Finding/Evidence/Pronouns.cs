using System.Collections.Frozen;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Words by which a text speaks of itself or to its reader; titles do neither.</summary>
internal static class Pronouns
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(
        "we", "our", "you", "your", "us", "i", "wir", "unser", "unsere", "unserem", "unseren", "sie", "ihr", "ihre", "dein", "deine", "du", "dich", "nous", "notre", "nos", "vous", "votre", "vos",
        "nuestro", "nuestra", "nosotros", "tu", "noi", "nostro", "nostra", "nosso", "nossa", "você", "wij", "ons", "onze", "jouw", "jij", "je", "vi", "vår", "våra", "vores", "vårt", "oss", "ditt",
        "dig", "deg", "nas", "nasz", "naszego", "twój", "ciebie").GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsIn(ReadOnlySpan<char> lower)
    {
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(lower, i);
            // A single letter after an apostrophe or in "I/O" is no pronoun.
            if (Words.Contains(lower[i..end]) && (end - i > 1 || (end < lower.Length && lower[end] == ' ' && (i == 0 || lower[i - 1] == ' ')))) return true;
            i = end;
        }

        return false;
    }
}
