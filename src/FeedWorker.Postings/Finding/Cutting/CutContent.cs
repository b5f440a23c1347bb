using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>A posting's content as HTML, and the same in pieces, so that the HTML is not parsed again.</summary>
internal sealed record CutContent(string Html, Piece Root)
{
    public static CutContent Of(Piece root) => new(root.ToHtml().Trim(), root);
}
