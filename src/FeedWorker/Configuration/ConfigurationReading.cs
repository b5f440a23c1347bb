namespace FeedWorker.Configuration;

/// <summary>The options, or everything that is wrong. <see cref="Options"/> is null exactly when there are errors.</summary>
internal sealed record ConfigurationReading(FeedWorkerOptions? Options, IReadOnlyList<ConfigurationError> Errors);
