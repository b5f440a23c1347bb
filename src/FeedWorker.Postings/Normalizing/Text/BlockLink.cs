namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>A link in a description.</summary>
/// <param name="Href">As written.</param>
/// <param name="Text">What is shown.</param>
internal sealed record BlockLink(string Href, string Text);
