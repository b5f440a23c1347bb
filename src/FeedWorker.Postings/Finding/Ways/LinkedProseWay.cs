namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Sentences that recruit for a job which they link to: "We are hiring a &lt;a&gt;research associate&lt;/a&gt; to …". The link makes them as sure as a list.</summary>
internal sealed class LinkedProseWay : IPostingWay
{
    private readonly ProseWay _prose = new();

    public string Method => "linked-prose";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        if (!RecruitingSentences.AnyLinked(page)) yield break;
        foreach (var candidate in _prose.Propose(page))
        {
            Row[] linked = [.. candidate.Rows.Where(r => r.OwnLink is not null && page.TargetOf(r.OwnLink) is { IsMail: false, IsForm: false })];
            if (linked.Length > 0) yield return Candidates.Of(Method, linked);
        }
    }
}
