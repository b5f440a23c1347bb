using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Normalizing;

/// <summary>From the page's own words to the fields of a JobPosting: what is stated, and nothing else.</summary>
public sealed class PostingNormalizer
{
    /// <summary>Reads every field from the listing's text and, where there is one, from the detail page (which wins where both speak).</summary>
    /// <param name="listed">The posting on the listing page (or the whole posting when there is only one page).</param>
    /// <param name="page">The page <paramref name="listed"/> stands on.</param>
    /// <param name="detail">The same posting on its own page, or null.</param>
    /// <param name="detailPage">The page of <paramref name="detail"/>, or null.</param>
    /// <param name="site">The site's configuration; its organization's address stands in for a missing place.</param>
    public ReadPosting Normalize(FoundPosting listed, Page page, FoundPosting? detail, Page? detailPage, SiteProfile site)
    {
        var (ofListing, listingEvidence) = ReadOne(listed, page, site);
        if (detail is null || detailPage is null)
        {
            return new ReadPosting { Posting = WithFallbackPlace(ofListing, site), Link = listed.Link, Evidence = listingEvidence };
        }

        var (ofDetail, detailEvidence) = ReadOne(detail, detailPage, site);
        return new ReadPosting
        {
            Posting = WithFallbackPlace(PostingMerge.Of(ofListing, ofDetail), site),
            Link = listed.Link,
            DetailRead = true,
            ListingOnly = WithFallbackPlace(ofListing, site),
            Evidence = [.. detailEvidence, .. listingEvidence.Where(l => detailEvidence.All(d => d.Field != l.Field))],
        };
    }

    private static (Posting Posting, IReadOnlyList<FieldEvidence> Evidence) ReadOne(FoundPosting found, Page page, SiteProfile site)
    {
        var source = PostingSources.Of(found, page, site);
        var evidence = new EvidenceLog();
        var posting = new Posting
        {
            Title = source.Title.Text,
            DisplayTitle = source.Title.Text,
            HiringOrganization = site.Organization,
            Url = LinkOf(found, page),
            Language = source.Language,
            Confidence = found.Confidence,
        };
        foreach (var reader in FieldReaders.All) posting = Read(reader, source, posting, evidence);
        return (posting, evidence.Entries);
    }

    /// <summary>Whatever wrote the link and whoever chose it, only a page is published as one: never a script, never a file named by a page of the web.</summary>
    private static Uri LinkOf(FoundPosting found, Page page) =>
        found.Link is { } link && (link.Scheme is "http" or "https" || (link.IsFile && page.Address.IsFile)) ? link : page.Address;

    // A text made to exhaust a pattern costs its field, never the posting.
    private static Posting Read(IFieldReader reader, PostingSource source, Posting posting, EvidenceLog evidence)
    {
        try
        {
            return reader.Read(source, posting, evidence);
        }
        catch (RegexMatchTimeoutException)
        {
            evidence.Add(reader.GetType().Name, source.Title.Text, "given up: the text takes too long to search");
            return posting;
        }
    }

    // A remote job has no place of work; every other job that names none is taken to be where the organization is, and says so.
    private static Posting WithFallbackPlace(Posting posting, SiteProfile site)
    {
        if (posting.Places.Count > 0 || site.Organization.Address is not { IsEmpty: false } address) return posting;
        if (posting.Arrangement != WorkArrangement.Remote) return posting with { Places = [new Place { Address = address }], PlacesAreFallback = true };
        return posting.ApplicantLocations.Count == 0 && address.Country is { } country ? posting with { ApplicantLocations = [country] } : posting;
    }
}
