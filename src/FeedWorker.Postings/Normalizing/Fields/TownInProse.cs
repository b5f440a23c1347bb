using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>
/// A place that only running text names: a town after "in" in the title, beside a word for a workplace, or in the first sentences that seek somebody;
/// or a name with its country behind it. Towns of customers, partners, conferences and the firm's founding are none.
/// </summary>
internal static partial class TownInProse
{
    [GeneratedRegex(@"\b\p{Lu}[\p{L}.'’ -]{2,28}, [A-Z]{2} [0-9]{5}\b|\b\p{Lu}[\p{L}'’-]{2,28},? [A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\b|\b[0-9]{4} ?[A-Z]{2} (?<town>\p{Lu}[\p{L}-]{2,28})|\b[0-9]{4,5} (?<town>\p{Lu}[\p{L}-]{2,28})|\b[0-9]{2}-[0-9]{3} (?<town>\p{Lu}[\p{L}-]{2,28})", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Address();

    // "Our clinic in Hinterwaldau", "ons bedrijf in Utrecht": a workplace and its town, though no list knows it.
    [GeneratedRegex(@"\b(?:unser(?:e[rmns]?)?|ons|onze|our|vores|vort|våra|vårt|vår) (?:[\p{L}-]+ ){0,2}\p{L}*(?:praxis|klinik|apotheke|büro|werkstatt|filiale|kanzlei|bäckerei|gärtnerei|bedrijf|kantoor|praktijk|winkel|clinic|office|surgery|workshop|bakery|kontor|kliniken|klinik) (?:in|i) (?<town>\p{Lu}\p{Ll}[\p{L}-]{1,28})(?=[,.:!]|$| \p{Ll})", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Workplace();

    // "[Curitiba] Developer".
    [GeneratedRegex(@"^[\[(](?<town>[^\])]{3,30})[\])]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex BracketsFirst();

    private const int FirstBlocks = 4;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create("in", "at", "à", "a", "en", "em", "i", "w", "we", "te", "near", "bei", "ad", "v", "na", "from", "op");

    // "The Fairfield area of Leeds": Fairfield may be a town elsewhere, here it is a part of one.
    [GeneratedRegex(@"\b(?<part>\p{Lu}[\p{L}'’-]+) (?:area|district|quarter|part|suburb|neighbourhood|estate) of (?<town>\p{Lu}[\p{L}'’-]+)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PartOfTown();

    public static List<Place> Find(PostingSource source, EvidenceLog evidence)
    {
        var places = Stated(source, evidence);
        if (places is not [{ Address.Locality: { } found }]) return places;
        foreach (var statement in source.Statements)
        {
            if (statement.Text.Contains(" of ", StringComparison.Ordinal) && PartOfTown().Match(statement.Text) is { Success: true } match && match.Groups["part"].Value == found && Towns.LengthAt(statement.Text, match.Groups["town"].Index) > 0) return [Named(match.Groups["town"].Value)];
        }

        return places;
    }

    /// <summary>The town of a workplace that the text calls its own.</summary>
    public static List<Place> AtWorkplace(PostingSource source, EvidenceLog evidence)
    {
        foreach (var statement in source.Statements.Where(s => s.Section is not (SectionKind.EqualOpportunity or SectionKind.Preferred or SectionKind.Employer) && !s.Has(WordGroup.NotPlace) && HasNameAfterIn(s.Text)))
        {
            if (Workplace().Match(statement.Text) is { Success: true } found && !statement.Hits.Any(h => h.Start == found.Groups["town"].Index)) return Report([Named(found.Groups["town"].Value)], statement, "a town beside a workplace", evidence);
        }

        return [];
    }

    // "in Utrecht", "i Malmö": few sentences have it, and the pattern is slow to find out.
    private static bool HasNameAfterIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(" i", StringComparison.Ordinal); at >= 0;)
        {
            text = text[(at + 2)..];
            var rest = text is ['n', ..] ? text[1..] : text;
            if (rest is [' ', var first, ..] && char.IsUpper(first)) return true;
            at = text.IndexOf(" i", StringComparison.Ordinal);
        }

        return false;
    }

    private static List<Place> Stated(PostingSource source, EvidenceLog evidence)
    {
        if (Towned(source.Title, true) is { Count: > 0 } titled) return Report(titled, source.Title, "a town in the title", evidence);
        if (BracketsFirst().Match(source.Title.Text) is { Success: true } first && Towns.LengthAt(source.Title.Text, 1) == first.Groups["town"].Length) return Report([Named(first.Groups["town"].Value)], source.Title, "a town in the title", evidence);
        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.PlaceNoun) && IsAboutWork(s)))
        {
            if (Towned(statement, false) is { Count: > 0 } beside) return Report(beside, statement, "a town beside a word for a workplace", evidence);
        }

        foreach (var statement in source.Statements.Where(s => s.Block < FirstBlocks && s.Section == SectionKind.Body && IsAboutWork(s)))
        {
            if (!statement.Has(WordGroup.Seeks) && !statement.Has(WordGroup.PositionNoun) && !statement.Has(WordGroup.ApplyWord)) continue;
            if (WithCountry(statement, source) is { Count: > 0 } far) return Report(far, statement, "a name with its country", evidence);
            if (Towned(statement, true) is { Count: > 0 } near) return Report(near, statement, "a town in the first sentences", evidence);
        }

        if (AtWorkplace(source, evidence) is { Count: > 0 } working) return working;

        if (source.Description.Blocks.Count <= 2 && OfShortText(source, evidence) is { Count: > 0 } brief) return brief;
        foreach (var statement in source.Statements.Where(s => s.Section is not SectionKind.EqualOpportunity))
        {
            if (WithPostalCode(statement, source) is { Count: > 0 } addressed) return Report(addressed, statement, "an address with its postal code", evidence);
        }

        return [];
    }

    // "Darien, CT 06820", "Twickenham TW1 3JT", "6811 DV Arnhem", "30625 Hannover" (a number and a capital alone could be anything: the town must be known).
    private static List<Place> WithPostalCode(Statement statement, PostingSource source)
    {
        if (!statement.Text.AsSpan().ContainsAnyInRange('0', '9') || Address().Match(statement.Text) is not { Success: true } found) return [];
        if (found.Groups["town"] is { Success: true } town && Towns.LengthAt(statement.Text, town.Index) == 0) return [];
        return [.. PlaceText.Read(found.Value, source.Words, source.Country)];
    }

    // An entry of a list of openings is about its opening from end to end.
    private static List<Place> OfShortText(PostingSource source, EvidenceLog evidence)
    {
        foreach (var statement in source.Statements.Where(IsAboutWork))
        {
            if (WithCountry(statement, source) is { Count: > 0 } far) return Report(far, statement, "a name with its country", evidence);
        }

        foreach (var statement in source.Statements.Where(IsAboutWork))
        {
            if (Towned(statement, false) is { Count: > 0 } near) return Report(near, statement, "a town in a short text", evidence);
        }

        return [];
    }

    private static bool IsAboutWork(Statement statement) =>
        statement.Section is not (SectionKind.Responsibilities or SectionKind.Employer or SectionKind.EqualOpportunity or SectionKind.Preferred);

    private static List<Place> Report(List<Place> places, Statement statement, string rule, EvidenceLog evidence)
    {
        evidence.Add("jobLocation", statement.Text, rule);
        return places;
    }

    private static Place Named(string town) => new() { Name = town, Address = new PostalAddress { Locality = town } };

    private static List<Place> Towned(Statement statement, bool institutions)
    {
        var places = new List<Place>();
        var text = statement.Text;
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || char.IsLetterOrDigit(text[at - 1])) continue;
            var before = WordBefore(text, at);
            var named = Prepositions.Contains(before.ToLowerInvariant()) && before.Length > 0 && text[at - 1] == ' ';
            if (!named && !(institutions && (PlaceText.NamesInstitution(before) || PlaceText.NamesInstitution(WordAfter(text, at))))) continue;
            var length = Towns.LengthAt(text, at);
            if (length == 0 || statement.Of(WordGroup.NotPlace).Any(n => n.End <= at && at - n.End <= 40)) continue;
            var name = text.Substring(at, length);
            var place = new Place { Name = name, Address = new PostalAddress { Locality = name } };
            if (!places.Contains(place)) places.Add(place);
            at += length;
        }

        return places;
    }

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ',') end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..end];
    }

    private static string WordAfter(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at])) at++;
        if (at >= text.Length || text[at] != ' ') return "";
        var end = ++at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end];
    }

    // "University of Copenhagen, Denmark", "Paris and Saclay, France", "Inria / Nantes Université (France)".
    private static List<Place> WithCountry(Statement statement, PostingSource source)
    {
        var text = statement.Text;
        for (var at = text.IndexOfAny([',', '(']); at > 0; at = text.IndexOfAny([',', '('], at + 1))
        {
            if (CountryAfter(text, at + 1) is not { } country || statement.Of(WordGroup.NotPlace).Any(n => n.End <= at && at - n.End <= 80) || NameBefore(text, at) is not { Length: > 2 } name) continue;
            var parsed = PlaceText.NamesInstitution(name) ? [] : PlaceText.Read($"{name}, {country.Name}", source.Words, source.Country);
            return parsed.Count > 0 ? [.. parsed] : [new Place { Name = $"{name}, {country.Name}", Address = new PostalAddress { Country = country.Code } }];
        }

        return [];
    }

    private static (string Name, string Code)? CountryAfter(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        for (int words = 0, end = at; words < 3 && end < text.Length; words++)
        {
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '.' or '-')) end++;
            var name = text[at..end].TrimEnd('.');
            if (name.Length > 1 && char.IsUpper(name[0]) | name.StartsWith("the ", StringComparison.Ordinal) && PlaceNames.Country(name) is { } code) return (name, code);
            end++;
        }

        return null;
    }

    private static string NameBefore(string text, int at)
    {
        var words = text[..at].TrimEnd().Split(' ');
        var from = words.Length;
        while (from > 0 && words.Length - from < 7 && words[from - 1].Length > 0 && (char.IsUpper(words[from - 1][0]) || (from < words.Length && words[from - 1] is "of" or "and" or "/" or "de" or "la" or "le" or "et" or "für" or "und" or "-" or "&"))) from--;
        while (from < words.Length && words[from] is "of" or "and" or "/" or "de" or "et" or "und" or "-" or "&") from++;
        return string.Join(' ', words[from..]).Trim(',', ' ', '(');
    }
}
