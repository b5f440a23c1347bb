using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Normalizing;

/// <summary>
/// Reads one field (or a few that are told by the same words). A new field is one new class and one line in <see cref="FieldReaders"/>.
/// The order of trust within one source: the page's own markup, then labelled facts, then prose.
/// </summary>
internal interface IFieldReader
{
    /// <summary>The posting with the field filled in, or as it was when the source does not state it.</summary>
    Posting Read(PostingSource source, Posting posting, EvidenceLog evidence);
}
