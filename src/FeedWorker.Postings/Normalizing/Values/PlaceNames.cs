using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Countries and their subdivisions by name, in every language that has a lexicon (<c>fields.countries</c>, <c>fields.regions</c>: "DE=Deutschland", "US-CT=Connecticut").</summary>
internal static class PlaceNames
{
    private static readonly Dictionary<string, string> Countries = Load("fields.countries");
    private static readonly Dictionary<string, string> Regions = Load("fields.regions");

    // Two or three capital letters after a comma ("Darien, CT"): only where addresses are written so.
    private static readonly HashSet<string> RegionCodes = new(Regions.Values.Where(r => r.StartsWith("US-", StringComparison.Ordinal) || r.StartsWith("CA-", StringComparison.Ordinal) || r.StartsWith("AU-", StringComparison.Ordinal)), StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-2 for a name ("Germany", "Deutschland") or a common short form ("USA", "UK"); null when it is no country.</summary>
    public static string? Country(string name)
    {
        var folded = Fold.Lower(name).Trim(' ', '.', ',');
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        return Countries.GetValueOrDefault(folded);
    }

    /// <summary>Like <see cref="Country"/>, but also takes a bare code in capitals ("DE"); for values whose field says that they are countries.</summary>
    public static string? CountryOrCode(string name)
    {
        var trimmed = name.Trim();
        if (Country(trimmed) is { } code) return code;
        return trimmed.Length == 2 && Countries.ContainsValue(trimmed.ToUpperInvariant()) ? trimmed.ToUpperInvariant() : trimmed.ToUpperInvariant() switch
        {
            "USA" => "US",
            "GBR" => "GB",
            "DEU" => "DE",
            "FRA" => "FR",
            "CAN" => "CA",
            "AUS" => "AU",
            "CHE" => "CH",
            "AUT" => "AT",
            "NLD" => "NL",
            _ => null,
        };
    }

    /// <summary>Country and subdivision for a region's name, or for its code in capitals where codes are customary.</summary>
    /// <param name="name">"Connecticut", "CT", "Bayern".</param>
    /// <param name="country">When known: only its regions count, and its codes too.</param>
    public static (string Country, string Region)? Region(string name, string? country = null)
    {
        var trimmed = name.Trim(' ', '.', ',');
        if (Regions.TryGetValue(Fold.Lower(trimmed), out var code) && (country is null || code.StartsWith(country, StringComparison.Ordinal))) return Split(code);
        var letters = trimmed.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length is not (2 or 3) || !letters.All(char.IsAsciiLetterUpper)) return null;
        foreach (var of in country is null ? ["US", "CA", "AU"] : new[] { country })
        {
            if (RegionCodes.Contains($"{of}-{letters}")) return (of, letters);
        }

        return null;
    }

    private static (string Country, string Region) Split(string code) => (code[..2], code[3..]);

    private static Dictionary<string, string> Load(string key)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // English first: where two languages give one name to different countries, the English meaning stands.
        foreach (var language in Lexicon.Languages.OrderBy(l => l != "en"))
        {
            foreach (var entry in Lexicon.For(language)![key])
            {
                var cut = entry.IndexOf('=', StringComparison.Ordinal);
                foreach (var name in entry[(cut + 1)..].Split('|')) names.TryAdd(Fold.Lower(name.Trim()), entry[..cut]);
            }
        }

        return names;
    }
}
