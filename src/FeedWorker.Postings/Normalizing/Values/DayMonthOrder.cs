namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>How "03/04/2026" is to be read.</summary>
internal enum DayMonthOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}
