using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary>What every page has around its content.</summary>
internal sealed record PageFrame
{
    public required Addresses Addresses { get; init; }

    public required string Title { get; init; }

    public required Labels Labels { get; init; }

    public required Html Body { get; init; }

    public Uri? Canonical { get; init; }

    public string? Description { get; init; }

    /// <summary>Shown in the head line beside our name: where one is.</summary>
    public Html Place { get; init; } = Html.Empty;

    /// <summary>Further elements of <c>head</c>.</summary>
    public Html Head { get; init; } = Html.Empty;

    /// <summary>Pages that crawlers should pass by.</summary>
    public bool Hidden { get; init; }

    public Html Render() => $"""
        <!DOCTYPE html>
        <html lang="{Labels.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Title}</title>
        {Html.If(Description is not null, () => $"""<meta name="description" content="{Description}">""")}
        {Html.If(Hidden, () => $"""<meta name="robots" content="noindex">""")}
        {Html.If(Canonical is not null, () => $"""<link rel="canonical" href="{Canonical}">""")}
        <link rel="icon" href="{Addresses.Path("assets/icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{Addresses.Path(Assets.CssPath)}">
        {Head}
        </head>
        <body>
        <a class="skip" href="#content">{Labels["skip"]}</a>
        <header class="top"><div class="wrap">{Icon}<a href="{Addresses.Path("")}">{Labels["openPositions"]}</a>{Place}</div></header>
        <main id="content"><div class="wrap">
        {Body}
        </div></main>
        <footer class="foot"><div class="wrap"><p>{Labels["madeBy"]} FeedWorker</p></div></footer>
        </body>
        </html>

        """;

    private static Html Icon { get; } = Html.Raw(System.Text.Encoding.UTF8.GetString(Assets.Icon).Trim().Replace("<svg ", "<svg aria-hidden=\"true\" ", StringComparison.Ordinal));
}
