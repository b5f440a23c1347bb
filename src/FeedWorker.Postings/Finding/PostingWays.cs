using FeedWorker.Postings.Finding.Ways;

namespace FeedWorker.Postings.Finding;

/// <summary>Every way of finding openings by the shape of a page, in the order in which ties are settled.</summary>
internal static class PostingWays
{
    public static IReadOnlyList<IPostingWay> All { get; } =
    [
        new HeadingWay(),
        new TableWay(),
        new DefinitionListWay(),
        new AccordionWay(),
        new RepeatedWay(),
        new CardWay(),
        new ListWay(),
        new LinkWay(),
        new BoldLineWay(),
        new BoldLeadWay(),
        new CountedWay(),
        new AnnouncementWay(),
        new LabelledWay(),
        new LinkedProseWay(),
        new SinglePostingWay(),
    ];

    /// <summary>Tried only where no other way finds anything: a sentence says less than a list.</summary>
    public static IPostingWay LastResort { get; } = new ProseWay();
}
