using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>What a new reading makes of an opening.</summary>
internal static class OpeningRevision
{
    /// <summary>
    /// The opening with the new reading, and the fields that a reader sees changed. Without such a field the published posting stays as
    /// it is, byte for byte. Its date posted never moves.
    /// </summary>
    public static (Opening Opening, IReadOnlyList<string> Fields) Of(Opening opening, ReadPosting read, Uri page, DateTimeOffset now)
    {
        var before = PostingMarks.Of(opening);
        var marks = PostingMarks.Of(read, page);
        var posting = WithoutDetailLost(opening, read, page) with { DatePosted = Frozen(opening, read.Posting.DatePosted) };
        var fields = VisibleChanges.Between(opening.Posting, posting, page);
        var revised = opening with
        {
            Marks = marks.AsList(before),
            Link = marks.Link ?? opening.Link,
            ListingOnly = read.ListingOnly ?? opening.ListingOnly,
        };
        if (fields.Count > 0) return (revised with { Posting = posting, UpdatedAt = Later(now, opening.UpdatedAt) }, fields);
        return (revised with { Posting = opening.Posting with { DatePosted = posting.DatePosted } }, fields);
    }

    /// <summary>Whether the store must write the opening: all but the last sighting, which the site's last good run tells.</summary>
    public static bool MustBeKept(Opening before, Opening after) =>
        before.State != after.State || before.UpdatedAt != after.UpdatedAt || before.Link != after.Link || !before.Marks.SequenceEqual(after.Marks)
        || before.Posting.DatePosted != after.Posting.DatePosted || (after.ListingOnly is not null && before.ListingOnly is null);

    /// <summary>A detail page that cannot be read today costs nothing that is already known: only what changed on the listing is taken over.</summary>
    private static Posting WithoutDetailLost(Opening opening, ReadPosting read, Uri page)
    {
        if (read.DetailRead || read.DetailFailure is null || opening.ListingOnly is null) return read.Posting;
        var listed = read.ListingOnly ?? read.Posting;
        var changed = VisibleChanges.Between(opening.ListingOnly, listed, page);
        return changed.Count == 0 ? opening.Posting : ListedChanges.Apply(opening.Posting, listed, changed);
    }

    /// <summary>A date that the page adds later is believed when it is not after the first sighting; one that is known stays.</summary>
    private static DateOnly? Frozen(Opening opening, DateOnly? stated) =>
        opening.Posting.DatePosted ?? (stated <= DateOnly.FromDateTime(opening.OpenedAt.UtcDateTime) ? stated : null);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
