using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedWorker.Fetching;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;

namespace FeedWorker.Commands;

/// <summary><c>feedworker init URL|FILE</c>: looks at a careers page and writes a ready configuration for it.</summary>
internal sealed partial class InitCommand : ICommand
{
    private readonly Argument<string> _page = new("URL|FILE") { Description = "The careers page" };

    private readonly Option<string?> _output = new("--output") { Description = "Write the configuration there; standard output when left out", HelpName = "FILE" };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file if it is there already" };

    private readonly Option<string?> _proxy = ProxyOption.Create();

    private readonly Option<bool> _private = new("--allow-private-networks") { Description = "Also fetch from loopback, private and link-local addresses" };

    public Command Build()
    {
        var command = new Command("init", "Look at a careers page and write a ready configuration for it") { _page, _output, _force, _private, _proxy };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.GetValue(_output);
        if (output is not null && File.Exists(output) && !parsed.GetValue(_force))
            throw new CommandTrouble(ExitStatus.Usage, $"{output} is there already: name another file with --output, or replace it with --force.");
        await using var worker = OneOffWorker.Create(parsed.GetValue(_private), parsed.GetValue(_proxy));
        var look = await LookAsync(worker, parsed.GetValue(_page)!, cancellation);
        var yaml = ConfigurationDraft.Write(look, worker.Clock.GetUtcNow());
        if (output is null)
        {
            await Console.Out.WriteAsync(yaml);
        }
        else
        {
            if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder) Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(output, yaml, cancellation);
            await Console.Out.WriteLineAsync($"Wrote {output}. Look at what it finds with 'feedworker check --config {output} --online', then start 'feedworker run --config {output}'.");
        }

        return look.Outcome is Outcome.Found or Outcome.None ? ExitStatus.Well : ExitStatus.NeedsAttention;
    }

    private static async Task<PageLook> LookAsync(OneOffWorker worker, string source, CancellationToken cancellation)
    {
        var address = SourceAddress.Of(source)
            ?? throw new CommandTrouble(ExitStatus.Usage, $"{source}: there is no such file, and it is no web address; give a URL or a file.");
        var answer = await worker.Fetcher.FetchAsync(new FetchRequest { Address = address }, cancellation);
        if (answer.Status != FetchStatus.Ok) throw new CommandTrouble(ExitStatus.NeedsAttention, answer.Reason ?? $"{source} gave nothing.");
        var site = new SiteProfile { Id = "init", Organization = new Organization { Name = "" }, PageUrl = answer.Address };
        var reading = await worker.Reader.ReadAsync(answer.ToSource(worker.Clock.GetUtcNow()), site, new ReadingChoices { FollowDetails = false, ReadFrom = address.IsFile ? address : null }, cancellation);
        if (reading.Page is not { } page) throw new CommandTrouble(ExitStatus.NeedsAttention, $"{source}: {reading.Failure}");
        var organization = OrganizationOnPage.Read(page);
        return new PageLook
        {
            SiteId = IdFrom(organization.Name, answer.Address),
            Page = address.IsFile ? Path.GetFullPath(address.LocalPath) : answer.Address.ToString(),
            Organization = organization,
            TimeZone = TimeZoneGuess.For(organization.Address, answer.Address),
            Language = page.Language,
            Outcome = reading.Findings!.Outcome,
            Method = reading.Findings.Method,
            Titles = [.. reading.Postings.Select(p => p.Posting.DisplayTitle)],
            Notes = reading.Findings.Outcome == Outcome.Found ? [] : reading.Notes,
            Extract = reading.Findings.Outcome == Outcome.Suspect ? SelectorProposal.For(page) : null,
        };
    }

    private static string IdFrom(string name, Uri address)
    {
        // "Bücherei" is "bucherei": letters lose their marks before everything else becomes a hyphen.
        var bare = string.Concat(name.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        var id = NotInId().Replace(bare.ToLowerInvariant(), "-").Trim('-');
        if (id.Length is 0 or > 40) id = NotInId().Replace(address.IsFile ? Path.GetFileNameWithoutExtension(address.LocalPath).ToLowerInvariant() : address.Host.Replace("www.", "", StringComparison.Ordinal), "-").Trim('-');
        return id.Length == 0 ? "site" : id;
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotInId();
}
