namespace FeedWorker.Configuration;

/// <summary>What the log looks like.</summary>
internal sealed record LogOptions
{
    /// <summary><c>text</c> for people, <c>json</c> (compact, one event a line) for machines.</summary>
    public string Format { get; init; } = "text";

    /// <summary><c>debug</c>, <c>information</c>, <c>warning</c>, <c>error</c>.</summary>
    public string Level { get; init; } = "information";
}
