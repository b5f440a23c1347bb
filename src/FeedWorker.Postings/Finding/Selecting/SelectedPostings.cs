using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Selecting;

/// <summary>Reads postings by the operator's selectors (<c>extract</c>), and says what in them does not fit the page.</summary>
internal sealed class SelectedPostings(Page page, ExtractRules rules)
{
    private const int MostNotes = 10;

    private static readonly (string Field, FactKind Kind)[] FactFields =
    [
        ("place", FactKind.Place), ("employmentType", FactKind.EmploymentType), ("datePosted", FactKind.DatePosted), ("validThrough", FactKind.ValidThrough),
        ("pay", FactKind.Pay), ("department", FactKind.Department), ("identifier", FactKind.Identifier),
    ];

    private readonly List<string> _notes = [];

    public (IReadOnlyList<FoundPosting> Postings, IReadOnlyList<string> Notes) Read()
    {
        var postings = Rows().Select(Read).OfType<FoundPosting>().ToArray();
        return (postings, _notes.Count <= MostNotes ? _notes : [.. _notes.Take(MostNotes), $"… and {_notes.Count - MostNotes} more of the same kind."]);
    }

    private IElement[] Rows()
    {
        IElement[] rows;
        try
        {
            rows = [.. page.Document.QuerySelectorAll(rules.Posting)];
        }
        catch (DomException)
        {
            _notes.Add($"extract.posting: '{rules.Posting}' is not a CSS selector.");
            return [];
        }

        if (rows.Length == 0) _notes.Add($"extract.posting: '{rules.Posting}' matches nothing on the page.");
        return rows;
    }

    private FoundPosting? Read(IElement row)
    {
        var fields = rules.Fields.ToDictionary(f => f.Key, f => FieldSelector.Read(row, f.Key, f.Value), StringComparer.OrdinalIgnoreCase);
        if (!fields.ContainsKey("title")) fields["title"] = FieldSelector.Read(row, "title", new FieldRule { Selector = "h1, h2, h3, h4, h5, h6, a", Required = true });
        foreach (var reading in fields.Values)
            if (reading.Error is { } error) _notes.Add(error);
        if (fields.Values.Any(f => f.Error is not null) || fields["title"].Text is not { } title) return null;

        var description = fields.GetValueOrDefault("description");
        return new FoundPosting
        {
            Title = title,
            ContentHtml = description?.Element is { } element ? element.InnerHtml : description?.Text ?? ContentOf(row, fields["title"].Element),
            Link = Address(fields.GetValueOrDefault("url")) ?? (rules.Fields.ContainsKey("url") ? null : FirstLink(row, fields["title"].Element)),
            ApplyLink = Address(fields.GetValueOrDefault("apply")),
            Facts = [.. FactFields.Where(f => fields.GetValueOrDefault(f.Field)?.Text is not null).Select(f => new FoundFact(f.Kind, fields[f.Field].Text!))],
            Evidence = [$"selected by '{rules.Posting}'"],
        };
    }

    private string ContentOf(IElement row, IElement? title) => title is null || title == row ? "" : ContentCut.After(title, null, row, page.BaseUrl, new ChildPositions()).Html;

    /// <summary>The link that the title is, holds or stands in; else the row's first.</summary>
    private Uri? FirstLink(IElement row, IElement? title)
    {
        var link = title?.Closest("a[href]") ?? title?.QuerySelector("a[href]") ?? (row.LocalName == "a" ? row : row.QuerySelector("a[href]"));
        return Absolute(link?.GetAttribute("href"));
    }

    /// <summary>A rule without <c>attribute</c> means the link itself.</summary>
    private Uri? Address(FieldReading? reading)
    {
        if (reading?.Text is null) return null;
        return Absolute(reading.Element?.GetAttribute("href") is { } href && !Uri.IsWellFormedUriString(reading.Text, UriKind.Absolute) && !reading.Text.StartsWith('/') ? href : reading.Text);
    }

    private Uri? Absolute(string? href) =>
        href is not null && Uri.TryCreate(page.BaseUrl, href.Trim(), out var address) && address.Scheme is "http" or "https" or "mailto" or "file" ? address : null;
}
