using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>The country of the mail addresses in a text: "…@council.gov.uk" is written in the United Kingdom.</summary>
internal static partial class MailCountry
{
    // Domains that are used for what they spell, not for where they are.
    private static readonly FrozenSet<string> Elsewhere = FrozenSet.Create("io", "ai", "co", "me", "tv", "eu", "la", "cc", "ly", "to", "fm", "gg", "sh", "im", "is", "so", "st", "ws", "ac", "vc", "cx", "pw", "sc", "ms", "nu", "tk", "ml", "ga", "cf", "gl", "id", "in");

    [GeneratedRegex(@"@(?:[a-z0-9-]{1,63}\.)+(?<tld>[a-z]{2,6})(?![a-z0-9-]|\.[a-z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Domain();

    /// <summary>ISO 3166-1 alpha-2; null when there is no such address, or they are in several countries.</summary>
    public static string? Of(IEnumerable<string> folded)
    {
        string? country = null;
        foreach (var text in folded)
        {
            if (!text.Contains('@', StringComparison.Ordinal)) continue;
            foreach (Match match in Domain().Matches(text))
            {
                if (CountryOf(match.Groups["tld"].Value) is not { } found) continue;
                if (country is not null && country != found) return null;
                country = found;
            }
        }

        return country;
    }

    private static string? CountryOf(string tld) => tld switch
    {
        "uk" or "scot" or "wales" or "cymru" => "GB",
        { Length: 2 } when !Elsewhere.Contains(tld) => tld.ToUpperInvariant(),
        _ => null,
    };
}
