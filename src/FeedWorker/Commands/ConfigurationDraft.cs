using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;

namespace FeedWorker.Commands;

/// <summary>Writes a configuration file for one careers page, with what was found on it as comments.</summary>
internal sealed partial class ConfigurationDraft
{
    private readonly StringBuilder _yaml = new();

    public static string Write(PageLook look, DateTimeOffset now) => new ConfigurationDraft().Render(look, now);

    private string Render(PageLook look, DateTimeOffset now)
    {
        Line($"# yaml-language-server: $schema=feedworker.schema.json");
        Line($"# Written by 'feedworker init' on {now:yyyy-MM-dd} from {look.Page}.");
        foreach (var sentence in Findings(look)) Line($"# {sentence}");
        Line("");
        Line("publicUrl: http://localhost:8080           # the address where the world will reach this service");
        Line("listen: http://0.0.0.0:8080");
        Line("storage:");
        Line("  provider: sqlite");
        Line("  connection: Data Source=data/feedworker.db");
        Line("sites:");
        Line($"  - id: {look.SiteId}");
        Line($"    page: {Scalar(look.Page)}");
        if (look.BaseUrl is not null) Line($"    baseUrl: {Scalar(look.BaseUrl.ToString())}");
        Line("    every: 30m");
        Line(look.TimeZone is null
            ? "    timeZone: UTC                            # could not be told from the page: write the organization's own, such as Europe/Berlin"
            : $"    timeZone: {look.TimeZone}");
        if (look.Language is not null) Line($"    language: {look.Language}");
        Organization(look.Organization);
        Extract(look.Extract);
        return _yaml.ToString();
    }

    private static IEnumerable<string> Findings(PageLook look)
    {
        yield return look.Outcome switch
        {
            Outcome.Found => $"{look.Titles.Count} {(look.Titles.Count == 1 ? "posting was" : "postings were")} found by {look.Method}; nothing more needs to be configured:",
            Outcome.None => "The page says that it has no openings now; when it has, they will be found.",
            _ => "No posting was found, and the page does not say that there is none: look at it with 'feedworker preview --explain', and set the extract selectors.",
        };
        foreach (var title in look.Titles) yield return $"  - {OneLine().Replace(title, " ")}";
        foreach (var note in look.Notes) yield return $"note: {OneLine().Replace(note, " ")}";
    }

    private void Organization(Organization organization)
    {
        Line("    organization:");
        Line($"      name: {Scalar(organization.Name)}");
        if (organization.Url is { } url) Line($"      url: {Scalar(url.ToString())}");
        if (organization.Logo is { } logo) Line($"      logo: {Scalar(logo.ToString())}");
        if (organization.Address is not { } address)
        {
            Line("      # address: { street: …, locality: …, region: …, postalCode: \"…\", country: US }   # search engines want a place for every job");
            return;
        }

        var parts = new (string Key, string? Value)[]
        {
            ("street", address.Street), ("locality", address.Locality), ("region", address.Region), ("postalCode", address.PostalCode), ("country", address.Country),
        };
        Line($"      address: {{ {string.Join(", ", parts.Where(p => p.Value is not null).Select(p => $"{p.Key}: {Quoted(p.Value!)}"))} }}");
    }

    private void Extract(ExtractRules? rules)
    {
        if (rules is null) return;
        Line("    extract:                                 # proposed, and tried on the page: check it with 'feedworker preview'");
        Line($"      posting: {Quoted(rules.Posting)}");
        foreach (var (field, rule) in rules.Fields)
            Line(rule.Attribute is null
                ? $"      {field}: {Quoted(rule.Selector)}"
                : $"      {field}: {{ selector: {Quoted(rule.Selector)}, attribute: {Quoted(rule.Attribute)} }}");
    }

    private void Line(string text) => _yaml.Append(CultureInfo.InvariantCulture, $"{text}\n");

    /// <summary>A plain scalar where YAML reads it back as the same text, else a quoted one.</summary>
    private static string Scalar(string value) => PlainScalar().IsMatch(value) && !value.Contains(": ", StringComparison.Ordinal) ? value : Quoted(value);

    private static string Quoted(string value) => JsonSerializer.Serialize(value, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex(@"^[\p{L}/][\p{L}\p{N} ./:_&=?%+,'’()-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainScalar();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex OneLine();
}
