using System.Collections.Frozen;
using FeedWorker.Postings.Model;

namespace FeedWorker.Commands;

/// <summary>The time zone of an address, where one country (or one state of the United States or Canada) has one; for <c>init</c>, which says that it guessed.</summary>
internal static class TimeZoneGuess
{
    private static readonly FrozenDictionary<string, string> ByCountry = new Dictionary<string, string>
    {
        ["AT"] = "Europe/Vienna", ["BE"] = "Europe/Brussels", ["BG"] = "Europe/Sofia", ["CH"] = "Europe/Zurich", ["CN"] = "Asia/Shanghai",
        ["CZ"] = "Europe/Prague", ["DE"] = "Europe/Berlin", ["DK"] = "Europe/Copenhagen", ["EE"] = "Europe/Tallinn", ["ES"] = "Europe/Madrid",
        ["FI"] = "Europe/Helsinki", ["FR"] = "Europe/Paris", ["GB"] = "Europe/London", ["UK"] = "Europe/London", ["GR"] = "Europe/Athens",
        ["HR"] = "Europe/Zagreb", ["HU"] = "Europe/Budapest", ["IE"] = "Europe/Dublin", ["IL"] = "Asia/Jerusalem", ["IN"] = "Asia/Kolkata",
        ["IT"] = "Europe/Rome", ["JP"] = "Asia/Tokyo", ["KR"] = "Asia/Seoul", ["LT"] = "Europe/Vilnius", ["LU"] = "Europe/Luxembourg",
        ["LV"] = "Europe/Riga", ["NL"] = "Europe/Amsterdam", ["NO"] = "Europe/Oslo", ["NZ"] = "Pacific/Auckland", ["PL"] = "Europe/Warsaw",
        ["PT"] = "Europe/Lisbon", ["RO"] = "Europe/Bucharest", ["SE"] = "Europe/Stockholm", ["SG"] = "Asia/Singapore", ["SI"] = "Europe/Ljubljana",
        ["SK"] = "Europe/Bratislava", ["ZA"] = "Africa/Johannesburg",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByState = Zones(
        ("America/New_York", "CT DC DE FL GA MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV IN"),
        ("America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI"),
        ("America/Denver", "CO ID MT NM UT WY"),
        ("America/Los_Angeles", "CA NV OR WA"),
        ("America/Phoenix", "AZ"),
        ("America/Toronto", "ON QC"),
        ("America/Vancouver", "BC"));

    /// <summary>An IANA name, or null when it cannot be told.</summary>
    public static string? For(PostalAddress? address, Uri page)
    {
        if (address?.Region is { } region && address.Country is null or "US" or "CA" && ByState.TryGetValue(region, out var byState)) return byState;
        var country = address?.Country ?? (page.IsFile ? null : page.Host.Split('.')[^1]);
        return country is not null && ByCountry.TryGetValue(country, out var zone) ? zone : null;
    }

    private static FrozenDictionary<string, string> Zones(params (string Zone, string States)[] rows) =>
        rows.SelectMany(r => r.States.Split(' ').Select(s => (s, r.Zone))).ToFrozenDictionary(p => p.s, p => p.Zone, StringComparer.OrdinalIgnoreCase);
}
