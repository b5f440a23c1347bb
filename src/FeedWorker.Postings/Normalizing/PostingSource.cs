using System.Text.Json.Nodes;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Normalizing;

/// <summary>Everything that one page says of one posting, prepared for the field readers.</summary>
internal sealed record PostingSource
{
    private DayMonthOrder? _shownOrder;
    private Lazy<string?>? _countryOfMail;

    public required FoundPosting Found { get; init; }

    public required Page Page { get; init; }

    public required SiteProfile Site { get; init; }

    public required WordIndex Words { get; init; }

    public required Description Description { get; init; }

    /// <summary>Facts beside the title, then labelled lines of the text, in order of trust.</summary>
    public required IReadOnlyList<LabelledFact> Facts { get; init; }

    /// <summary>The title as a statement.</summary>
    public required Statement Title { get; init; }

    /// <summary>The country that money and dates are to be read in, when the site, the markup or the text tells; ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public string? Language => Site.Language ?? Page.Language ?? (Words.Language == "en" ? null : Words.Language);

    public JsonObject? Structured => Found.Structured;

    public List<Statement> Statements => Description.Statements;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Page.FetchedAt, Site.TimeZone).DateTime);

    /// <summary>What the text's own dates show of the order of day and month; worked out once.</summary>
    public DayMonthOrder ShownOrder => _shownOrder ??= Facts.Select(f => f.Value).Concat(Statements).Select(Dates.OrderShownBy).FirstOrDefault(o => o != DayMonthOrder.Unknown, DayMonthOrder.Unknown);

    /// <summary>The country that the employer's mail addresses are in, where one is: a hint for money and dates, too little to publish.</summary>
    public string? CountryOfMail => (_countryOfMail ??= new Lazy<string?>(() => MailCountry.Of(Facts.Select(f => f.Value.Folded).Concat(Statements.Select(s => s.Folded))))).Value;

    /// <summary>The text says that the work is done from anywhere; what the employer tells of itself does not count.</summary>
    public bool IsFromAnywhere => Statements.Any(s => s.Has(WordGroup.RemoteWhole) && s.Section is not (SectionKind.Employer or SectionKind.EqualOpportunity));

    public IEnumerable<LabelledFact> FactsOf(FactKind kind) => Facts.Where(f => f.Kind == kind);
}
