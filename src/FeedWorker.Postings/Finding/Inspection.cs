using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding;

/// <summary>A page being read for openings: its outline with the judgements that all ways share.</summary>
internal sealed class Inspection
{
    public Inspection(PageOutline outline)
    {
        Outline = outline;
        Judge = new TitleJudge(outline.Words);
        Context = new SectionContext(outline, Judge);
        SaysNone = outline.Lines.FirstOrDefault(l => NoOpenings.SentenceIn(l, outline.Words) is not null)?.Index;
        Rows = new RowJudge(this);
    }

    /// <summary>The line in which the page, or a part of it, says that there are no openings.</summary>
    public int? SaysNone { get; }

    public PageOutline Outline { get; }

    public TitleJudge Judge { get; }

    public SectionContext Context { get; }

    public RowJudge Rows { get; }
}
