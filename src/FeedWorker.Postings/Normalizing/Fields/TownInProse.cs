using System.Buffers;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
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

    // "[Curitiba] Developer".
    [GeneratedRegex(@"^[\[(](?<town>[^\])]{3,30})[\])]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex BracketsFirst();

    // "Vous travaillerez à …", "the internship will take place at …": where the work is done.
    [GeneratedRegex(@"\b(?:travailler(?:ez|as|a)?|se déroulera|aura lieu|(?:will|you'll) (?:work|be working|be based|take place)|takes place|du arbeitest|sie arbeiten|trabajarás|se realizará|lavorerai|si svolgerà|je werkt|werk je|trabalharás?|será desenvolvido|du (?:arbetar|arbejder|jobber)|kommer att arbeta|będziesz pracować)\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex DoesTheWork();

    // Of every alternative of the pattern, letters that it cannot do without.
    private static readonly SearchValues<string> WorkSigns = SearchValues.Create(
        ["travaill", "roulera", "aura lieu", "will work", "will be ", "will take", "'ll work", "'ll be ", "'ll take", "takes place", "u arbeitest", "ie arbeiten", "trabaj", "realizar", "lavorer", "svolger", "e werkt", "werk je", "trabalhar", "desenvolvido", "du arbe", "du jobber", "att arbeta", "pracowa"],
        StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?:we are|we're|nous sommes|somos|siamo|vi är|vi er|wir sind) [^.;]{0,90}?)?\b(?:(?:located|based|situated|headquartered) in (?:the heart of |the centre of |central )?|(?:situé|basé|installé)e?s? (?:à|en|au cœur de) |(?:ubicad[oa]s?|situad[oa]s?|con sede) en |(?:ansässig|zuhause) in |im herzen von |gevestigd in |med säte i |beliggende i )", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex SitsThere();

    private const int FirstBlocks = 4;

    // "The Fairfield area of Leeds": Fairfield may be a town elsewhere, here it is a part of one.
    [GeneratedRegex(@"\b(?<part>\p{Lu}[\p{L}'’-]+) (?:area|district|quarter|part|suburb|neighbourhood|estate) of (?<town>\p{Lu}[\p{L}'’-]+)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PartOfTown();

    public static List<Place> Find(PostingSource source, EvidenceLog evidence)
    {
        var places = Stated(source, evidence);
        if (places is not [{ Address.Locality: { } found }]) return places;
        foreach (var statement in source.Statements)
        {
            if (statement.Text.Contains(" of ", StringComparison.Ordinal) && PartOfTown().Match(statement.Text) is { Success: true } match && match.Groups["part"].Value == found && Towns.LengthAt(statement.Text, match.Groups["town"].Index) > 0) return [NamedTowns.Of(match.Groups["town"].Value)];
        }

        return places;
    }

    private static List<Place> Stated(PostingSource source, EvidenceLog evidence)
    {
        if (NamedTowns.In(source.Title, true) is { Count: > 0 } titled) return Report(titled, source.Title, "a town in the title", evidence);
        if (BracketsFirst().Match(source.Title.Text) is { Success: true } first && Towns.LengthAt(source.Title.Text, 1) == first.Groups["town"].Length) return Report([NamedTowns.Of(first.Groups["town"].Value)], source.Title, "a town in the title", evidence);
        foreach (var beside in source.FactsOf(FactKind.Unlabelled))
        {
            if (NamedTowns.In(beside.Value, false) is { Count: > 0 } told) return Report(told, beside.Value, "a town beside the title", evidence);
        }

        if (NamedTowns.AtEndOf(source.Title.Text) is { } last) return Report([last], source.Title, "a town at the title's end", evidence);
        // Whoever may work from anywhere does not work where the team is.
        if (source.IsFromAnywhere) return [];
        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.PlaceNoun) && IsAboutWork(s)))
        {
            if (NamedTowns.In(statement, false) is { Count: > 0 } beside) return Report(beside, statement, "a town beside a word for a workplace", evidence);
        }

        foreach (var statement in source.Statements.Where(s => s.Block < FirstBlocks && s.Section == SectionKind.Body && IsAboutWork(s)))
        {
            if (!statement.Has(WordGroup.Seeks) && !statement.Has(WordGroup.PositionNoun) && !statement.Has(WordGroup.ApplyWord)) continue;
            if (PlaceWithCountry.In(statement, source) is { Count: > 0 } far) return Report(far, statement, "a name with its country", evidence);
            if (NamedTowns.In(statement, true) is { Count: > 0 } near) return Report(near, statement, "a town in the first sentences", evidence);
        }

        if (WorkplaceTown.Find(source, evidence) is { Count: > 0 } working) return working;
        foreach (var statement in source.Statements.Where(s => s.Section != SectionKind.EqualOpportunity && s.Folded.AsSpan().ContainsAny(WorkSigns) && DoesTheWork().IsMatch(s.Folded)))
        {
            if (NamedTowns.In(statement, true) is { Count: > 0 } there) return Report(there, statement, "a town where the work is done", evidence);
        }

        // "Located in the heart of London, the college …": where the employer is, when nothing else tells where the work is.
        if (Seat(source) is { } seat) return Report([NamedTowns.Of(seat.Town)], seat.Statement, "where the employer sits", evidence);

        if (source.Description.Blocks.Count <= 2 && OfShortText(source, evidence) is { Count: > 0 } brief) return brief;
        foreach (var statement in source.Statements.OrderByDescending(s => s.Has(WordGroup.LabelPlace)))
        {
            if (JapaneseAddress.Read(statement.Text) is { } japanese) return Report([japanese], statement, "an address", evidence);
        }

        foreach (var statement in source.Statements.Where(s => s.Section is not SectionKind.EqualOpportunity))
        {
            if (WithPostalCode(statement, source) is { Count: > 0 } addressed) return Report(addressed, statement, "an address with its postal code", evidence);
        }

        return [];
    }

    private static (string Town, Statement Statement)? Seat(PostingSource source)
    {
        foreach (var statement in source.Statements.Where(s => s.Section is not (SectionKind.EqualOpportunity or SectionKind.Preferred)))
        {
            if (SitsThere().Match(statement.Folded) is not { Success: true } match) continue;
            var at = match.Index + match.Length;
            if (at < statement.Text.Length && NamedTowns.LengthAt(statement.Text, at) is > 0 and var length) return (statement.Text.Substring(at, length), statement);
        }

        return null;
    }

    // "Darien, CT 06820", "Twickenham TW1 3JT", "6811 DV Arnhem", "30625 Hannover" (a number and a capital alone could be anything: the town must be known).
    private static List<Place> WithPostalCode(Statement statement, PostingSource source)
    {
        if (!statement.Text.AsSpan().ContainsAnyInRange('0', '9') || Address().Match(statement.Text) is not { Success: true } found) return [];
        if (found.Groups["town"] is { Success: true } town && Towns.LengthAt(statement.Text, town.Index) == 0) return [];
        return [.. PlaceText.Read(WithTownOfCounty(statement.Text, found), source.Words, source.Country)];
    }

    // "Bridgwater, Somerset, TA6 6AJ": the town stands before the county.
    private static string WithTownOfCounty(string text, Match address)
    {
        var name = address.Value.Split(',', ' ')[0];
        if (!AddressParts.IsBritishCounty(name) || text[..address.Index].TrimEnd() is not [.., ','] before) return address.Value;
        var start = before.LastIndexOfAny([',', ':', ';', '\n'], before.Length - 2) + 1;
        return text[start..(address.Index + address.Length)].Trim();
    }

    // An entry of a list of openings is about its opening from end to end.
    private static List<Place> OfShortText(PostingSource source, EvidenceLog evidence)
    {
        foreach (var statement in source.Statements.Where(IsAboutWork))
        {
            if (PlaceWithCountry.In(statement, source) is { Count: > 0 } far) return Report(far, statement, "a name with its country", evidence);
        }

        foreach (var statement in source.Statements.Where(IsAboutWork))
        {
            if (NamedTowns.In(statement, false) is { Count: > 0 } near) return Report(near, statement, "a town in a short text", evidence);
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
}
