namespace FeedWorker.Postings.Reading;

/// <summary>A line of a PDF page, in reading order.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Size">Point size of most of its letters.</param>
/// <param name="Bold">All of its letters are bold.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Top">Its upper edge, in points from the page's lower edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Column">Number of its column on the page, over all pages.</param>
/// <param name="ColumnRight">The right edge of its column's text.</param>
internal sealed record PdfLine(string Text, double Size, bool Bold, double Left, double Right, double Top, double Bottom, int Column, double ColumnRight);
