namespace FeedWorker.Postings.Model;

/// <summary>Why a field has its value: the words on the page, and the rule that read them. Shown by <c>preview --explain</c>.</summary>
/// <param name="Field">The JobPosting property (<c>validThrough</c>).</param>
/// <param name="Text">The sentence or label it came from, shortened.</param>
/// <param name="Rule">The reader that decided ("closing date after 'apply by'").</param>
public sealed record FieldEvidence(string Field, string Text, string Rule);
