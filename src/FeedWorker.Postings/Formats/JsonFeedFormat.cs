using System.Text.Json;

namespace FeedWorker.Postings.Formats;

/// <summary>JSON Feed 1.1; each item carries its JobPosting under <c>_jobposting</c>.</summary>
internal sealed class JsonFeedFormat : IFeedFormat
{
    /// <summary>Bytes held back before they are handed to the output, so that a large feed is written in pieces.</summary>
    private const int FlushAt = 1 << 16;

    public string FileName => "feed.json";

    public string ContentType => "application/feed+json";

    public string Name => "JSON Feed";

    public void Write(Channel channel, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.FileWriter);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", channel.Title);
        json.WriteString("home_page_url", channel.HomeUrl.AbsoluteUri);
        json.WriteString("feed_url", channel.AddressOf(FileName).AbsoluteUri);
        if (channel.Subtitle is { Length: > 0 } subtitle) json.WriteString("description", subtitle);
        if (channel.Language is { Length: > 0 } language) json.WriteString("language", language);
        if (channel.Organization is { } organization) WriteAuthor(json, organization.Name, organization.Url);
        if (channel.Hub is { } hub) WriteHub(json, hub);
        json.WriteStartArray("items");
        foreach (var published in channel.Open)
        {
            WriteItem(json, published);
            if (json.BytesPending > FlushAt) json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, PublishedOpening published)
    {
        var opening = published.Opening;
        var posting = opening.Posting;
        json.WriteStartObject();
        json.WriteString("id", EntryId.Of(opening.SiteId, opening.Key));
        json.WriteString("url", published.PageUrl.AbsoluteUri);
        if (posting.Url is { } url) json.WriteString("external_url", url.AbsoluteUri);
        json.WriteString("title", posting.DisplayTitle);
        json.WriteString("content_html", EntryHtml.Of(published));
        json.WriteString("summary", EntryHtml.SummaryTextOf(published));
        json.WriteString("date_published", EntryDates.Rfc3339(EntryDates.Published(opening, published.TimeZone)));
        json.WriteString("date_modified", EntryDates.Rfc3339(opening.UpdatedAt));
        WriteAuthor(json, posting.HiringOrganization.Name, posting.HiringOrganization.Url);
        if (posting.Language is { Length: > 0 } language) json.WriteString("language", language);
        WriteTags(json, EntryTags.Of(posting));
        json.WritePropertyName("_jobposting");
        JobPostingJson.For(published).WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var tag in tags) json.WriteStringValue(tag);
        json.WriteEndArray();
    }

    private static void WriteAuthor(Utf8JsonWriter json, string name, Uri? address)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", name);
        if (address is not null) json.WriteString("url", address.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteHub(Utf8JsonWriter json, Uri hub)
    {
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.WriteString("url", hub.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
