using FeedWorker.Postings.Finding;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class ListedFactTests
{
    [Fact]
    public void A_town_with_its_state_in_brackets_is_one_place()
    {
        var facts = Facts("<p><strong>Nurse</strong> (Boise, ID) – full-time – $32/hr</p><p><strong>Medical Assistant</strong> (Nampa, ID) – part-time</p>");

        facts.ShouldContain(new FoundFact(FactKind.Place, "Boise, ID"));
        facts.ShouldContain(new FoundFact(FactKind.Pay, "$32/hr"));
        facts.ShouldContain(f => f.Kind == FactKind.EmploymentType && f.Text == "full-time");
    }

    [Fact]
    public void One_line_may_give_several_labelled_facts()
    {
        var facts = Facts("<h3>Nurse</h3><p>Location: Umeå. Type: Full-time. Deadline: 2026-06-01</p>");

        facts.ShouldContain(new FoundFact(FactKind.Place, "Umeå"));
        facts.ShouldContain(new FoundFact(FactKind.EmploymentType, "Full-time"));
        facts.ShouldContain(new FoundFact(FactKind.ValidThrough, "2026-06-01"));
    }

    [Fact]
    public void A_class_on_what_holds_a_paragraph_says_what_the_paragraph_is() =>
        Facts("<ul><li><div class=\"job-title\"><a href=\"/a\">Nurse</a></div><div class=\"job-regions\"><p>Morbihan</p></div></li><li><div class=\"job-title\"><a href=\"/b\">Driver</a></div><div class=\"job-regions\"><p>Finistère</p></div></li></ul>")
            .ShouldContain(new FoundFact(FactKind.Place, "Morbihan"));

    [Fact]
    public void Lines_of_one_paragraph_lend_each_other_no_facts() =>
        Facts("<p>We're looking for:</p><p>Farm Crew Members – Leeds<br>Market Manager – weekends<br>Nurse – part-time</p><p>Write to us.</p>")
            .ShouldNotContain(f => f.Text.Contains("Leeds", StringComparison.Ordinal));

    private static IReadOnlyList<FoundFact> Facts(string body) => Found.InMain("<h1>Open positions</h1>" + body).Postings.Single(p => p.Title == "Nurse").Facts;
}
