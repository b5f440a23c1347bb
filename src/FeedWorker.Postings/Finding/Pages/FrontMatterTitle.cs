using System.Net;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>The job's name among the keys of front matter.</summary>
internal static partial class FrontMatterTitle
{
    // In any language; of several, the first in the file is in the language of the page.
    private static readonly string[] Titles = ["title", "titel", "titre", "título", "titulo", "titolo", "tytuł", "tittel", "otsikko", "název", "nadpis", "naziv", "títol", "タイトル"];
    private static readonly string[] Others =
        ["job_title", "jobtitle", "job-title", "position", "role", "roles", "name", "job.title", "headline", "stellenbezeichnung", "stelle", "poste", "intitulé", "puesto", "cargo", "functie", "vacature", "stanowisko", "職種"];

    // "role: une ou un développeur": a noun within a sentence, its article is no part of the name.
    [GeneratedRegex(@"^(?:une ou un|un ou une|un[·./(]?e?\)?|une|an?|ein[:*]?e?n?|el|la|une?/un)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Article();

    public static string? Of(IReadOnlyDictionary<string, string> values) =>
        values.Keys.Where(Titles.Contains).Concat(Others).Select(k => Value(values, k)).FirstOrDefault(t => t is not null);

    private static string? Value(IReadOnlyDictionary<string, string> values, string key)
    {
        if (!values.TryGetValue(key, out var value) || Fold.Line(WebUtility.HtmlDecode(value)) is not { Length: > 1 and <= TitleJudge.LongestTitle } title) return null;
        return key.StartsWith("role", StringComparison.Ordinal) ? Article().Replace(title, "") : title;
    }
}
