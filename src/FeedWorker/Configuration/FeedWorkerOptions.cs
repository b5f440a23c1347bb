namespace FeedWorker.Configuration;

/// <summary>The whole configuration: <c>config/feedworker.yaml</c> with the environment's overrides applied, defaults filled in, validated.</summary>
internal sealed record FeedWorkerOptions
{
    /// <summary>Where the world reaches this service; ends with a slash.</summary>
    public Uri PublicUrl { get; init; } = new("http://localhost:8080/");

    public string Listen { get; init; } = "http://0.0.0.0:8080";

    public StorageOptions Storage { get; init; } = new();

    public FetchOptions Fetch { get; init; } = new();

    public LifecycleSettings Lifecycle { get; init; } = new();

    public AlertOptions Alerts { get; init; } = new();

    public AnnounceOptions Announce { get; init; } = new();

    public ManagementOptions Management { get; init; } = new();

    public LogOptions Log { get; init; } = new();

    public IReadOnlyList<SiteOptions> Sites { get; init; } = [];

    /// <summary>The folder of the configuration file: relative paths in it are meant from here.</summary>
    public string BaseDirectory { get; init; } = Directory.GetCurrentDirectory();
}
