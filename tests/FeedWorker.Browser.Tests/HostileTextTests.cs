using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;
using FeedWorker.Storing;
using FeedWorker.Tests.Hostile;
using FeedWorker.Tests.Serving;
using Microsoft.Playwright;

namespace FeedWorker.Browser.Tests;

/// <summary>Evil text, read from a page as any run reads it, in everything that we serve: a real browser is to find nothing to run and nobody to ask.</summary>
public sealed class HostileTextTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Library = "elmsford-library";

    /// <summary>Our pages have a policy that would stop most of it: it is taken off, so that only what we wrote is tried.</summary>
    [Fact]
    public async Task Our_pages_hold_nothing_that_runs_even_without_their_policy()
    {
        var (state, openings) = EvilState();
        await using var server = await RunningServer.StartAsync(state);
        var watched = await WatchAsync();
        await watched.Page.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url).Host != "jobs.example.org")
            {
                await route.AbortAsync();
                return;
            }

            using var answer = await server.Client.GetAsync(new Uri(route.Request.Url).PathAndQuery);
            await route.FulfillAsync(new RouteFulfillOptions { Status = (int)answer.StatusCode, BodyBytes = await answer.Content.ReadAsByteArrayAsync(), ContentType = answer.Content.Headers.ContentType?.ToString() });
        });
        string[] paths = ["/", $"/{Library}/", "/?q=cook", "/status", .. openings.Select(slug => $"/{Library}/jobs/{slug}/"), $"/status/{Library}/{openings[0]}"];
        foreach (var path in paths)
        {
            await watched.Page.GotoAsync("https://jobs.example.org" + path);
            (await watched.Page.Locator("h1").CountAsync()).ShouldBe(1, path);
            await TouchEverythingAsync(watched.Page);
            await watched.ShouldBeQuietAsync(path);
        }
    }

    [Fact]
    public async Task With_their_policy_the_browser_has_nothing_to_refuse()
    {
        var (state, openings) = EvilState();
        await using var server = await RunningServer.StartAsync(state);
        var watched = await WatchAsync();
        foreach (var path in new[] { "/", $"/{Library}/", "/status" }.Concat(openings.Take(8).Select(slug => $"/{Library}/jobs/{slug}/")))
        {
            await watched.Page.GotoAsync(new Uri(server.Client.BaseAddress!, path).AbsoluteUri);
            await watched.ShouldBeQuietAsync(path);
        }
    }

    /// <summary>A feed reader that puts our HTML into its page as it is, twice over (what is parsed, written and parsed again may change its meaning).</summary>
    [Fact]
    public async Task What_feeds_carry_is_harmless_in_the_most_trusting_reader()
    {
        var (state, openings) = EvilState();
        await using var server = await RunningServer.StartAsync(state);
        var contents = new List<string>();
        var rss = XDocument.Parse(await server.Client.GetStringAsync($"/{Library}/feed.rss"));
        contents.AddRange(rss.Descendants("item").SelectMany(item => item.Elements()).Where(part => part.Name.LocalName is "encoded" or "description").Select(part => part.Value));
        var atom = XDocument.Parse(await server.Client.GetStringAsync($"/{Library}/feed.atom"));
        contents.AddRange(atom.Descendants().Where(part => part.Name.LocalName is "content" or "summary" && (string?)part.Attribute("type") == "html").Select(part => part.Value));
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync($"/{Library}/feed.json"));
        contents.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content_html").GetString()!));
        contents.AddRange(XDocument.Parse(await server.Client.GetStringAsync($"/{Library}/jobs.xml")).Descendants("description").Select(part => part.Value));
        contents.Count.ShouldBeGreaterThanOrEqualTo(openings.Count * 4);

        var watched = await WatchAsync();
        await watched.Page.SetContentAsync("<!doctype html><title>reader</title><div id=a></div><div id=b></div>");
        await watched.Page.EvaluateAsync("texts => { for (const t of texts) { a.innerHTML = t; b.innerHTML = a.innerHTML; a.append(...b.cloneNode(true).childNodes); document.body.append(...a.childNodes); } }", contents);
        (await watched.Page.EvaluateAsync<int>("document.querySelectorAll('script,iframe,img,svg,math,style,link,form,input,object,embed,template,[onerror],[onload],[style]').length")).ShouldBe(0);
        await TouchEverythingAsync(watched.Page);
        await watched.ShouldBeQuietAsync("feeds");

        // The eye is open: the same texts, put in as they were written, are seen. (One would lead away from the page before the others are tried.)
        await watched.Page.EvaluateAsync("texts => { for (const t of texts) document.body.insertAdjacentHTML('beforeend', t); }", EvilMarkup.Fragments.Where(text => !text.Contains("http-equiv=refresh", StringComparison.Ordinal)));
        await TouchEverythingAsync(watched.Page);
        watched.Seen.ShouldContain(line => line.StartsWith("dialog", StringComparison.Ordinal));
        watched.Seen.ShouldContain(line => line.StartsWith("request https://evil.example", StringComparison.Ordinal));
    }

    /// <summary>The embedded list on a page that protects itself with nothing at all.</summary>
    [Fact]
    public async Task The_embedded_list_is_harmless_on_a_page_without_a_policy()
    {
        var (state, openings) = EvilState();
        await using var server = await RunningServer.StartAsync(state);
        var watched = await WatchAsync();
        var script = await server.Client.GetStringAsync($"/{Library}/embed.js");
        await watched.Page.RouteAsync("**/*", route => route.Request.Url.EndsWith("embed.js", StringComparison.Ordinal)
            ? route.FulfillAsync(new RouteFulfillOptions { Body = script, ContentType = "text/javascript; charset=utf-8" })
            : route.FulfillAsync(new RouteFulfillOptions { Body = "<!doctype html><meta charset=utf-8><title>host</title><script src=https://jobs.example.org/embed.js></script>", ContentType = "text/html; charset=utf-8" }));
        foreach (var address in new[] { "https://www.example.org/careers", $"https://jobs.example.org/{Library}/jobs/{openings[0]}/" })
        {
            await watched.Page.GotoAsync(address);
            (await watched.Page.Locator(".feedworker-jobs li").CountAsync()).ShouldBe(openings.Count);
            (await watched.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.feedworker a')].map(a => a.protocol)")).ShouldAllBe(protocol => protocol == "https:" || protocol == "http:");
            await TouchEverythingAsync(watched.Page);
            await watched.ShouldBeQuietAsync(address);
        }
    }

    /// <summary>What hover, focus and keys would set off.</summary>
    private static Task TouchEverythingAsync(IPage page) => page.EvaluateAsync("""
        () => { for (const e of document.querySelectorAll('*')) for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle', 'begin', 'pointerenter']) e.dispatchEvent(new Event(type, { bubbles: true })); }
        """);

    /// <summary>Every evil text in an opening of its own, as read from a page, and in every other field by hand.</summary>
    private static (MadeUpState State, IReadOnlyList<string> Slugs) EvilState()
    {
        var state = Samples.State();
        var openings = EvilMarkup.Fragments.Select(Read).Select((posting, i) => Samples.Open(Library, $"e{i}", posting) with { Slug = $"cook-e{i}" }).ToArray();
        state.Publish(Library, Samples.Opened, openings);
        var all = string.Join(' ', EvilMarkup.Fragments);
        state.Statuses[Library] = new SiteStatus
        {
            SiteId = Library, Attention = all, ConsecutiveFailures = 2,
            LastRuns = [new RunRecord { SiteId = Library, StartedAt = Samples.Opened, EndedAt = Samples.Opened, Outcome = Outcome.Suspect, Reason = all }],
        };
        return (state, [.. openings.Select(opening => opening.Slug)]);
    }

    private static Posting Read(string evil)
    {
        var site = new SiteProfile { Id = Library, Organization = Samples.Library, PageUrl = new Uri("https://www.example.org/jobs") };
        var html = $"<!doctype html><title>Jobs</title><main><h1>Open positions</h1><h2>Librarian</h2><p>Full time, $50,000 a year.</p><p>You work with us. {evil}</p><h2>Cook</h2><p>Part-time in our kitchen.</p></main>";
        var page = new PageReader().Read(new SourceBytes { Body = Encoding.UTF8.GetBytes(html.Replace("\0", "", StringComparison.Ordinal)), Address = site.PageUrl, ContentType = "text/html; charset=utf-8", FetchedAt = Samples.Opened }, "en").Page!;
        var read = new PostingNormalizer().Normalize(new PostingFinder().Find(page, site).Postings[0], page, null, null, site).Posting;
        return read with
        {
            DisplayTitle = "Cook " + evil, Department = evil, Summary = evil, WorkHours = evil,
            Places = [new Place { Address = new PostalAddress { Street = evil, Locality = evil, Region = evil, Country = "US" } }],
            HiringOrganization = Samples.Library with { Name = "Shop " + evil },
            ApplicationContact = new Contact { Name = evil, Role = evil, Email = "jobs@example.org" },
            Sections = new PostingSections { HowToApply = evil, EqualOpportunity = evil },
        };
    }

    private async Task<Watched> WatchAsync() => new(await chromium.PageAsync());

    /// <summary>A page with an eye on it.</summary>
    private sealed class Watched
    {
        private readonly List<string> _seen = [];

        public Watched(IPage page)
        {
            Page = page;
            page.Dialog += async (_, dialog) =>
            {
                _seen.Add("dialog " + dialog.Message);
                try
                {
                    await dialog.DismissAsync();
                }
                catch (PlaywrightException)
                {
                    // Several dialogs at once: the browser has closed this one already, and what matters is that it was seen.
                }
            };
            page.Console += (_, message) => _seen.Add("console " + message.Text);
            page.PageError += (_, error) => _seen.Add("error " + error);
            page.Request += (_, request) =>
            {
                if (new Uri(request.Url).Host is not ("127.0.0.1" or "jobs.example.org" or "www.example.org" or "localhost"))
                    _seen.Add("request " + request.Url);
            };
        }

        public IPage Page { get; }

        public IReadOnlyList<string> Seen => _seen;

        public async Task ShouldBeQuietAsync(string where)
        {
            (await Page.EvaluateAsync<bool>("'pwned' in window")).ShouldBeFalse(where);
            _seen.ShouldBeEmpty(where);
        }
    }
}
