namespace FeedWorker.Storing;

/// <summary>Something that happened to an opening.</summary>
/// <param name="Kind"><c>opened</c>, <c>updated</c>, <c>missing</c>, <c>seen-again</c>, <c>closed</c>, <c>reopened</c>, <c>delisted</c>.</param>
/// <param name="At">UTC.</param>
/// <param name="RunId">The run that saw it; 0 for a closing between runs.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record OpeningEvent(string Kind, DateTimeOffset At, long RunId, string Reason);
