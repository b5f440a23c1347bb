using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>A job that a sentence recruits for.</summary>
/// <param name="Line">The line with the sentence.</param>
/// <param name="Title">The words that name it.</param>
/// <param name="Link">The link that they stand in, or null.</param>
internal sealed record RecruitedJob(Line Line, string Title, IElement? Link);
