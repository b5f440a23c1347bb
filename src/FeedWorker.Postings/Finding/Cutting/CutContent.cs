using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>A posting's content in pieces. The HTML that they mean is written only for who asks for it, and never parsed again.</summary>
/// <param name="root">The pieces.</param>
/// <param name="html">What <paramref name="root"/> was made of, where its pieces say less; null when they say all.</param>
internal sealed class CutContent(Piece root, Func<string>? html = null)
{
    public Piece Root => root;

    public string Html => field ??= html is null ? root.ToHtml().Trim() : html();

    /// <summary><see cref="Html"/> is empty.</summary>
    public bool IsEmpty => html is null ? root.IsBlank : root.Children.IsEmpty && Html.Length == 0;
}
