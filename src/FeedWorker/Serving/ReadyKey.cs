namespace FeedWorker.Serving;

/// <summary>What a resource is kept under: its path (with the leading slash) and what it is narrowed by.</summary>
internal readonly record struct ReadyKey(string Path, Narrowing Narrowing)
{
    public override string ToString() => Path + Narrowing;
}
