using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Serving;

/// <summary>Reads a narrowing from a request's query.</summary>
internal static class NarrowingQuery
{
    private const int MaxText = 100;
    private const int MaxValues = 50;
    private const string Known = "category, place, q, remote, site, type";

    /// <summary>The narrowing, or one sentence that says what is wrong with the query.</summary>
    /// <param name="query">The request's query.</param>
    /// <param name="siteIds">Sites that may be named; null where the address already names one.</param>
    public static (Narrowing? Narrowing, string? Error) Read(IQueryCollection query, IReadOnlyCollection<string>? siteIds)
    {
        var narrowing = new Narrowing();
        foreach (var (name, values) in query)
        {
            if (IsTracking(name)) continue;
            string[] all = [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
            var text = string.Join(' ', values.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (text.Length == 0) continue;
            if (text.Length > MaxText * MaxValues || all.Length > MaxValues) return (null, $"'{name}' is too long.");
            var (next, error) = name.ToUpperInvariant() switch
            {
                "Q" => Short(name, text, n => narrowing with { Text = n }),
                "PLACE" => Short(name, text, n => narrowing with { Place = n }),
                "CATEGORY" => Short(name, text, n => narrowing with { Category = n }),
                "REMOTE" => Remote(narrowing, text),
                "TYPE" => Types(narrowing, all),
                "SITE" => Sites(narrowing, all, siteIds),
                _ => (null, $"'{name}' is not something that can be asked for; known are {Known}."),
            };
            if (next is null) return (null, error);
            narrowing = next;
        }

        return (narrowing, null);
    }

    /// <summary>Marks that mail programs, social networks and cache breakers append to any address.</summary>
    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name is "_" or "fbclid" or "gclid" or "msclkid" or "mc_cid" or "mc_eid" or "ref";

    private static (Narrowing?, string?) Short(string name, string text, Func<string, Narrowing> set) =>
        text.Length > MaxText ? (null, $"'{name}' may have {MaxText} characters at most.") : (set(text), null);

    private static (Narrowing?, string?) Remote(Narrowing narrowing, string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => (narrowing with { Remote = true }, null),
        "FALSE" or "0" or "NO" => (narrowing with { Remote = false }, null),
        _ => (null, "'remote' is either true or false."),
    };

    private static (Narrowing?, string?) Types(Narrowing narrowing, string[] values)
    {
        var types = new SortedSet<EmploymentType>();
        foreach (var value in values)
        {
            if (SchemaTerms.EmploymentTypeOf(value) is not { } type)
                return (null, $"'type' is one of {string.Join(", ", Enum.GetValues<EmploymentType>().Select(SchemaTerms.Of))}.");
            types.Add(type);
        }

        return (narrowing with { Types = [.. types] }, null);
    }

    private static (Narrowing?, string?) Sites(Narrowing narrowing, string[] values, IReadOnlyCollection<string>? siteIds)
    {
        if (siteIds is null) return (null, "'site' can only be asked of the feeds over all sites.");
        foreach (var value in values)
            if (!siteIds.Contains(value)) return (null, "'site' names a site that is not published here.");
        return (narrowing with { Sites = [.. values.Order(StringComparer.Ordinal)] }, null);
    }
}
