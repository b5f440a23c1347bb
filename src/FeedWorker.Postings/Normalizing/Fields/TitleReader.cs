using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The job's name: as the employer writes it for people, and alone for JobPosting.</summary>
internal sealed class TitleReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var clean = JobTitle.Alone(source.Title.Text, source.Words, posting.HiringOrganization.Name);
        if (clean != source.Title.Text) evidence.Add("title", source.Title.Text, "codes, pay, dates, places, shouting taken off");
        return posting with { Title = clean, DisplayTitle = source.Title.Text };
    }
}
