using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// Names an opening once, at its first sighting. The key depends on where and when that was and on nothing that may change later,
/// so that replaying the same runs gives the same keys.
/// </summary>
internal sealed class OpeningKey(IEnumerable<string> used)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 10;
    private const int SlugLength = 60;

    private readonly HashSet<string> _taken = [.. used];
    private readonly Dictionary<string, int> _twins = [];

    /// <summary>Ten letters and digits: fifty bits.</summary>
    /// <param name="siteId">The site.</param>
    /// <param name="openedAt">First sighting.</param>
    /// <param name="marks">What the posting is recognised by at its first sighting.</param>
    public string New(string siteId, DateTimeOffset openedAt, PostingMarks marks)
    {
        var seed = $"{siteId}\n{openedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n{marks.Link}\n{marks.TitleAtPlace}\n{marks.Number}";
        while (true)
        {
            var twin = _twins[seed] = _twins.GetValueOrDefault(seed, -1) + 1;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{twin}")));
            var key = string.Concat(Enumerable.Range(0, Length).Select(i => Alphabet[hash[i] & 31]));
            if (_taken.Add(key)) return key;
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
