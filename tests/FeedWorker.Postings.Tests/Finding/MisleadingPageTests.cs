using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Pages whose template, data or layout says other than their words do.</summary>
public sealed class MisleadingPageTests
{
    [Fact]
    public void A_short_page_declared_English_is_read_in_the_language_that_names_its_openings() =>
        Found.Titles(Found.InMain("<h2>Vacatures</h2><h4>Chauffeurs</h4><h4>Monteurs</h4>", "Home")).ShouldBe(["Chauffeurs", "Monteurs"]);

    [Fact]
    public void What_is_said_to_be_filled_is_not_open_because_its_bold_words_alone_are_not() =>
        Found.InMain("<h1>Open positions</h1><ul><li><b>PhD position</b> on the growth of mosses in northern bogs.<br><small>This position has been filled by Jane Roe.</small></li></ul>").Postings.ShouldBeEmpty();

    [Fact]
    public void A_sentence_about_another_employer_is_none_where_the_page_says_that_it_has_none() =>
        Found.InMain("<h1>Current Openings</h1><p>Currently, there are no open positions.</p><p>If you are interested in pursuing a <strong>PhD at the Northern University</strong>, please see its pages for open PhD positions.</p>").Postings.ShouldBeEmpty();

    [Fact]
    public void The_list_of_openings_goes_on_after_the_duties_of_the_first() =>
        Found.Titles(Found.InMain("<h2>Open positions</h2><h3>Service desk</h3><p>We are looking for a colleague.</p><h5>Duties</h5><p>You welcome our guests.</p><h3>Mechanic</h3><p>We are looking for a mechanic.</p>")).ShouldContain("Mechanic");

    [Fact]
    public void One_object_that_sums_up_what_the_page_shows_apart_gives_way() =>
        Found.Titles(Found.InMain("""
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Pharmacist, Receptionist"}</script>
            <h1>Open positions</h1><h3>Pharmacist</h3><p>Full-time.</p><h3>Receptionist</h3><p>Part-time.</p>
            """)).ShouldBe(["Pharmacist", "Receptionist"]);

    [Fact]
    public void Titles_that_count_themselves_lose_their_numbers() =>
        Found.Titles(Found.InMain("<h2>Open positions</h2><h4>1. Editor</h4><p>Full-time.</p><h4>2. Web Developer</h4><p>Part-time.</p>")).ShouldBe(["Editor", "Web Developer"]);

    [Fact]
    public void A_link_that_says_on_what_is_the_rest_of_the_title() =>
        Found.Titles(Found.InMain("<h1>Jobs</h1><p><b>Two</b> open postdoc positions (full-time) on <a href=\"/files/moss.pdf\">Mosses in Northern Bogs</a>.</p>")).ShouldBe(["Two open postdoc positions (full-time) on Mosses in Northern Bogs"]);

    [Fact]
    public void Markdown_after_a_break_between_paragraphs_is_Markdown() =>
        Found.Titles(Found.In("# Open positions\n<br/>\n**Data Analyst**: full-time, in Bonn.\n\n**Web Developer**: part-time, in Kiel.\n", "text/markdown")).ShouldBe(["Data Analyst", "Web Developer"]);

    [Theory]
    [InlineData("2. Vorsitzender", "3. Kassenwart")]
    [InlineData("1. Koch", "Kellner")]
    public void A_number_that_does_not_count_stays(string first, string second) => TitleText.Unnumbered([first, second]).ShouldBe([first, second]);

    [Fact]
    public void A_heading_about_a_days_work_is_no_opening_in_a_language_that_ends_with_its_subject() =>
        Found.Titles(Found.In("<html lang=\"ja\"><body><h1>採用情報</h1><h2>募集職種</h2><h3>薬剤師</h3><p>正社員</p><h3>調剤事務</h3><p>パート</p><h2>薬剤師の1日の流れ（例）</h2><p>朝礼</p></body></html>")).ShouldBe(["薬剤師", "調剤事務"]);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void No_words_are_no_title(string text) => new TitleJudge(Vocabulary.For("en")).Of(text).Points.ShouldBeLessThan(0);
}
