using System.Text.Json.Nodes;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding;

/// <summary>An opening as it stands on the page: located and cut out, its fields still in the page's own words.</summary>
public sealed record FoundPosting
{
    /// <summary>The title as shown, white space folded.</summary>
    public required string Title { get; init; }

    /// <summary>The HTML under or beside the title (never including it), not yet sanitised; empty when the page has only a title.</summary>
    public string ContentHtml
    {
        get => field ?? Content?.Html ?? "";
        init;
    }

    /// <summary><see cref="ContentHtml"/> in pieces, when it was cut out of a page; null otherwise.</summary>
    internal CutContent? Content { get; init; }

    /// <summary><see cref="ContentHtml"/> already cut into sentences, when finding had to look at them anyway; null otherwise.</summary>
    internal Description? Prepared { get; init; }

    /// <summary>The posting's own page or document, or its anchor on this page; null when it has none. Absolute.</summary>
    public Uri? Link { get; init; }

    /// <summary>A link or mailto that is only for applying. Absolute.</summary>
    public Uri? ApplyLink { get; init; }

    public IReadOnlyList<FoundFact> Facts { get; init; } = [];

    /// <summary>A schema.org JobPosting, when that is how it was found or when an ATS record was mapped to one. Already translated to schema.org names.</summary>
    public JsonObject? Structured { get; init; }

    /// <summary>0…1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Why it is believed to be an opening, a short phrase each ("job word 'assistant'", "under 'Open positions'").</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
