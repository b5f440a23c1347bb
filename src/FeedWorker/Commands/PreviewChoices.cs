namespace FeedWorker.Commands;

/// <summary>How <c>preview</c> was asked to read.</summary>
internal sealed record PreviewChoices
{
    public Uri? BaseUrl { get; init; }

    /// <summary><c>auto</c>, <c>listing</c> or <c>detail</c>.</summary>
    public string Page { get; init; } = "auto";

    public bool FollowDetails { get; init; } = true;

    public bool Own { get; init; }
}
