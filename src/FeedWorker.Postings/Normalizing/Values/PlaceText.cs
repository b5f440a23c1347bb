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

    [GeneratedRegex(@"\s*[(\[](?<in>[^)\]]*)[)\]]\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Bracketed();

    private static readonly FrozenSet<string> Institutions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "university", "universität", "université", "universidad", "università", "universidade", "universiteit", "universitet", "hochschule", "library", "bibliothek", "stadtbibliothek", "museum", "klinikum", "stadt", "ville", "mairie",
        "ayuntamiento", "comune", "gemeente", "kommune", "kommun", "hospital", "college", "institute", "institut", "inria", "faculty", "school", "technische", "universitätsklinikum", "ku", "eth", "landkreis", "gemeinde", "campus", "laboratory",
        "department");

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
    public static bool NamesInstitution(string name)
    {
        var lookup = Institutions.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in name.AsSpan().SplitAny(' ', '-', '/'))
            if (lookup.Contains(name.AsSpan(range))) return true;
        return false;
    }

    private static bool IsHow(Statement statement) =>
        statement.Has(WordGroup.Remote) || statement.Has(WordGroup.Hybrid) || statement.Has(WordGroup.OnSite) || statement.Has(WordGroup.FullTime) || statement.Has(WordGroup.PartTime);

    private static Place? One(string text, WordIndex words, string? country)
    {
        text = CountryLast(WithoutHow(text, words));
        // "@ourfirm" and addresses of the web are where one writes to, not where one works.
        if (text.StartsWith('@') || text.Contains("://", StringComparison.Ordinal)) return null;
        if (text.Length is < 2 or > 120 || !text.Any(char.IsLetter) || Statement.Of(text, words).First(WordGroup.Worldwide) is { } wide && wide.Length >= text.Length - 2) return null;
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var address = AddressParts.Take(parts, country);
        if (parts.Count > 0 && address.Locality is null) address = address with { Locality = parts[^1].Trim(' ', '-', '–') };
        // A university is where the work is, but it is no town: it stays in the place's name.
        if (address.Locality is { } locality && NamesInstitution(locality)) return new Place { Name = text, Address = address with { Locality = null } };
        if (address.Locality is { } written && !IsName(written)) return address with { Locality = null } is { IsEmpty: false } rest ? new Place { Name = text, Address = rest } : null;
        if (address.Locality is { Length: > 60 } || address.Locality?.Split(' ').Length > 6) return null;
        return address.IsEmpty ? null : new Place { Name = text, Address = address };
    }

    // "One location", "exclusively", "by arrangement": towns have capitals, but for the small words some begin with.
    private static bool IsName(string locality)
    {
        var first = locality.Split(' ', '’', '\'')[0];
        if (first.Length > 0 && char.IsLower(first[0]) && first is not ("den" or "de" or "la" or "le" or "les" or "el" or "los" or "las" or "al" or "s" or "l" or "het" or "del" or "san")) return false;
        return Fold.Lower(locality) is not ("one location" or "multiple locations" or "various" or "various locations" or "several locations" or "flexible" or "any" or "tbd" or "tbc" or "to be determined" or "to be confirmed" or "negotiable" or "on location" or "all locations" or "verschiedene" or "diverse" or "nach absprache" or "à définir" or "a convenir" or "a definir");
    }

    // "Sverige - Uppsala, Stockholm".
    private static string CountryLast(string text) =>
        text.Split([" - ", " – ", " — "], 2, StringSplitOptions.TrimEntries) is [{ Length: > 3 } land, { Length: > 1 } rest] && PlaceNames.Country(land) is not null && PlaceNames.Region(land) is null && !rest.Contains(" - ", StringComparison.Ordinal) ? $"{Nearest(rest)}, {land}" : text;

    // "Sundbyberg, Stockholm": the town, then the city it belongs to.
    private static string Nearest(string rest) => !rest.Any(char.IsDigit) && rest.Split(',') is [{ Length: > 1 } town, _] ? town : rest;

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
