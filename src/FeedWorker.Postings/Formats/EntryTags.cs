using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Formats;

/// <summary>The words that an entry is filed under: department, employment types, remote.</summary>
internal static class EntryTags
{
    public static IReadOnlyList<string> Of(Posting posting)
    {
        var tags = new List<string>(3);
        if (!string.IsNullOrWhiteSpace(posting.Department)) tags.Add(posting.Department);
        tags.AddRange(posting.EmploymentTypes.Select(SchemaTerms.Of));
        if (posting.Arrangement == WorkArrangement.Remote) tags.Add("REMOTE");
        return tags;
    }
}
