using System.Globalization;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>Previews for people: what would be published, a table a source, and with <c>--explain</c> the reasons.</summary>
internal sealed class PreviewTable(IAnsiConsole console, bool explain) : IPreviewWriter
{
    public void Write(Preview preview)
    {
        console.MarkupLineInterpolated($"[bold]{preview.Source}[/]: {Sentence(preview)}");
        if (preview.Postings.Count > 0) console.Write(Table(preview.Postings));
        foreach (var note in preview.Notes) console.MarkupLineInterpolated($"[grey]note[/]  {note}");
        if (explain) Explain(preview);
        console.WriteLine();
    }

    public void End()
    {
    }

    private static string Sentence(Preview preview) => preview.Outcome switch
    {
        Outcome.Found => $"{preview.Postings.Count} {(preview.Postings.Count == 1 ? "posting" : "postings")} found by {preview.Method} ({preview.Page} page)",
        Outcome.None => "the page says that there are no openings",
        Outcome.Suspect => "no postings, and the page does not say that there are none (suspect)",
        _ => "could not be read (failed)",
    };

    private static Table Table(IReadOnlyList<ReadPosting> postings)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Posting", "Facts", "Description");
        table.ShowRowSeparators = true;
        foreach (var posting in postings.Select(p => p.Posting))
            table.AddRow(
                new Markup($"[bold]{Markup.Escape(posting.DisplayTitle)}[/]\n[blue]{Markup.Escape(posting.Url?.ToString() ?? "")}[/]"),
                new Text(string.Join('\n', Facts(posting))),
                new Text(posting.Summary));
        return table;
    }

    private static IEnumerable<string> Facts(Posting posting)
    {
        if (posting.EmploymentTypes.Count > 0) yield return string.Join(", ", posting.EmploymentTypes.Select(SchemaTerms.Of));
        if (posting.Arrangement != WorkArrangement.Unstated) yield return posting.Arrangement.ToString();
        foreach (var place in posting.Places)
            yield return place.Name ?? string.Join(", ", new[] { place.Address.Locality, place.Address.Region, place.Address.Country }.OfType<string>());
        if (posting.Pay is { } pay) yield return pay.Text;
        if (posting.DatePosted is { } posted) yield return $"posted {posted:yyyy-MM-dd}";
        if (posting.ValidThrough is { } until) yield return $"until {until.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}";
        if (posting.ApplicationContact?.Email is { } mail) yield return $"apply {mail}";
        yield return $"confidence {posting.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}";
    }

    private void Explain(Preview preview)
    {
        foreach (var candidate in preview.Candidates)
        {
            console.MarkupLineInterpolated($"[yellow]{candidate.Method}[/] {candidate.Score:0.00}: {candidate.Verdict}");
            if (candidate.Titles.Count > 0) console.MarkupLineInterpolated($"    titles: {string.Join(" · ", candidate.Titles.Take(12))}");
            foreach (var evidence in candidate.Evidence) console.MarkupLineInterpolated($"    {evidence}");
        }

        foreach (var posting in preview.Postings.Where(p => p.Evidence.Count > 0))
        {
            console.MarkupLineInterpolated($"[bold]{posting.Posting.DisplayTitle}[/]");
            foreach (var evidence in posting.Evidence)
                console.MarkupLineInterpolated($"    [green]{evidence.Field}[/] {evidence.Rule}: “{evidence.Text}”");
        }
    }
}
