namespace FeedWorker.Storing.Rows;

/// <summary>The one row that tells the state of the whole store.</summary>
internal sealed class StoreRow
{
    public int Id { get; set; }

    public int SchemaVersion { get; set; }

    /// <summary>Grows with every committed change of what is published.</summary>
    public long Version { get; set; }
}
