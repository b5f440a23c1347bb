using System.Globalization;
using FeedWorker.Postings.Finding.Ats;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Finding.Selecting;
using FeedWorker.Postings.Finding.Structured;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>Works out which parts of a listing page are openings, with no knowledge of the site.</summary>
public sealed class PostingFinder
{
    /// <summary>No employer lists more on one page; a page made to cost time and memory does.</summary>
    private const int MostPostings = 10_000;

    /// <summary>Finds the openings of a listing page; with <see cref="SiteProfile.Extract"/>, by the operator's selectors alone.</summary>
    public Findings Find(Page page, SiteProfile site) => Bounded(FindAll(page, site));

    private static Findings FindAll(Page read, SiteProfile site)
    {
        var page = FrontMatterText.Shown(read);
        var inspection = new Inspection(PageOutline.Of(page));
        if (site.Extract is { } rules) return Selected(inspection, rules);
        var candidates = PostingWays.All.SelectMany(way => way.Propose(inspection)).ToArray();
        // A heading that names no job is weaker than a sentence that does.
        if (!candidates.Any(c => c.Score > 0 && c.Believed.Any(r => r.Verdict.NamesJob))) candidates = [.. candidates, .. PostingWays.LastResort.Propose(inspection)];
        candidates = GroupHeadings.Without(inspection, candidates);
        var choice = Election.Of(inspection, candidates);
        var stated = StructuredChoice.Of(inspection, choice);
        if (stated is not null) return stated;
        return choice.Rows.Count > 0
            ? new Findings
            {
                Outcome = Outcome.Found,
                Method = choice.Method,
                Postings = PostingCutter.Cut(inspection, [.. choice.Rows.Take(MostPostings + 1)]),
                Notes = choice.Notes,
                Candidates = choice.Reports,
            }
            : Emptiness.Of(inspection, candidates, choice.Reports) with { Ats = AtsRecognition.On(page) };
    }

    /// <summary>The first <see cref="MostPostings"/> openings, and a note when there are more.</summary>
    private static Findings Bounded(Findings findings) => findings.Postings.Count <= MostPostings
        ? findings
        : findings with { Postings = [.. findings.Postings.Take(MostPostings)], Notes = [.. findings.Notes, string.Create(CultureInfo.InvariantCulture, $"More than {MostPostings:N0} openings: the first {MostPostings:N0} were read.")] };

    private static Findings Selected(Inspection inspection, ExtractRules rules)
    {
        var (postings, notes) = new SelectedPostings(inspection.Outline.Page, rules).Read();
        if (postings.Count > 0) return new Findings { Outcome = Outcome.Found, Method = "selectors", Postings = postings, Notes = notes };
        var empty = Emptiness.Of(inspection, [], []);
        return empty with { Method = "selectors", Notes = [.. notes, .. empty.Notes] };
    }

    /// <summary>Reads the list of openings that an applicant tracking system answered with.</summary>
    /// <param name="ats">The system and tenant, as <see cref="Findings.Ats"/> gave them.</param>
    /// <param name="source">The answer of its <see cref="AtsReference.ListEndpoint"/>.</param>
    /// <returns>The openings; none when the list is empty; suspect, with the reason, when the answer is not such a list.</returns>
    public Findings FindInAts(AtsReference ats, SourceBytes source)
    {
        var method = $"ats:{ats.Name}";
        var jobs = AtsSystems.All.First(s => s.Name == ats.Name).Read(TextDecoding.Decode(source.Body.Span, source.ContentType).Text, ats.Tenant);
        if (jobs is null) return new Findings { Outcome = Outcome.Suspect, Method = method, Notes = [$"The answer of {source.Address} is not a list of openings."], Ats = ats };
        FoundPosting[] postings = [.. jobs.Select(j => StructuredPosting.Of(j, source.Address, $"listed by {ats.Name}")).OfType<FoundPosting>()];
        return Bounded(new Findings
        {
            Outcome = postings.Length > 0 ? Outcome.Found : Outcome.None,
            Method = method,
            Postings = postings,
            Notes = postings.Length > 0 ? [] : [$"The list of {ats.Name} for '{ats.Tenant}' is empty."],
            Ats = ats,
        });
    }
}
