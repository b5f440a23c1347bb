namespace FeedWorker.Serving;

/// <summary>How long others may keep what we serve.</summary>
internal static class CachePolicy
{
    /// <summary>Pages and feeds: asked for again after a minute, at the price of a 304; kept for a day where we cannot be reached.</summary>
    public const string Fresh = "public, max-age=60, stale-if-error=86400";

    /// <summary>Files with a hash of their bytes in the name.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>The operator's pages.</summary>
    public const string Never = "no-store";
}
