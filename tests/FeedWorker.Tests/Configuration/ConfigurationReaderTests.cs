using FeedWorker.Configuration;

namespace FeedWorker.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    private const string TenLines = """
        sites:
          - id: darien-library
            page: https://www.example.org/jobs
            every: 2h
            timeZone: America/New_York
            organization:
              name: Example Library
              address: { postalCode: 06820, country: us }
        """;

    [Fact]
    public void Ten_lines_are_a_configuration()
    {
        var options = Good(TenLines);
        var site = options.Sites.ShouldHaveSingleItem();
        site.Every.ShouldBe(TimeSpan.FromHours(2));
        site.Cron.ShouldBeNull();
        site.TimeZone.Id.ShouldBe("America/New_York");
        site.Organization.Address!.PostalCode.ShouldBe("06820", "a zero at the front is part of the code");
        site.Organization.Address.Country.ShouldBe("US");
        options.Storage.Provider.ShouldBe("sqlite");
        options.PublicUrl.AbsoluteUri.ShouldBe("http://localhost:8080/");
        options.Fetch.Contact.ShouldBeNull("the default address is no contact");
    }

    [Fact]
    public void Every_key_of_every_section_arrives()
    {
        var options = Good(Everything);
        options.PublicUrl.AbsoluteUri.ShouldBe("https://jobs.example.org/work/");
        options.Fetch.ShouldBe(new FetchOptions
        {
            AllowPrivateNetworks = true, Contact = "jobs@example.org", Timeout = TimeSpan.FromSeconds(90), Retries = 1, MaxBytes = 2_000_000, MaxRedirects = 3,
            MaxDetails = 40, RunBudget = TimeSpan.FromMinutes(5), Pause = TimeSpan.FromMilliseconds(500), ObeyRobots = false, Proxy = "http://proxy.example.org:3128",
        });
        options.Lifecycle.ShouldBe(new LifecycleSettings { ConfirmRuns = 2, BreakerShare = 0.75, EvidenceKept = 9 });
        options.Alerts.Webhook!.Host.ShouldBe("alerts.example.org");
        options.Alerts.MailTo.ShouldBe("ops@example.org");
        options.Announce.Webhooks.Count.ShouldBe(2);
        options.Announce.GoogleServiceAccountFile.ShouldBe(Path.GetFullPath("key.json"), "paths are meant from the file's folder");
        options.Management.TrustedProxies.ShouldBe(["10.0.0.0/8", "::1"]);
        options.Log.ShouldBe(new LogOptions { Format = "json", Level = "debug" });
        var site = options.Sites.ShouldHaveSingleItem();
        site.Cron.ShouldBe("0 0/30 7-19 ? * MON-FRI");
        site.Every.ShouldBeNull();
        (site.Own, site.FollowDetails, site.Category, site.Language).ShouldBe((true, false, "library", "en"));
        site.Extract!.Posting.ShouldBe("article.job");
        site.Extract.Fields["title"].Selector.ShouldBe("h3");
        var url = site.Extract.Fields["url"];
        (url.Selector, url.Attribute, url.Required, url.Default).ShouldBe(("a", "data-href", true, "none"));
        url.Filters.ShouldBe(["trim", "after:=", "replace:A=>B"]);
    }

    [Theory]
    [InlineData("stroage: {}", 1, "stroage", "did you mean “storage”?")]
    [InlineData("publicURL: https://a.example", 1, "publicURL", "did you mean “publicUrl”?")]
    [InlineData("fetch:\n  zzz: 1", 2, "fetch.zzz", "known here are allowPrivateNetworks")]
    [InlineData("fetch:\n  timeout: 30", 2, "fetch.timeout", "“30” is not a length of time")]
    [InlineData("fetch:\n  timeout: 30d", 2, "fetch.timeout", "from 1s to 10m")]
    [InlineData("fetch:\n  retries: many", 2, "fetch.retries", "whole number from 0 to 10")]
    [InlineData("fetch:\n  allowPrivateNetworks: yes", 2, "fetch.allowPrivateNetworks", "neither true nor false")]
    [InlineData("fetch:\n  contact: \"x)\\r\\nEvil: 1\"", 2, "fetch.contact", "is not a contact")]
    [InlineData("fetch:\n  proxy: proxy.example.org:3128", 2, "fetch.proxy", "is no proxy; write for example")]
    [InlineData("fetch: 3", 1, "fetch", "where keys with values belong")]
    [InlineData("listen: 8080", 1, "listen", "http://0.0.0.0:8080")]
    [InlineData("listen: https://0.0.0.0:443", 1, "listen", "business of a proxy")]
    [InlineData("listen: http://0.0.0.0:99999", 1, "listen", "not an address to listen on")]
    [InlineData("publicUrl: jobs.example.org", 1, "publicUrl", "write it whole")]
    [InlineData("publicUrl: https://user:secret@jobs.example.org", 1, "publicUrl", "user name or password")]
    [InlineData("publicUrl: [a, b]", 1, "publicUrl", "where a single value belongs")]
    [InlineData("storage:\n  provider: mysql", 2, "storage.provider", "not one of sqlite, postgresql")]
    [InlineData("storage:\n  provider: postgresql", 2, "storage.connection", "postgresql needs one")]
    [InlineData("alerts:\n  mailTo: ops@example.org", 2, "alerts.mailTo", "add alerts.smtp")]
    [InlineData("log:\n  level: info", 2, "log.level", "not one of debug")]
    [InlineData("management:\n  trustedProxies: [10.0.0.300]", 2, "management.trustedProxies[0]", "neither an IP address nor a network")]
    [InlineData("lifecycle:\n  breakerShare: 50", 2, "lifecycle.breakerShare", "share from 0 to 1")]
    [InlineData("log:\n  format: text\n  format: json", 3, "", "stands here twice, first on line 2")]
    [InlineData("log: {format: text", 1, "", "not valid YAML")]
    [InlineData("log:\n\tformat: text", 2, "", "not valid YAML")]
    [InlineData("log: *nothing", 1, "", "alias *nothing")]
    [InlineData("log: [!<g:x> 2]", 1, "", "tags are not needed")]
    public void A_mistake_is_told_with_its_line_and_key(string text, int line, string key, string message)
    {
        var reading = Parse(text + "\nsites: []\n");
        reading.Options.ShouldBeNull();
        var error = reading.Errors.Where(error => error.Key == key).ShouldHaveSingleItem();
        error.Line.ShouldBe(line);
        error.Message.ShouldContain(message);
        error.ToString().ShouldStartWith($"feedworker.yaml:{line}:");
    }

    [Theory]
    [InlineData("id: Bad_Id", "sites[0].id", "is not an id")]
    [InlineData("id: a--b", "sites[0].id", "is not an id")]
    [InlineData("id: ../up", "sites[0].id", "is not an id")]
    [InlineData("id: status", "sites[0].id", "address of the service itself")]
    [InlineData("page: htp://x.example/", "sites[0].page", "not an address that can be read")]
    [InlineData("page: https://u:p@x.example/", "sites[0].page", "user name or password")]
    [InlineData("page: file://server/share/x.md", "sites[0].page", "local file")]
    [InlineData("every: 30x", "sites[0].every", "not a length of time")]
    [InlineData("every: 5s", "sites[0].every", "no foreign server should bear")]
    [InlineData("every: \"* * *\"", "sites[0].every", "no cron expression")]
    [InlineData("cron: \"0 0 25 ? * MON\"", "sites[0].cron", "no cron expression")]
    [InlineData("cron: \"0 0 0 30 2 ?\"", "sites[0].cron", "never comes true")]
    [InlineData("timeZone: Europe/Berlim", "sites[0].timeZone", "did you mean Europe/Berlin?")]
    [InlineData("language: english", "sites[0].language", "not a language tag")]
    [InlineData("details: folow", "sites[0].details", "did you mean follow?")]
    [InlineData("extract: { title: h3 }", "sites[0].extract.posting", "is missing")]
    [InlineData("extract: { posting: \"li >\" }", "sites[0].extract.posting", "not a CSS selector")]
    [InlineData("extract: { posting: li, titel: h3 }", "sites[0].extract.titel", "did you mean “title”?")]
    [InlineData("extract: { posting: li, title: { filters: [upper] } }", "sites[0].extract.title.filters[0]", "is not a filter")]
    public void A_site_s_mistake_is_told_with_its_key(string line, string key, string message)
    {
        var fields = new Dictionary<string, string> { ["id"] = "a", ["page"] = "https://www.example.org/", ["organization"] = "{ name: A }" };
        fields[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var text = "sites:\n  -\n" + string.Concat(fields.Select(field => $"    {field.Key}: {field.Value}\n"));
        var reading = Parse(text);
        reading.Errors.Where(error => error.Key == key).ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var reading = Parse("""
            listen: here
            sites:
              - id: one
                page: https://one.example/
                organization: { name: One }
              - id: one
                evry: 30m
                organization: { nmae: Two }
            """);
        reading.Errors.Select(error => (error.Line, error.Key)).ShouldBe(
            [(1, "listen"), (6, "sites[1].id"), (6, "sites[1].page"), (7, "sites[1].evry"), (8, "sites[1].organization.name"), (8, "sites[1].organization.nmae")], ignoreOrder: true);
        reading.Errors.Select(error => error.Line).ShouldBeInOrder();
        reading.Errors.Single(error => error.Key == "sites[1].id").Message.ShouldContain("line 3 already");
    }

    [Fact]
    public void A_configuration_without_sites_says_what_to_do() =>
        Parse("listen: http://0.0.0.0:80").Errors.ShouldHaveSingleItem().Message.ShouldContain("feedworker init");

    [Fact]
    public void Aliases_may_share_an_organization()
    {
        var options = Good("""
            sites:
              - { id: a, page: a.md, organization: &us { name: Us } }
              - { id: b, page: b.md, organization: *us }
            """);
        options.Sites.Select(site => site.Organization.Name).ShouldBe(["Us", "Us"]);
    }

    [Fact]
    public void Page_paths_are_meant_from_the_file_s_folder_and_may_hold_any_character()
    {
        var options = ConfigurationReader.Parse("sites: [ { id: a, page: \"pages/50% #1.md\", organization: { name: A } } ]", "/etc/feedworker/feedworker.yaml", []).Options!;
        options.Sites[0].PageAddress(options).LocalPath.ShouldBe("/etc/feedworker/pages/50% #1.md");
        options.Sites[0].Profile(options).PageUrl.IsFile.ShouldBeTrue();
    }

    private static FeedWorkerOptions Good(string text)
    {
        var reading = Parse(text);
        reading.Errors.ShouldBeEmpty();
        return reading.Options!;
    }

    private static ConfigurationReading Parse(string text) => ConfigurationReader.Parse(text, "feedworker.yaml", []);

    /// <summary>Every key that there is; also checked against the schema.</summary>
    internal const string Everything = """
        publicUrl: https://jobs.example.org/work
        listen: http://*:8080
        storage: { provider: postgresql, connection: Host=db;Database=feedworker }
        fetch:
          allowPrivateNetworks: true
          contact: jobs@example.org
          timeout: 90s
          retries: 1
          maxBytes: 2000000
          maxRedirects: 3
          maxDetails: 40
          runBudget: 5m
          pause: 500ms
          obeyRobots: false
          proxy: http://proxy.example.org:3128
        lifecycle: { confirmRuns: 2, breakerShare: 0.75, evidenceKept: 9 }
        alerts:
          afterFailures: 5
          webhook: https://alerts.example.org/hook
          webhookSecret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
          mailTo: ops@example.org
          mailFrom: feedworker@example.org
          smtp: smtps://user:password@mail.example.org:465
        announce:
          webSubHub: https://hub.example.org/
          indexNowKey: 0123456789abcdef
          indexNowEndpoint: https://index.example.org/
          googleServiceAccountFile: key.json
          googleEndpoint: https://google.example.org/
          webhooks: [https://a.example.org/, https://b.example.org/]
          webhookSecret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
        management:
          key: correct-horse-battery
          listen: http://127.0.0.1:8081
          trustedProxies: [10.0.0.0/8, "::1"]
        log: { format: json, level: debug }
        sites:
          - id: example-library
            page: https://www.example.org/jobs
            own: true
            cron: "0 0/30 7-19 ? * MON-FRI"
            baseUrl: https://www.example.org/
            timeZone: America/New_York
            language: en
            details: ignore
            category: library
            organization:
              name: Example Library
              url: https://www.example.org
              logo: https://www.example.org/logo.png
              address: { street: 1 Main Street, locality: Example, region: CT, postalCode: "06820", country: US }
            extract:
              posting: article.job
              title: h3
              url: { selector: a, attribute: data-href, required: true, default: none, filters: [trim, "after:=", "replace:A=>B"] }
        """;
}
