using FeedWorker.Postings.Finding;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class FrontMatterListTests
{
    [Fact]
    public void Openings_beside_benefits_and_team_are_the_only_postings()
    {
        var findings = InMarkdown("""
            title: Careers
            team:
              - name: Ada Holm
                position: Managing Director
            benefits:
              - title: Driver discount
              - title: Team lunches
            available_positions:
              - position: Pastry Chef
                position_url: https://jobs.example.net/17
                location: Location?
              - position: Delivery Driver
                position_url: https://jobs.example.net/18
                location: Leeds
            """);

        findings.Method.ShouldBe("front-matter");
        Found.Titles(findings).ShouldBe(["Pastry Chef", "Delivery Driver"]);
        findings.Postings[1].Link.ShouldBe(new Uri("https://jobs.example.net/18"));
        findings.Postings[0].Facts.ShouldBeEmpty("an editor's placeholder is no place");
        findings.Postings[1].Facts.ShouldContain(new FoundFact(FactKind.Place, "Leeds"));
    }

    [Fact]
    public void Facts_text_and_the_apply_address_of_an_entry_are_kept()
    {
        var findings = InMarkdown("""
            sections:
              - heading: Who we are
                items:
                  - title: Engineers at heart
              - heading: Open positions
                items:
                  - title: Bridge Engineer
                    employment_type: Part-time
                    salary: £30,000 per year
                    deadline: 2026-12-20
                    remote: true
                    slug: bridge-engineer
                    apply: work@example.org
                    description: |
                      You check **bridges** and write reports.
            """);

        var posting = findings.Postings.ShouldHaveSingleItem();
        posting.Title.ShouldBe("Bridge Engineer");
        posting.Link.ShouldBe(new Uri(Found.Address, "bridge-engineer"));
        posting.ApplyLink.ShouldBe(new Uri("mailto:work@example.org"));
        posting.ContentHtml.ShouldContain("<strong>bridges</strong>");
        posting.Facts.Select(f => f.Kind).ShouldBe([FactKind.EmploymentType, FactKind.Pay, FactKind.ValidThrough, FactKind.Arrangement], ignoreOrder: true);
    }

    [Fact]
    public void Entries_that_are_over_or_not_yet_shown_are_none()
    {
        var findings = InMarkdown("""
            jobs:
              - title: Nurse
              - title: Cook
                published: false
              - title: Porter
                filled: true
              - title: Cleaner
                status: closed
              - title: Gardener (filled)
              - title: Receptionist
                draft: true
            #  - title: Accountant
            """);

        Found.Titles(findings).ShouldBe(["Nurse"]);
    }

    [Theory]
    [InlineData("jobs", "Web Developer", "company: Acme", "from: 2019")]
    [InlineData("posts", "Meet our new Office Manager", "date: 2026-01-02", "url: /news/1")]
    [InlineData("benefits", "Flexible Engineer Hours", "icon: clock", "url: /b")]
    [InlineData("positions", "Top left", "x: 1", "y: 2")]
    public void A_list_of_something_else_is_none(string key, string title, string first, string second)
    {
        var findings = InMarkdown($"{key}:\n  - title: {title}\n    {first}\n    {second}\n");

        findings.Postings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stellenangebote", "Krankenpfleger (m/w/d)")]
    [InlineData("offres_emploi", "Infirmière")]
    [InlineData("lediga-tjanster_jobs", "Sjuksköterska")]
    [InlineData("openPositions", "Nurse")]
    public void The_key_may_be_in_any_language(string key, string title) =>
        Found.Titles(InMarkdown($"{key}:\n  - title: {title}\n")).ShouldBe([title]);

    [Fact]
    public void One_form_for_all_is_where_to_apply_and_no_posting_s_own_page()
    {
        var findings = InMarkdown("vacancies:\n  - title: Cook\n    link: /form.html\n  - title: Baker\n    link: /form.html\n");

        findings.Postings.ShouldAllBe(p => p.Link == null);
        findings.Postings[0].ApplyLink.ShouldBe(new Uri("https://example.org/form.html"));
    }

    [Fact]
    public void A_list_in_toml_reads_the_same()
    {
        var findings = Found.In("+++\ntitle = \"Jobs\"\n[[jobs]]\ntitle = \"Electrician\"\nlocation = \"Bergen\"\n[[jobs]]\ntitle = \"Plumber\"\nlocation = \"Bergen\"\n+++\n", "text/markdown");

        Found.Titles(findings).ShouldBe(["Electrician", "Plumber"]);
    }

    private static Findings InMarkdown(string frontMatter) => Found.In($"---\n{frontMatter}\n---\n", "text/markdown");
}
