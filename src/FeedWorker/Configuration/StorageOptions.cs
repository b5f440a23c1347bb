namespace FeedWorker.Configuration;

/// <summary>Where state is kept.</summary>
internal sealed record StorageOptions
{
    /// <summary><c>sqlite</c> or <c>postgresql</c>.</summary>
    public string Provider { get; init; } = "sqlite";

    public string Connection { get; init; } = "Data Source=data/feedworker.db";
}
