using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// Names an opening once, at its first sighting. The key depends on where and when that was and on nothing that may change later,
/// so that replaying the same runs gives the same keys.
/// </summary>
internal static class OpeningKey
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 10;
    private const int SlugLength = 60;

    /// <summary>Ten letters and digits: fifty bits.</summary>
    /// <param name="siteId">The site.</param>
    /// <param name="openedAt">First sighting.</param>
    /// <param name="marks">What the posting is recognised by at its first sighting.</param>
    /// <param name="taken">Keys that the site already uses.</param>
    public static string New(string siteId, DateTimeOffset openedAt, PostingMarks marks, ISet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var seed = $"{siteId}\n{openedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n{marks.Link}\n{marks.TitleAtPlace}\n{marks.Number}\n{attempt}";
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
            var key = string.Concat(Enumerable.Range(0, Length).Select(i => Alphabet[hash[i] & 31]));
            if (taken.Add(key)) return key;
        }
    }

    /// <summary>The title in lower-case ASCII with hyphens, then the key, which alone makes it unique for ever.</summary>
    public static string Slug(string title, string key)
    {
        var slug = new StringBuilder();
        foreach (var word in FoldedText.Of(title).Split(' '))
        {
            var ascii = string.Concat(word.Where(char.IsAsciiLetterOrDigit));
            if (ascii.Length == 0) continue;
            if (slug.Length + ascii.Length + 1 > SlugLength) break;
            slug.Append(ascii).Append('-');
        }

        return slug + key;
    }
}
