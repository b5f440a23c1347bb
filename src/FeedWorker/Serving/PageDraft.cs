using System.Text;
using FeedWorker.Serving.Pages;

namespace FeedWorker.Serving;

/// <summary>Drafts of HTML pages, with the headers that keep a browser from doing anything but showing them.</summary>
internal static class PageDraft
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>No script at all: JSON-LD is data, which browsers do not run and the policy does not concern.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers { get; } =
    [
        new("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("X-Frame-Options", "DENY"),
    ];

    public static Draft Of(DateTimeOffset lastChanged, Func<Html> render, int status = StatusCodes.Status200OK) => new()
    {
        ContentType = ContentType,
        LastChanged = lastChanged,
        Headers = Headers,
        Status = status,
        Write = output => output.Write(Encoding.UTF8.GetBytes(render().ToString())),
    };
}
