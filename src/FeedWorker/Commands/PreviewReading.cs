using FeedWorker.Fetching;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;
using FeedWorker.Scheduling;

namespace FeedWorker.Commands;

/// <summary>Reads one SOURCE as a run would, remembering nothing.</summary>
internal sealed class PreviewReading(OneOffWorker worker, PreviewChoices choices)
{
    private const string StandardInput = "-";

    public async Task<Preview> ReadAsync(string source, CancellationToken cancellation)
    {
        var (bytes, readFrom, error) = await BytesAsync(source, cancellation);
        if (bytes is null) return new Preview { Source = source, Outcome = Outcome.Failed, Error = error };
        var site = new SiteProfile
        {
            Id = "preview",
            Organization = new Organization { Name = "" },
            PageUrl = bytes.Address,
        };
        var reading = await worker.Reader.ReadAsync(bytes, site, new ReadingChoices
        {
            Expect = Enum.Parse<PageExpectation>(choices.Page, ignoreCase: true),
            FollowDetails = choices.FollowDetails,
            ReadFrom = readFrom,
            Own = choices.Own,
        }, cancellation);
        var preview = Preview.Of(source, reading);
        if (reading.Page is null) return preview;
        var organization = OrganizationOnPage.Read(reading.Page);
        return preview with { Postings = [.. preview.Postings.Select(p => Owned(p, organization))] };
    }

    /// <summary>Nobody has configured the organization: the page's own word for it stands in, unless the posting names one.</summary>
    private static ReadPosting Owned(ReadPosting read, Organization organization) => read.Posting.HiringOrganization.Name.Length > 0
        ? read
        : read with { Posting = read.Posting with { HiringOrganization = organization } };

    private async Task<(SourceBytes? Bytes, Uri? ReadFrom, string? Error)> BytesAsync(string source, CancellationToken cancellation)
    {
        if (source == StandardInput)
        {
            using var buffer = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(buffer, cancellation);
            var address = choices.BaseUrl ?? new Uri("file:///dev/stdin");
            return (new SourceBytes { Body = buffer.ToArray(), Address = address, FetchedAt = worker.Clock.GetUtcNow() }, null, null);
        }

        if (SourceAddress.Of(source) is not { } from) return (null, null, $"{source}: there is no such file, and it is no web address; give a URL, a file or -.");
        var answer = await worker.Fetcher.FetchAsync(new FetchRequest { Address = from, Own = choices.Own }, cancellation);
        if (answer.Status != FetchStatus.Ok) return (null, null, Named(source, answer.Reason ?? $"{from} gave nothing."));
        var publicly = from.IsFile ? choices.BaseUrl : null;
        return (answer.ToSource(worker.Clock.GetUtcNow(), publicly), from.IsFile ? from : null, null);
    }

    /// <summary>Every sentence on standard error names its source.</summary>
    private static string Named(string source, string sentence) => sentence.Contains(source, StringComparison.Ordinal) ? sentence : $"{source}: {sentence}";
}
