using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Reads a place as people write it: "Darien, CT 06820", "10115 Berlin", "Berlin oder Hamburg", "12 High Street, Leeds LS1 4AP, UK".</summary>
internal static partial class PlaceText
{
    private const int Timeout = 5000;

    [GeneratedRegex(@"\s*(?:;|\n|\bet/ou\b|\band/or\b|\bund/oder\b|\be/o\b|\by/o\b|•|·|\||\bor\b|\boder\b|\bou\b|\bo bien\b|\boppure\b|\beller\b|\blub\b|、|または| / )\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Alternatives();

    // What every match of Alternatives holds: without it, the text is one place and need not be searched.
    private static readonly SearchValues<string> AlternativeSigns = SearchValues.Create([";", "\n", "/", "•", "·", "|", "、", "または", "or", "oder", "ou", "o bien", "oppure", "eller", "lub"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<code>[0-9]{4} ?[A-Z]{2}|(?:[A-Z]{1,2}-)?[0-9]{4,5}|[0-9]{2}-[0-9]{3}|[0-9]{3} ?[0-9]{2})\s+(?<rest>\p{L}.*)$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostalFirst();

    [GeneratedRegex(@"^(?<rest>.*?)[\s,]*\b(?<code>[0-9]{5}(?:-[0-9]{4})?|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|[0-9]{4})$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostalLast();

    [GeneratedRegex(@"^[0-9]+[a-zA-Z]?(?:[-–/][0-9]+)?\s+\p{L}|\p{L}[\p{L}.'’ -]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|straat|laan|gatan|vägen|gade|vej|gata|veien)\s*[0-9]|\p{L} (?:street|road|lane|drive|square|crescent)$|\b(?:rue|avenue|boulevard|calle|avenida|via|viale|piazza|rua|ul\.|plaza)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Street();

    [GeneratedRegex(@"\s*[(\[](?<in>[^)\]]*)[)\]]\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Bracketed();

    private static readonly FrozenSet<string> Institutions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "university", "universität", "université", "universidad", "università", "universidade", "universiteit", "universitet", "hochschule", "library", "bibliothek", "stadtbibliothek", "museum", "klinikum", "stadt", "ville", "mairie",
        "ayuntamiento", "comune", "gemeente", "kommune", "kommun", "hospital", "college", "institute", "institut", "inria", "faculty", "school", "technische", "universitätsklinikum", "ku", "eth", "landkreis", "gemeinde", "campus", "laboratory",
        "department");

    private static readonly FrozenSet<string> BritishCounties = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Bedfordshire", "Berkshire", "Buckinghamshire", "Cambridgeshire", "Cheshire", "Cornwall", "Cumbria", "Derbyshire", "Devon", "Dorset", "County Durham", "East Sussex", "Essex", "Gloucestershire", "Greater Manchester", "Hampshire", "Herefordshire",
        "Hertfordshire", "Kent", "Lancashire", "Leicestershire", "Lincolnshire", "Merseyside", "Middlesex", "Norfolk", "Northamptonshire", "Northumberland", "North Yorkshire", "Nottinghamshire", "Oxfordshire", "Rutland", "Shropshire", "Somerset",
        "South Yorkshire", "Staffordshire", "Suffolk", "Surrey", "Sussex", "Tyne and Wear", "Warwickshire", "West Midlands", "West Sussex", "West Yorkshire", "Wiltshire", "Worcestershire", "Yorkshire", "Fife", "Gwynedd", "Powys", "Dyfed");

    /// <summary>The places in a labelled value; empty when it names none (only "Remote", "Worldwide").</summary>
    public static IReadOnlyList<Place> Read(string value, WordIndex words, string? country)
    {
        var text = Fold.Line(value.AsSpan().IndexOfAny('(', '[') < 0 ? value : Bracketed().Replace(value, m => BracketPart(m.Groups["in"].Value, words)));
        var places = new List<Place>();
        // "Utrecht of Amersfoort" in Dutch; everywhere else "of" belongs to a name.
        if (words.Language == "nl") text = text.Replace(" of ", " ; ", StringComparison.Ordinal);
        var alternatives = text.AsSpan().ContainsAny(AlternativeSigns) ? Alternatives().Split(text) : [text];
        foreach (var part in alternatives.SelectMany(SplitList))
        {
            if ((JapaneseAddress.Read(part) ?? One(part, words, country)) is { } place && !places.Contains(place)) places.Add(place);
        }

        return places;
    }

    // What stands in brackets is kept when it is part of the place ("Frankfurt (Main)", "Paris (75)"), dropped when it says how one works.
    private static string BracketPart(string inside, WordIndex words)
    {
        var statement = Statement.Of(inside, words);
        if (IsHow(statement)) return " ";
        return PlaceNames.Country(inside) is not null || PlaceNames.Region(inside) is not null ? $", {inside} " : $" ({inside}) ";
    }

    // "London, Paris, Berlin": several towns, unless the parts belong together as town, region and country.
    private static IEnumerable<string> SplitList(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || parts.Any(p => p.Any(char.IsDigit) || NamesInstitution(p)) || parts.Skip(1).Any(p => PlaceNames.Country(p) is not null || PlaceNames.Region(p) is not null)) return [text];
        return parts.Select(p => p.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || p.StartsWith("und ", StringComparison.OrdinalIgnoreCase) ? p[4..] : p);
    }

    /// <summary>Holds a word such as "university", "campus" or "Stadtbibliothek".</summary>
    public static bool NamesInstitution(string name) => name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Any(Institutions.Contains);

    private static bool IsHow(Statement statement) =>
        statement.Has(WordGroup.Remote) || statement.Has(WordGroup.Hybrid) || statement.Has(WordGroup.OnSite) || statement.Has(WordGroup.FullTime) || statement.Has(WordGroup.PartTime);

    private static Place? One(string text, WordIndex words, string? country)
    {
        text = CountryLast(WithoutHow(text, words));
        // "@ourfirm" and addresses of the web are where one writes to, not where one works.
        if (text.StartsWith('@') || text.Contains("://", StringComparison.Ordinal)) return null;
        if (text.Length is < 2 or > 120 || !text.Any(char.IsLetter) || Statement.Of(text, words).First(WordGroup.Worldwide) is { } wide && wide.Length >= text.Length - 2) return null;
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var address = new PostalAddress();
        address = TakeCountry(parts, address);
        address = TakeRegion(parts, address, country);
        address = TakePostalCode(parts, address);
        address = TakeRegion(parts, address, country);
        address = TakeCounty(parts, address);
        address = TakeStreet(parts, address);
        if (parts.Count > 0 && address.Locality is null) address = address with { Locality = parts[^1].Trim(' ', '-', '–') };
        // A university is where the work is, but it is no town: it stays in the place's name.
        if (address.Locality is { } locality && NamesInstitution(locality)) return new Place { Name = text, Address = address with { Locality = null } };
        if (address.Locality is { Length: > 60 } || address.Locality?.Split(' ').Length > 6) return null;
        return address.IsEmpty ? null : new Place { Name = text, Address = address };
    }

    // "Sverige - Uppsala, Stockholm".
    private static string CountryLast(string text) =>
        text.Split([" - ", " – ", " — "], 2, StringSplitOptions.TrimEntries) is [{ Length: > 3 } land, { Length: > 1 } rest] && PlaceNames.Country(land) is not null && PlaceNames.Region(land) is null && !rest.Contains(" - ", StringComparison.Ordinal) ? $"{Nearest(rest)}, {land}" : text;

    // "Sundbyberg, Stockholm": the town, then the city it belongs to.
    private static string Nearest(string rest) => !rest.Any(char.IsDigit) && rest.Split(',') is [{ Length: > 1 } town, _] ? town : rest;

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

    // "Remote - Germany", "Berlin / Remote", "Hybrid: London".
    private static string WithoutHow(string text, WordIndex words)
    {
        var statement = Statement.Of(text, words);
        var kept = text.ToCharArray();
        foreach (var hit in statement.Hits)
        {
            if (hit.Group is WordGroup.Remote or WordGroup.RemoteWhole or WordGroup.Hybrid or WordGroup.OnSite or WordGroup.FullTime or WordGroup.PartTime) Array.Fill(kept, '\u0001', hit.Start, hit.Length);
        }

        var rest = new string(kept);
        if (rest.Contains('\u0001', StringComparison.Ordinal))
        {
            rest = rest.Replace("100%", "", StringComparison.Ordinal).Replace("100 %", "", StringComparison.Ordinal);
            rest = Connectors().Replace(rest.Replace('\u0001', ' '), " ");
        }

        return Fold.Line(rest).Trim(' ', ',', '-', '–', '—', '/', ':', '.', '+', '&', '(', ')', '|');
    }

    [GeneratedRegex(@"(?<=^|\s)(?:in|within|from|only|und|and|or|et|y|mostly|fully|the|position|work|anywhere|überwiegend|auch|possible|möglich|ok|friendly|first|based|option|optional|partially|flexible)(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Connectors();
}
