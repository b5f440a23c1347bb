namespace FeedWorker.Postings.Readiness;

/// <summary>What a readiness finding costs.</summary>
public enum ReadinessLevel
{
    /// <summary>Keeps the posting out of Google's job search.</summary>
    Required,

    /// <summary>The posting would do better with it.</summary>
    Recommended,
}
