using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Openings that a site generator's template draws from a list in the front matter (<c>open_positions: - position: Cook</c>), as the HTML
/// that the template would make of them. Other lists, and lists of plain words, are not touched.
/// </summary>
internal static partial class FrontMatterLists
{
    private const int MostItems = 200;

    private static readonly string[] TitleKeys = ["title", "position", "job_title", "jobtitle", "role", "name", "job", "opening", "vacancy", "position_title"];
    private static readonly string[] LinkKeys = ["url", "link", "href", "position_url", "job_url", "apply_url", "apply_link", "pdf", "file"];

    /// <summary>Empty when the front matter has no such list.</summary>
    public static string ToHtml(IReadOnlyDictionary<string, string> values)
    {
        var html = new StringBuilder();
        foreach (var list in Items(values).GroupBy(i => i.List))
        {
            var items = list.GroupBy(i => i.Number).OrderBy(i => i.Key).Take(MostItems).Select(i => i.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal)).ToArray();
            if (!items.All(i => TitleKeys.Any(i.ContainsKey))) continue;
            html.Append(CultureInfo.InvariantCulture, $"<section><h2>{WebUtility.HtmlEncode(list.Key.Replace('_', ' ').Replace('-', ' '))}</h2><ul>");
            foreach (var item in items) AppendItem(html, item);
            html.Append("</ul></section>");
        }

        return html.ToString();
    }

    private static IEnumerable<(string List, int Number, string Key, string Value)> Items(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (key, value) in values)
        {
            if (Item().Match(key) is not { Success: true } item || !int.TryParse(item.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            yield return (item.Groups["list"].Value, number, item.Groups["key"].Value, value);
        }
    }

    private static void AppendItem(StringBuilder html, Dictionary<string, string> item)
    {
        var titleKey = TitleKeys.First(item.ContainsKey);
        var link = LinkKeys.FirstOrDefault(item.ContainsKey);
        var title = WebUtility.HtmlEncode(item[titleKey]);
        html.Append("<li><h3>");
        if (link is null) html.Append(title);
        else html.Append(CultureInfo.InvariantCulture, $"<a href=\"{WebUtility.HtmlEncode(item[link])}\">{title}</a>");
        html.Append("</h3>");
        foreach (var (key, value) in item)
        {
            if (key == titleKey || key == link) continue;
            // "Location?" is what an editor left for later.
            if (value.TrimEnd('?', '.', ' ').Equals(key, StringComparison.OrdinalIgnoreCase)) continue;
            html.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(Label(key))}: {WebUtility.HtmlEncode(value)}</p>");
        }

        html.Append("</li>");
    }

    private static string Label(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ').Replace('-', ' ');

    [GeneratedRegex(@"^(?:[\w-]+\.)?(?<list>(?:[\w]+[_-])?(?:positions?|jobs?|openings?|vacanc(?:y|ies)|job_?listings?|job_?openings?|stellen|stellenangebote|offres|ofertas|vagas|vacatures|lediga_?jobb|stillinger))\.(?<number>\d{1,4})\.(?<key>[\w-]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
