namespace FeedWorker.Postings.Readiness;

/// <summary>One thing that keeps a posting out of job search, or would improve it there.</summary>
/// <param name="Level">What it costs.</param>
/// <param name="Property">The JobPosting property (<c>jobLocation</c>).</param>
/// <param name="Message">In the operator's words, with what to do about it.</param>
public sealed record ReadinessFinding(ReadinessLevel Level, string Property, string Message);
