namespace FeedWorker.Postings.Model;

/// <summary>The hiring organization, as configured for the site or as stated by the posting's own markup.</summary>
public sealed record Organization
{
    public required string Name { get; init; }

    /// <summary>The organization's own web site; <c>hiringOrganization.sameAs</c>.</summary>
    public Uri? Url { get; init; }

    public Uri? Logo { get; init; }

    /// <summary>Stands in when a posting names no place.</summary>
    public PostalAddress? Address { get; init; }
}
