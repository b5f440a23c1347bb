namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Where a link leads and what its address says.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="IsJob">At an ATS or job board, or under a path that speaks of jobs and is not the page itself.</param>
/// <param name="IsDocument">A PDF or another document.</param>
/// <param name="IsForm">A form service that anybody may use.</param>
internal sealed record LinkTarget(Uri Address, bool IsJob, bool IsDocument, bool IsForm)
{
    public static LinkTarget Of(Uri address, Uri page) =>
        new(address, LinkSigns.IsJobHost(address) || LinkSigns.HasOwnJobPath(address, page), LinkSigns.IsDocument(address), LinkSigns.IsForm(address));

    public bool IsMail => Address.Scheme == "mailto";
}
