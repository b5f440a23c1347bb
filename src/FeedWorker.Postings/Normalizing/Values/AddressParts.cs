using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Takes country, region, postal code and street off the parts of an address, from its end; what is left is the town, perhaps with a name before it.</summary>
internal static partial class AddressParts
{
    private const int Timeout = 5000;

    [GeneratedRegex(@"^(?<code>[0-9]{4} ?[A-Z]{2}|(?:[A-Z]{1,2}-)?[0-9]{4,5}|[0-9]{2}-[0-9]{3}|[0-9]{3} ?[0-9]{2})\s+(?<rest>\p{L}.*)$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostalFirst();

    [GeneratedRegex(@"^(?<rest>.*?)[\s,]*\b(?<code>[0-9]{5}(?:-[0-9]{4})?|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|[0-9]{4})$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostalLast();

    [GeneratedRegex(@"^[0-9]+[a-zA-Z]?(?:[-–/][0-9]+)?\s+\p{L}|\p{L}[\p{L}.'’ -]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|straat|laan|gatan|vägen|gade|vej|gata|veien)\s*[0-9]|\p{L} (?:street|road|lane|drive|square|crescent)$|\b(?:rue|avenue|boulevard|calle|avenida|via|viale|piazza|rua|ul\.|plaza)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Street();

    private static readonly FrozenSet<string> BritishCounties = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Bedfordshire", "Berkshire", "Buckinghamshire", "Cambridgeshire", "Cheshire", "Cornwall", "Cumbria", "Derbyshire", "Devon", "Dorset", "County Durham", "East Sussex", "Essex", "Gloucestershire", "Greater Manchester", "Hampshire", "Herefordshire",
        "Hertfordshire", "Kent", "Lancashire", "Leicestershire", "Lincolnshire", "Merseyside", "Middlesex", "Norfolk", "Northamptonshire", "Northumberland", "North Yorkshire", "Nottinghamshire", "Oxfordshire", "Rutland", "Shropshire", "Somerset",
        "South Yorkshire", "Staffordshire", "Suffolk", "Surrey", "Sussex", "Tyne and Wear", "Warwickshire", "West Midlands", "West Sussex", "West Yorkshire", "Wiltshire", "Worcestershire", "Yorkshire", "Fife", "Gwynedd", "Powys", "Dyfed");

    /// <summary>The address without its town; its parts are taken off the list.</summary>
    /// <param name="parts">What stands between the commas.</param>
    /// <param name="country">ISO 3166-1 alpha-2, where it is known from elsewhere.</param>
    public static PostalAddress Take(List<string> parts, string? country)
    {
        var address = TakeCountry(parts, new PostalAddress());
        address = TakeRegion(parts, address, country);
        address = TakePostalCode(parts, address);
        address = TakeRegion(parts, address, country);
        address = TakeCounty(parts, address);
        return TakeStreet(parts, address);
    }

    /// <summary>A county of the United Kingdom, which is no town.</summary>
    public static bool IsBritishCounty(string name) => BritishCounties.Contains(name);

    private static PostalAddress TakeCountry(List<string> parts, PostalAddress address)
    {
        if (parts.Count == 0) return address;
        var last = parts[^1];
        if (parts.Count > 1 && PlaceNames.Region(last) is not null) return address;
        var code = PlaceNames.Country(last);
        if (code is null && last.Split([" - ", " – "], 2, StringSplitOptions.TrimEntries) is [var town, var land] && PlaceNames.Country(land) is { } behind)
        {
            parts[^1] = town;
            return address with { Country = behind };
        }

        if (code is null) return address;
        parts.RemoveAt(parts.Count - 1);
        return address with { Country = code };
    }

    private static PostalAddress TakeRegion(List<string> parts, PostalAddress address, string? country)
    {
        if (parts.Count == 0 || address.Region is not null) return address;
        var last = parts[^1];
        if (PlaceNames.Region(last, address.Country) is { } whole && (parts.Count > 1 || whole.Region != last || address.Country is not null || country == whole.Country))
        {
            // "New York" and "Berlin" are towns first when they stand alone.
            if (IsTownToo(last) && (parts.Count == 1 || Street().IsMatch(parts[^2]))) return address;
            parts.RemoveAt(parts.Count - 1);
            return address with { Region = whole.Region, Country = address.Country ?? whole.Country };
        }

        var cut = last.LastIndexOf(' ');
        if (cut <= 0 || PlaceNames.Region(last[(cut + 1)..], address.Country) is not { } tail || !last[(cut + 1)..].All(char.IsAsciiLetterUpper)) return address;
        parts[^1] = last[..cut].TrimEnd();
        return address with { Region = tail.Region, Country = address.Country ?? tail.Country };
    }

    private static bool IsTownToo(string name) => Fold.Lower(name) is "new york" or "berlin" or "hamburg" or "bremen" or "washington" or "zürich" or "genève" or "geneva" or "basel" or "bern" or "luzern" or "madrid" or "wien" or "vienna" or "salzburg" or "london" or "québec" or "quebec" or "utrecht" or "groningen";

    private static PostalAddress TakePostalCode(List<string> parts, PostalAddress address)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (!parts[i].AsSpan().ContainsAnyInRange('0', '9')) continue;
            if (PostalFirst().Match(parts[i]) is { Success: true } first)
            {
                if (Street().IsMatch(parts[i]) && i == 0 && parts.Count > 1) continue;
                parts[i] = first.Groups["rest"].Value;
                return address with { PostalCode = first.Groups["code"].Value };
            }

            if (PostalLast().Match(parts[i]) is not { Success: true } last || (i == 0 && Street().IsMatch(parts[i]))) continue;
            if (last.Groups["rest"].Value.Length == 0) parts.RemoveAt(i);
            else parts[i] = last.Groups["rest"].Value.TrimEnd(',', ' ');
            return address with { PostalCode = last.Groups["code"].Value };
        }

        return address;
    }

    // "Bridgwater, Somerset, TA6 6AJ": with a British code behind it, the last of several names may be a county.
    private static PostalAddress TakeCounty(List<string> parts, PostalAddress address)
    {
        if (parts.Count < 2 || address.Region is not null || !(address.Country == "GB" || address.PostalCode is [_, .., _] code && char.IsLetter(code[0]) && char.IsLetter(code[^1])) || !BritishCounties.Contains(parts[^1])) return address;
        var county = parts[^1];
        parts.RemoveAt(parts.Count - 1);
        return address with { Region = county, Country = "GB" };
    }

    private static PostalAddress TakeStreet(List<string> parts, PostalAddress address)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].Any(char.IsDigit) || !Street().IsMatch(parts[i])) continue;
            var street = parts[i];
            parts.RemoveAt(i);
            return address with { Street = street };
        }

        return address;
    }
}
