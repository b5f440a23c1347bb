using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Remote, hybrid or on site, and where a remote worker must live. A team that works remotely or a skill in remote work says nothing of the position.</summary>
internal sealed partial class ArrangementReader : IFieldReader
{
    // "1-2 Tage Homeoffice", "remote two days a week": part of the week only.
    [GeneratedRegex(@"[0-9][0-9 –-]{0,4}(?:tage?n?|days?|jours?|días?|giorni|giorno|dias?|dagen|dag|dagar|dage|dager|dni|日)\b|\b(?:(?:ein|zwei|drei) tage?n?|(?:one|two|three) days?|(?:un|deux|trois) jours?)\b|週[0-9]日", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex DaysOfWeek();

    [GeneratedRegex(@"\b(?:or|oder|ou|o|of|eller|lub|nebo|tai)\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Or();

    // How all worked while they had to says nothing of the position.
    [GeneratedRegex(@"pandemi|pandémi|covid|quarentena|quarantäne|quarantine|cuarentena|lockdown|coronav", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex OfThePandemic();

    private static readonly UInt128 Words = Statement.MaskOf(WordGroup.Hybrid, WordGroup.Remote, WordGroup.RemoteWhole, WordGroup.OnSite);

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var arrangement = Of(source, posting, evidence);
        if (arrangement != WorkArrangement.Remote) return posting with { Arrangement = arrangement };
        return posting with { Arrangement = arrangement, ApplicantLocations = Locations(source, evidence) };
    }

    private static WorkArrangement Of(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        if (source.Structured.Get("jobLocationType").Each().Any(n => n.Text()?.Contains("TELECOMMUTE", StringComparison.OrdinalIgnoreCase) == true))
        {
            evidence.Add("jobLocationType", "TELECOMMUTE", "the page's own JobPosting markup");
            return WorkArrangement.Remote;
        }

        return OfFacts(source, evidence) ?? OfTitle(source.Title, evidence) ?? OfTitle(Statement.Of(posting.Title, source.Words), evidence) ?? OfProse(source, evidence) ?? WorkArrangement.Unstated;
    }

    private static WorkArrangement? OfFacts(PostingSource source, EvidenceLog evidence)
    {
        WorkArrangement? best = null;
        foreach (var fact in source.Facts)
        {
            var labelled = fact.Kind is FactKind.Place or FactKind.Arrangement;
            if (!labelled && !(fact.Kind is FactKind.Unlabelled or FactKind.EmploymentType && fact.Value.Text.Length <= 40)) continue;
            var said = fact.Kind == FactKind.Arrangement ? OfAnswer(fact.Value) ?? Said(fact.Value) : Said(fact.Value);
            if (said is null || (best is not null && said <= best && best != WorkArrangement.OnSite)) continue;
            if (best == WorkArrangement.Hybrid) continue;
            best = said;
            evidence.Add("jobLocationType", fact.Shown, labelled ? "a labelled value" : "beside the title");
        }

        return best;
    }

    // "Remote: yes", "remote: true".
    private static WorkArrangement? OfAnswer(Statement value) => value.Folded switch
    {
        "true" or "yes" or "ja" or "oui" or "sí" or "si" or "sim" or "1" or "full" or "fully" or "100%" => WorkArrangement.Remote,
        "false" or "no" or "nein" or "non" or "não" or "0" or "none" => WorkArrangement.Unstated,
        "partial" or "partially" or "teilweise" or "partiel" or "parcial" => WorkArrangement.Hybrid,
        _ => null,
    };

    private static WorkArrangement? Said(Statement value)
    {
        if (value.Has(WordGroup.Hybrid)) return WorkArrangement.Hybrid;
        if (value.Has(WordGroup.OnSite) && !value.Has(WordGroup.RemoteWhole)) return WorkArrangement.OnSite;
        return value.Has(WordGroup.Remote) || value.Has(WordGroup.RemoteWhole) ? IsDenied(value) ? WorkArrangement.OnSite : WorkArrangement.Remote : null;
    }

    private static WorkArrangement? OfTitle(Statement title, EvidenceLog evidence)
    {
        if (Said(title) is not { } said) return null;
        // "Remote Sensing Analyst" and "Hybrid Cloud Engineer" are subjects; the word counts at an end or in brackets.
        var mark = title.Hits.First(h => h.Group is WordGroup.Remote or WordGroup.RemoteWhole or WordGroup.Hybrid or WordGroup.OnSite);
        var text = title.Folded;
        var alone = mark.End >= text.Length - 1 || text[Math.Max(0, mark.Start - 2)..mark.Start].Any(c => c is '(' or '[' or '-' or '–' or '|' or ',') || (mark.Start == 0 && text[mark.End] is ':' or ',' or '-' or '|');
        if (!alone) return null;
        evidence.Add("jobLocationType", title.Text, "the title");
        return said;
    }

    private static WorkArrangement? OfProse(PostingSource source, EvidenceLog evidence)
    {
        WorkArrangement? said = null;
        foreach (var statement in source.Statements)
        {
            if (statement.Section is SectionKind.Responsibilities or SectionKind.Employer or SectionKind.EqualOpportunity) continue;
            if (OfSentence(statement) is not { } one) continue;
            if (said == WorkArrangement.Hybrid || (said is not null && one != WorkArrangement.Hybrid)) continue;
            said = one;
            evidence.Add("jobLocationType", statement.Text, "said of the position");
        }

        return said;
    }

    private static WorkArrangement? OfSentence(Statement statement)
    {
        if (!statement.HasAny(Words)) return null;
        var ofTeam = statement.Has(WordGroup.OtherPeople) && !statement.Has(WordGroup.PositionNoun);
        if (ofTeam || OfThePandemic().IsMatch(statement.Folded)) return null;
        if (statement.Has(WordGroup.Hybrid)) return WorkArrangement.Hybrid;
        if (statement.Has(WordGroup.Remote) && DaysOfWeek().IsMatch(statement.Folded)) return WorkArrangement.Hybrid;
        if (statement.Has(WordGroup.RemoteWhole)) return IsDenied(statement) ? WorkArrangement.OnSite : WorkArrangement.Remote;
        // "Your place of work may be Berlin or home": a place label in prose, with "or".
        if (statement.Has(WordGroup.Remote) && statement.Of(WordGroup.LabelPlace).Any(l => statement.Of(WordGroup.Remote).Any(r => r.Start >= l.End && Or().IsMatch(statement.Folded[l.End..r.Start]))) && !IsDenied(statement)) return WorkArrangement.Remote;
        return statement.Has(WordGroup.OnSite) && statement.Of(WordGroup.PositionNoun).Any(n => statement.Folded.AsSpan(n.Start, n.Length) is "position" or "role" or "job" or "stelle" or "poste" or "puesto") ? WorkArrangement.OnSite : null;
    }

    // "No remote work"; but "only at home, and there is no office" denies something else.
    private static bool IsDenied(Statement statement)
    {
        foreach (var remote in statement.Hits.Where(h => h.Group is WordGroup.Remote or WordGroup.RemoteWhole))
        {
            foreach (var no in statement.Of(WordGroup.Negation).Where(n => Math.Abs(n.Start - remote.Start) <= 28))
            {
                var between = statement.Folded.AsSpan(Math.Min(no.Start, remote.Start), Math.Abs(no.Start - remote.Start));
                if (!between.ContainsAny(',', ';') && !(no.Start > remote.Start && Clause().IsMatch(between))) return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:and|und|et|y|e|en|och|og|i|a)\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Clause();

    private static List<string> Locations(PostingSource source, EvidenceLog evidence)
    {
        var found = new List<string>();
        foreach (var node in source.Structured.Get("applicantLocationRequirements").Each())
        {
            if (node.Text() is { } name && !found.Contains(name)) found.Add(PlaceNames.CountryOrCode(name) ?? name);
        }

        if (found.Count > 0) return found;
        foreach (var fact in source.FactsOf(FactKind.Place).Where(f => f.Value.Has(WordGroup.Remote)))
        {
            foreach (var place in PlaceText.Read(fact.Value.Text, source.Words, source.Country).Where(p => p.Address is { Locality: null, Country: not null })) Add(found, place, fact.Shown, evidence);
        }

        if (found.Count > 0) return found;
        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.MustLive)))
        {
            foreach (var hit in statement.Of(WordGroup.MustLive))
            {
                var rest = statement.Text[hit.End..].Trim(' ', ':', '.', ',');
                foreach (var small in new[] { "in ", "the ", "within ", "der ", "en " })
                {
                    if (rest.StartsWith(small, StringComparison.OrdinalIgnoreCase)) rest = rest[small.Length..];
                }

                for (var words = rest.Split(' ').Take(3).ToArray(); words.Length > 0; words = words[..^1])
                {
                    var name = string.Join(' ', words).Trim(',', '.', ';', ')');
                    if (PlaceNames.Country(name) is not { } country) continue;
                    if (!found.Contains(country)) found.Add(country);
                    evidence.Add("applicantLocationRequirements", statement.Text, "where a remote worker must live");
                    break;
                }
            }
        }

        return found;
    }

    private static void Add(List<string> found, Place place, string shown, EvidenceLog evidence)
    {
        var name = place.Address.Region is { } region ? $"{place.Address.Country}-{region}" : place.Address.Country!;
        if (found.Contains(name)) return;
        found.Add(name);
        evidence.Add("applicantLocationRequirements", shown, "the place beside 'remote'");
    }
}
