using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>How much a line reads like the title of an opening, by its words alone.</summary>
/// <param name="Tally">The evidence.</param>
/// <param name="Kinds">Every kind of word in it.</param>
/// <param name="Words">Number of words.</param>
/// <param name="NamesOnlyPeople">Its only job words are such as "staff" or "faculty", which name everybody and no job.</param>
/// <param name="Whole">Kinds of phrases that make up most of the line.</param>
internal sealed record TitleVerdict(EvidenceTally Tally, WordKinds Kinds, int Words, WordKinds Whole, bool NamesOnlyPeople = false)
{
    public double Points => Tally.Points;

    /// <summary>Names an occupation, beyond doubt of language.</summary>
    public bool NamesJob => (Kinds & (WordKinds.JobWord | WordKinds.GenderMark)) != 0;

    public bool IsGeneralInvitation => (Kinds & WordKinds.GeneralInvitation) != 0;

    public bool IsOtherHeading => (Whole & (WordKinds.OtherHeading | WordKinds.Section)) != 0;

    public bool IsOpeningsHeading => (Kinds & WordKinds.OpeningsHeading) != 0 && Words <= 14;
}
