using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The hiring organization: the site's own, unless the posting's markup or a label names another (a group that hires for its members).</summary>
internal sealed class OrganizationReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var stated = source.Structured.Get("hiringOrganization");
        var name = stated.Text() ?? source.FactsOf(FactKind.Organization).Select(f => f.Value.Text).FirstOrDefault(t => t.Length <= 100);
        if (name is null || Fold.Lower(name).Equals(Fold.Lower(source.Site.Organization.Name), StringComparison.Ordinal)) return posting;
        evidence.Add("hiringOrganization", name, stated is null ? "a labelled value" : "the page's own JobPosting markup");
        var url = Uri.TryCreate(stated.Get("sameAs").Text() ?? stated.Get("url").Text(), UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? parsed : null;
        return posting with { HiringOrganization = source.Site.Organization with { Name = Fold.Line(name), Url = url ?? source.Site.Organization.Url } };
    }
}
