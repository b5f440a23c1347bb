namespace FeedWorker.Tests.Hostile;

/// <summary>Tests that measure the whole process's memory or files: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
