using System.Collections.Frozen;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Towns of the list that a sentence names as a place, not as a word ("in Bath", not "bath").</summary>
internal static class NamedTowns
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create("in", "at", "à", "a", "en", "em", "i", "w", "we", "te", "near", "bei", "ad", "v", "na", "from", "op", "sur", "vid", "ved", "på");

    // Towns that are words as well: only where nothing else can be meant.
    private static readonly FrozenSet<string> AlsoWords = FrozenSet.Create("Reading", "Nice", "Bath", "Police", "Mobile", "Media", "Orange", "Deal", "Split", "March", "Sale", "Rugby");

    private static readonly string[] Districts = ["arrondissement de ", "quartier de ", "centre de ", "centro de ", "centro di ", "centrum van ", "Zentrum von ", "centre of ", "center of ", "heart of ", "Herzen von ", "cœur de ", "centrum av "];

    /// <summary>A place of which only the town is known.</summary>
    public static Place Of(string town) => new() { Name = town, Address = new PostalAddress { Locality = town } };

    /// <summary>Known towns after a preposition.</summary>
    /// <param name="statement">A sentence, or a title.</param>
    /// <param name="institutions">A town may also stand beside a university or another institution, as a part of its name.</param>
    public static List<Place> In(Statement statement, bool institutions)
    {
        var places = new List<Place>();
        var text = statement.Text;
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || char.IsLetterOrDigit(text[at - 1])) continue;
            var before = WordBefore(text, at);
            var named = (Prepositions.Contains(before.ToLowerInvariant()) && before.Length > 0 && text[at - 1] == ' ') || IsOfDistrict(text, at);
            if (!named && !(institutions && (NamesInstitution(before) || PlaceText.NamesInstitution(WordAfter(text, at))))) continue;
            var length = LengthAt(text, at);
            if (length == 0 || statement.Of(WordGroup.NotPlace).Any(n => n.End <= at && at - n.End <= 70)) continue;
            var place = Of(text.Substring(at, length));
            if (!places.Contains(place)) places.Add(place);
            at += length;
        }

        return places;
    }

    /// <summary>A known town that a title ends with, behind a comma, a dash or in brackets ("Clerk – St Anne's, Sheffield"); null when there is none.</summary>
    public static Place? AtEndOf(string title)
    {
        var text = title.TrimEnd(' ', ')', ']', '.');
        if (text.LastIndexOfAny([',', '(', '[', '–', '—', '|', '-']) is not (> 3 and var cut) || (text[cut] == '-' && text[cut - 1] != ' ')) return null;
        var name = text[(cut + 1)..].Trim();
        return name.Length > 2 && !AlsoWords.Contains(name) && Towns.IsWhole(name) ? Of(name) : null;
    }

    /// <summary>The length of the known town at a place in a text, 0 for none: "in Reading." is one, "in Reading and Maths" is not.</summary>
    public static int LengthAt(string text, int at)
    {
        var length = Towns.LengthAt(text, at);
        return length > 0 && AlsoWords.Contains(text.Substring(at, length)) && at + length < text.Length && text[at + length] is not (',' or '.' or ')' or ';') ? 0 : length;
    }

    // "Dans le 6ème arrondissement de Paris".
    private static bool IsOfDistrict(string text, int at)
    {
        foreach (var district in Districts)
            if (text.AsSpan(0, at).EndsWith(district, StringComparison.Ordinal)) return true;
        return false;
    }

    // "IRISA Rennes": laboratories and offices go by their initials.
    private static bool NamesInstitution(string word) => PlaceText.NamesInstitution(word) || (word.Length is >= 3 and <= 7 && word.All(char.IsUpper));

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
}
