using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary>
/// HTML written as interpolated strings: the literal parts are markup, every hole is encoded unless it is HTML already. There is no way to
/// put text in without encoding it, short of saying <see cref="Raw"/>.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Html
{
    private readonly StringBuilder _text;

    public Html(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    private Html(string markup) => _text = new StringBuilder(markup);

    /// <summary>Nothing.</summary>
    public static Html Empty => new("");

    /// <summary>Markup that is known to be clean: descriptions sanitised when they were read, JSON escaped for scripts.</summary>
    public static Html Raw(string markup) => new(markup);

    /// <summary>The markup when the condition holds, else nothing.</summary>
    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : Empty;

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(string? text) => _text.Append(HtmlText.Encode(text));

    public void AppendFormatted(Uri? address) => _text.Append(HtmlText.Encode(address?.AbsoluteUri));

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html? markup) => _text.Append(markup?._text);

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts) _text.Append(part._text);
    }

    public override string ToString() => _text.ToString();
}
