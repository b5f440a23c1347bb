namespace FeedWorker.Postings.Finding.Ways;

/// <summary>A job named within running text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="IsPosition">It is named as a position, grant or contract ("PhD position"), not only as an occupation.</param>
internal readonly record struct JobPhrase(int Start, int End, bool IsPosition);
