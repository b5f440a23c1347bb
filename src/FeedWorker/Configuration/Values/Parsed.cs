namespace FeedWorker.Configuration.Values;

/// <summary>A value, or what is wrong with its text and what to write instead.</summary>
internal readonly record struct Parsed<T>(T? Value, string? Problem);
