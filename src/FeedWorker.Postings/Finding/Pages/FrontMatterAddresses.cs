namespace FeedWorker.Postings.Finding.Pages;

/// <summary>Addresses that front matter keeps in parts: a map under one key, or "city", "state" and "country" side by side.</summary>
/// <param name="Places">Each as one line, street first.</param>
/// <param name="Keys">The keys that they are made of.</param>
internal sealed record FrontMatterAddresses(IReadOnlyList<string> Places, IReadOnlySet<string> Keys)
{
    // In the order of an address; the parts between commas.
    private static readonly string[][] Parts =
    [
        ["street", "streetaddress", "street_address", "street-address", "strasse", "straße", "rue", "calle", "via", "straat", "gata"],
        ["city", "town", "locality", "addresslocality", "address_locality", "stadt", "ville", "ciudad", "città", "cidade", "municipality", "gemeinde", "ort"],
        ["state", "region", "province", "addressregion", "address_region", "county", "bundesland", "kanton", "estado", "uf"],
        ["zip", "zipcode", "zip_code", "postcode", "post_code", "postalcode", "postal_code", "postal-code", "plz", "cp"],
        ["country", "addresscountry", "address_country", "land", "pays", "país", "paese"],
    ];

    // Keys that no label of a posting has but that can only be a town.
    private static readonly string[] OnlyTowns = ["locality", "addresslocality", "address_locality", "municipality", "town"];

    public static FrontMatterAddresses Read(IReadOnlyDictionary<string, string> values)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var places = new List<string>();
        foreach (var group in values.Keys.Where(k => PartOf(Last(k)) >= 0 && values[k].Length is > 0 and <= 80).GroupBy(Parent))
        {
            // A town alone is read as what its key says; a street, postal code or state says nothing of its own.
            var parts = group.GroupBy(k => PartOf(Last(k))).ToDictionary(p => p.Key, p => p.First());
            if (!parts.ContainsKey(1) && !(IsOfPlace(group.Key) && parts.ContainsKey(2)) || (parts.Count < 2 && !IsOfPlace(group.Key) && !OnlyTowns.Contains(Last(parts[1])))) continue;
            places.Add(Line(parts, values));
            keys.UnionWith(parts.Values);
        }

        return new FrontMatterAddresses(places, keys);
    }

    // "12 High Street, Leeds, WI 54130, United States": state and code belong together.
    private static string Line(Dictionary<int, string> parts, IReadOnlyDictionary<string, string> values)
    {
        string? Value(int part) => parts.TryGetValue(part, out var key) ? values[key].Trim() : null;
        var region = string.Join(' ', new[] { Value(2), Value(3) }.Where(v => v is not null));
        return string.Join(", ", new[] { Value(0), Value(1), region, Value(4) }.Where(v => !string.IsNullOrEmpty(v)));
    }

    private static bool IsOfPlace(string parent) => Last(parent) is "location" or "place" or "address" or "joblocation" or "job_location" or "standort" or "adresse" or "lieu" or "ubicación" or "office";

    private static int PartOf(string name) => Array.FindIndex(Parts, p => p.Contains(name));

    private static string Last(string key) => key[(key.LastIndexOf('.') + 1)..];

    private static string Parent(string key) => key.LastIndexOf('.') is > 0 and var dot ? key[..dot] : "";
}
