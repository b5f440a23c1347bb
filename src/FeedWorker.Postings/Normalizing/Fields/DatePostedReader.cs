using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>When the employer first posted it, as stated: never the time of the visit.</summary>
internal sealed class DatePostedReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var order = DateReading.OrderOf(source, posting);
        foreach (var (statement, shown, rule) in Candidates(source))
        {
            if (DayOf(statement, source, order) is not { } day || day > source.Today.AddDays(1) || day.Year < 2000) continue;
            evidence.Add("datePosted", shown, rule);
            return posting with { DatePosted = day };
        }

        return posting;
    }

    private static IEnumerable<(Statement Statement, string Shown, string Rule)> Candidates(PostingSource source)
    {
        if (source.Structured.Get("datePosted").Text() is { } stated) yield return (Statement.Of(stated, source.Words), stated, "the page's own JobPosting markup");
        foreach (var fact in source.FactsOf(FactKind.DatePosted).Where(f => f.InText)) yield return (fact.Value, fact.Shown, "a labelled value");
        // "Offer published on 27 July": what people read beats the date by which a generator sorts its files.
        foreach (var statement in source.Statements.Where(s => s.Text.Length <= 50 && !s.Has(WordGroup.Deadline) && s.First(WordGroup.Posted) is { Start: <= 14 })) yield return (statement, statement.Text, "a date after 'posted'");
        foreach (var fact in source.FactsOf(FactKind.DatePosted).Where(f => !f.InText)) yield return (fact.Value, fact.Shown, "a labelled value");
        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.Posted) && s.Text.Length <= 120 && !s.Has(WordGroup.Deadline)))
        {
            if (statement.First(WordGroup.Posted) is { } hit) yield return (Statement.Of(statement.Text[hit.Start..], source.Words), statement.Text, "a date after 'posted'");
        }
    }

    private static DateOnly? DayOf(Statement statement, PostingSource source, DayMonthOrder order)
    {
        if (RelativeDay.Ago(statement, source.Today) is { } ago) return ago;
        if (DateReading.Plain(statement, order).FirstOrDefault() is not { } date) return null;
        // An instant belongs to the day that it is in the site's zone; midnight UTC is how tools write a bare day.
        if (date.Instant is { } instant && instant.TimeOfDay != TimeSpan.Zero) return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, source.Site.TimeZone).DateTime);
        return YearChoice.Past(date, source.Today);
    }
}
