using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>A name with its country behind it: the country leaves no doubt that the name is a place.</summary>
internal static class PlaceWithCountry
{
    /// <summary>The first name that has its country behind it: "University of Copenhagen, Denmark", "Paris and Saclay, France", "Inria / Nantes Université (France)".</summary>
    public static List<Place> In(Statement statement, PostingSource source)
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
