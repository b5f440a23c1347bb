using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Where the work is done: the page's markup, a labelled value, the line under the title, or a sentence that says so. The organization's address is added later, and marked.</summary>
internal sealed partial class PlaceReader : IFieldReader
{
    // "in 27412 Tarmstedt": a postal code in running text leaves no doubt that a town follows.
    [GeneratedRegex(@"\b(?:in|à|a|en|i|te|w|em|im)\s(?<place>(?:[0-9]{4,5}|[0-9]{2}-[0-9]{3})\s\p{Lu}[\p{L}-]+)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex WithPostalCode();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var places = OfStructured(source, evidence);
        if (places.Count == 0) places = OfFacts(source, evidence);
        if (places.Count == 0) places = OfTitle(source, evidence);
        if (places.Count == 0) places = OfLineUnderTitle(source, evidence);
        if (places.Count == 0) places = OfProse(source, evidence);
        // A department's name alone says less than the town that the text names beside it.
        if (places.TrueForAll(p => p.Address.IsEmpty) && TownInProse.Find(source, evidence) is { Count: > 0 } towns) places = towns;
        // "Location: Sweden", and further down "our office in Uppsala".
        if (places is [{ Address: { Locality: null, Region: null, PostalCode: null, Country: { } land } }] && !source.FactsOf(FactKind.Place).Any(f => f.Value.Has(WordGroup.Remote)) && WorkplaceTown.Find(source, evidence) is [var office]) places = [office with { Address = office.Address with { Country = land } }];
        return places.Count == 0 ? posting : posting with { Places = [.. places.Select(p => Completed(p, source.Site.Organization.Address))] };
    }

    private static List<Place> OfStructured(PostingSource source, EvidenceLog evidence)
    {
        var places = new List<Place>();
        foreach (var node in source.Structured.Get("jobLocation").Each())
        {
            var place = node is JsonObject ? Of(node) : PlaceText.Read(node.Text() ?? "", source.Words, source.Country) is [var first, ..] ? first : null;
            if (place is null || places.Contains(place)) continue;
            places.Add(place);
            evidence.Add("jobLocation", node.ToJsonString(), "the page's own JobPosting markup");
        }

        return places;
    }

    private static Place? Of(JsonNode node)
    {
        var address = node.Get("address") ?? node;
        var postal = new PostalAddress
        {
            Street = Part(address, "streetAddress"),
            Locality = Part(address, "addressLocality"),
            PostalCode = Part(address, "postalCode"),
            Country = address.Get("addressCountry").Text() is { } country ? PlaceNames.CountryOrCode(country) : null,
        };
        if (Part(address, "addressRegion") is { } region) postal = postal with { Region = PlaceNames.Region(region, postal.Country)?.Region ?? region };
        var name = node.Get("name").Text() ?? (address is JsonValue ? address.Text() : null) ?? string.Join(", ", new[] { postal.Locality, postal.Region, postal.Country }.Where(p => p is not null));
        return postal.IsEmpty && address is not JsonValue ? null : new Place { Name = name, Address = postal };
    }

    private static string? Part(JsonNode address, string name) => address.Get(name).Text() is { Length: <= 120 } text && text is not ("-" or "n/a" or "N/A") ? Fold.Line(text) : null;

    private static List<Place> OfFacts(PostingSource source, EvidenceLog evidence)
    {
        var places = new List<Place>();
        foreach (var fact in source.FactsOf(FactKind.Place))
        {
            foreach (var place in PlaceText.Read(fact.Value.Text, source.Words, source.Country))
            {
                if (places.Any(p => p.Address == place.Address)) continue;
                places.Add(place);
                evidence.Add("jobLocation", fact.Shown, "a labelled value");
            }
        }

        return places;
    }

    // "Carpenter – Portland, ME", "Nurse (Leeds)": what stands behind the job and is known as a place.
    private static List<Place> OfTitle(PostingSource source, EvidenceLog evidence)
    {
        foreach (var tail in TitleTail().Matches(source.Title.Text).Select(m => m.Groups["tail"].Value.Trim()).Where(t => t.Length is > 2 and <= 60))
        {
            var isTown = Towns.LengthAt(tail, 0) == tail.Length;
            var places = PlaceText.Read(tail, source.Words, source.Country).Where(p => p.Address.Locality is not null && (isTown || (tail.Contains(',', StringComparison.Ordinal) && (p.Address.Region is not null || p.Address.Country is not null)))).ToList();
            if (places.Count == 0) continue;
            evidence.Add("jobLocation", source.Title.Text, "a place behind the title");
            return places;
        }

        return [];
    }

    [GeneratedRegex(@"(?:\s[-–—|@]\s+|\s*[|(]\s*)(?<tail>\p{Lu}[^-–—|()@]*)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex TitleTail();

    // "(Remote oder Berlin-Zentrum)", "Leeds, UK | Full-time": a short first line that holds a place and how one works.
    private static List<Place> OfLineUnderTitle(PostingSource source, EvidenceLog evidence)
    {
        foreach (var block in source.Description.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Take(3))
        {
            foreach (var line in block.Text.Split('\n').Take(3))
            {
                var trimmed = line.Trim();
                // A line with a label of its own is read as what it says it is.
                if (trimmed.Length is < 4 or > 90 || trimmed[^1] is '.' or '!' or '?' || trimmed.AsSpan().IndexOfAny(':', '：') > 0) continue;
                var bare = trimmed is ['(', .., ')'] ? trimmed[1..^1] : trimmed;
                var statement = Statement.Of(bare, source.Words);
                var how = statement.Has(WordGroup.Remote) || statement.Has(WordGroup.Hybrid) || statement.Has(WordGroup.OnSite) || statement.Has(WordGroup.FullTime) || statement.Has(WordGroup.PartTime);
                var places = bare.Split([';', '|', '•', '·'], StringSplitOptions.TrimEntries)
                    .SelectMany(p => PlaceText.Read(p, source.Words, source.Country))
                    .Where(p => p.Address.Country is not null || (how && LooksLikeTown(p.Address.Locality))).ToList();
                if (places.Count == 0 || (!how && bare != trimmed) || (!how && bare.Split(' ').Length > 6)) continue;
                evidence.Add("jobLocation", trimmed, "the line under the title");
                return places;
            }
        }

        return [];
    }

    private static bool LooksLikeTown(string? name) => name is { Length: >= 3 and <= 40 } && char.IsUpper(name[0]) && name.Split(' ').Length <= 4 && !name.Any(char.IsDigit);

    private static List<Place> OfProse(PostingSource source, EvidenceLog evidence)
    {
        // Where one may work from anywhere, an office that is merely spoken of is the team's.
        var anywhere = source.IsFromAnywhere;
        foreach (var statement in source.Statements)
        {
            if (statement.Section is SectionKind.Employer or SectionKind.EqualOpportunity or SectionKind.Responsibilities) continue;
            if (statement.Section is SectionKind.Body or SectionKind.Place && statement.Text.AsSpan().ContainsAnyInRange('0', '9') && WithPostalCode().Match(statement.Text) is { Success: true } coded)
            {
                evidence.Add("jobLocation", statement.Text, "a town with its postal code");
                return [.. PlaceText.Read(coded.Groups["place"].Value, source.Words, source.Country)];
            }

            foreach (var hit in statement.Of(WordGroup.Based))
            {
                if ((anywhere && statement.Folded.AsSpan(hit.Start, hit.Length) is "office in" or "our office in" or "our offices in") || !IsAboutTheJob(statement, hit) || NameAfter(statement.Text, hit.End) is not { } name || !MayBePlace(statement, hit, name)) continue;
                var places = PlaceText.Read(name, source.Words, source.Country).Where(p => LooksLikeTown(p.Address.Locality) || p.Address.Country is not null).ToList();
                if (places.Count == 0) continue;
                evidence.Add("jobLocation", statement.Text, $"a name after '{statement.Text.Substring(hit.Start, hit.Length)}'");
                return places;
            }
        }

        return [];
    }

    // "You will work in Teams": after such words a capital alone makes no town.
    private static bool MayBePlace(Statement statement, WordHit hit, string name) =>
        statement.Folded.AsSpan(hit.Start, hit.Length) is not ("will work in" or "works at" or "work at our") || name.Contains(',', StringComparison.Ordinal) || NamedTowns.LengthAt(statement.Text, statement.Text.IndexOf(name, hit.End, StringComparison.Ordinal)) > 0;

    // "The postdoc will be mainly based in Ithaca."
    [GeneratedRegex(@"\bwill be(?: \w+ly)?$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex WillBe();

    private static bool IsAboutTheJob(Statement statement, WordHit hit) =>
        statement.Section == SectionKind.Place
        || statement.Folded.AsSpan(hit.Start, hit.Length) is not ("based in" or "located in" or "based at" or "located at")
        || statement.Folded[..hit.Start].TrimEnd() is var before && (before.EndsWith("team is", StringComparison.Ordinal) || before.EndsWith("office is", StringComparison.Ordinal) || before.EndsWith("we are", StringComparison.Ordinal) || WillBe().IsMatch(before))
        || statement.Of(WordGroup.PositionNoun).Any(n => n.End <= hit.Start && hit.Start - n.End <= 40 && statement.Folded.AsSpan(n.Start, n.Length) is "position" or "role" or "job" or "post" or "vacancy" or "opportunity" or "internship");

    // Capitalised words, with the commas and codes of an address, up to where ordinary text goes on.
    private static string? NameAfter(string text, int at)
    {
        var words = new List<string>();
        foreach (var word in text[at..].TrimStart(' ', ':').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', '.', '(', ')', ';');
            var goes = bare.Length > 0 && (char.IsUpper(bare[0]) || char.IsDigit(bare[0]) || (words.Count > 0 && bare is "am" or "an" or "der" or "de" or "la" or "le" or "of" or "sur" or "den" or "do" or "del" or "or" or "oder" or "ou" or "upon"));
            if (!goes) break;
            words.Add(word);
            if (word[^1] is '.' or ';' or ')' || words.Count == 6) break;
        }

        while (words.Count > 0 && char.IsLower(words[^1][0])) words.RemoveAt(words.Count - 1);
        return words.Count == 0 ? null : string.Join(' ', words).Trim(' ', ',', '.', ';', '(', ')');
    }

    // A town that is the organization's own has the region and country of its address.
    private static Place Completed(Place place, PostalAddress? own)
    {
        if (own?.Locality is null || place.Address.Country is not null || place.Address.Locality is null) return place;
        if (!Fold.Lower(place.Address.Locality).Equals(Fold.Lower(own.Locality), StringComparison.Ordinal)) return place;
        return place with { Address = place.Address with { Country = own.Country, Region = place.Address.Region ?? own.Region } };
    }
}
