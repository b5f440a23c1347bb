namespace FeedWorker.Fetching;

/// <summary>One request to one address: no redirect is followed within it.</summary>
/// <param name="Address">http or https.</param>
/// <param name="ETag">Validator of the last answer, or null.</param>
/// <param name="LastModified">Validator of the last answer, or null.</param>
/// <param name="MaxBytes">Most expanded bytes of the body.</param>
/// <param name="Budget">What the run may still take, or null.</param>
internal sealed record ExchangeRequest(Uri Address, string? ETag, DateTimeOffset? LastModified, long MaxBytes, RunBudget? Budget);
