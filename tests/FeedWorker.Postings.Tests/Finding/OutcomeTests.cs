using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("We do not have any job openings at the moment.")]
    [InlineData("There are currently no vacancies.")]
    [InlineData("We aren't hiring right now, but follow us.")]
    [InlineData("Derzeit sind leider keine Stellen zu besetzen.")]
    [InlineData("Nous ne recrutons pas actuellement. Aucun poste n'est disponible.")]
    [InlineData("Actualmente no hay vacantes disponibles.")]
    [InlineData("現在、募集しておりません。")]
    public void A_page_that_says_it_has_nothing_is_none_and_quotes_the_sentence(string sentence)
    {
        var findings = Found.InMain($"<h1>Jobs</h1><p>{sentence}</p>");

        findings.Outcome.ShouldBe(Outcome.None);
        findings.Postings.ShouldBeEmpty();
        findings.Notes.ShouldContain(n => n.Contains(sentence.Substring(0, 10), StringComparison.Ordinal));
    }

    [Fact]
    public void A_conditional_sentence_says_nothing()
    {
        var findings = Found.InMain("<h1>Careers</h1><p>If there are no openings listed, please check back.</p>");

        findings.Outcome.ShouldBe(Outcome.Suspect);
        findings.Notes.ShouldContain(n => n.Contains("careers page", StringComparison.Ordinal));
    }

    [Fact]
    public void All_rows_filled_is_none()
    {
        var findings = Found.InMain("<h1>Vacancies</h1><table><tr><td>Cook</td><td>filled</td></tr><tr><td>Baker</td><td>filled</td></tr></table>");

        findings.Outcome.ShouldBe(Outcome.None);
        findings.Notes.ShouldContain(n => n.Contains("filled", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_until_filled_is_open() =>
        Found.Titles(Found.InMain("<h1>Vacancies</h1><table><tr><td>Cook</td><td>Open until filled</td></tr><tr><td>Baker</td><td>Filled</td></tr></table>")).ShouldBe(["Cook"]);

    [Fact]
    public void Struck_through_titles_are_gone() =>
        Found.Titles(Found.InMain("<h1>Open positions</h1><ul><li><del>Cook</del></li><li>Baker</li><li>Head Gardener</li></ul>")).ShouldBe(["Baker", "Head Gardener"]);

    [Fact]
    public void The_text_below_a_struck_heading_does_not_pass_to_the_posting_above()
    {
        var findings = Found.InMain("<h1>Open positions</h1><h2>Research Engineer</h2><p>Build our telescope.</p><h2><del>Lab Technician</del></h2><p>Keep the freezers cold.</p><h2>Data Steward</h2><p>Curate the records.</p>");

        Found.Titles(findings).ShouldBe(["Research Engineer", "Data Steward"]);
        findings.Postings.ShouldAllBe(p => !p.ContentHtml.Contains("freezers", StringComparison.Ordinal));
        findings.Notes.ShouldContain("'Lab Technician' is left out: struck through.");
    }

    [Fact]
    public void Past_openings_are_not_open() =>
        Found.Titles(Found.InMain("<h1>Jobs</h1><h2>Open positions</h2><h3>Data Analyst</h3><p>Full-time.</p><h2>Past positions</h2><h3>Web Developer</h3><p>Part-time.</p>")).ShouldBe(["Data Analyst"]);

    [Fact]
    public void Every_candidate_and_why_it_lost_is_reported()
    {
        var findings = Found.InMain("<h1>Careers</h1><h2>Open positions</h2><h3>Data Analyst</h3><p>Full-time.</p><h2>Our team</h2><h3>Jane Roe, Cook</h3><p>Jane cooks.</p>");

        findings.Candidates.ShouldContain(c => c.Verdict == "chosen" && c.Titles.Contains("Data Analyst"));
        findings.Postings.Single().Evidence.ShouldContain(e => e.Contains("Open positions", StringComparison.Ordinal));
    }
}
