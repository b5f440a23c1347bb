using System.Globalization;
using System.Text;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Serving;

/// <summary>What a reader wants of a channel: <c>?type=PART_TIME&amp;remote=true&amp;q=librarian&amp;place=Darien&amp;site=a,b&amp;category=library</c>.</summary>
internal sealed record Narrowing
{
    /// <summary>Everything.</summary>
    public static Narrowing None { get; } = new();

    /// <summary>Any of these; empty means any at all.</summary>
    public IReadOnlyList<EmploymentType> Types { get; init; } = [];

    public bool? Remote { get; init; }

    /// <summary>Every word must stand in title, description, employer or department.</summary>
    public string? Text { get; init; }

    /// <summary>Stands in a place's name, town, region or country.</summary>
    public string? Place { get; init; }

    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>The site's category, or the posting's department.</summary>
    public string? Category { get; init; }

    public bool IsEmpty => Types.Count == 0 && Remote is null && Text is null && Place is null && Sites.Count == 0 && Category is null;

    public bool Admits(Posting posting, string? siteCategory)
    {
        if (Types.Count > 0 && !posting.EmploymentTypes.Any(Types.Contains)) return false;
        if (Remote is { } remote && remote != (posting.Arrangement == WorkArrangement.Remote)) return false;
        if (Category is not null && !Same(siteCategory, Category) && !Same(posting.Department, Category)) return false;
        if (Place is not null && !posting.Places.Any(IsAt)) return false;
        return Text is null || Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Says(posting, word));
    }

    /// <summary>The query in one fixed spelling, with its question mark; empty when nothing is narrowed.</summary>
    public override string ToString()
    {
        var query = new StringBuilder();
        void Add(string name, string? value)
        {
            if (value is { Length: > 0 }) query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        Add("category", Category);
        Add("place", Place);
        Add("q", Text);
        Add("remote", Remote?.ToString(CultureInfo.InvariantCulture).ToLowerInvariant());
        foreach (var site in Sites) Add("site", site);
        foreach (var type in Types) Add("type", SchemaTerms.Of(type));
        return query.ToString();
    }

    private bool IsAt(Place place) =>
        Holds(place.Name, Place!) || Holds(place.Address.Locality, Place!) || Holds(place.Address.Region, Place!) || Same(place.Address.Country, Place);

    private static bool Says(Posting posting, string word) =>
        Holds(posting.DisplayTitle, word) || Holds(posting.Title, word) || Holds(posting.Summary, word) || Holds(posting.DescriptionHtml, word)
        || Holds(posting.Department, word) || Holds(posting.HiringOrganization.Name, word);

    private static bool Same(string? text, string? wanted) => text is not null && wanted is not null && CultureInfo.InvariantCulture.CompareInfo.Compare(text, wanted, Loosely) == 0;

    private static bool Holds(string? text, string wanted) => text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, wanted, Loosely) >= 0;

    /// <summary>"Zürich" is found by "zurich".</summary>
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
}
