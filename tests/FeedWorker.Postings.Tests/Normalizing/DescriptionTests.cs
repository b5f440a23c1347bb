using CsCheck;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace FeedWorker.Postings.Tests.Normalizing;

public partial class DescriptionTests
{
    [GeneratedRegex("^(?:p|br|ul|ol|li|h[1-5]|strong|em)$")]
    private static partial Regex Allowed();

    [Fact]
    public void Only_the_allowed_elements_are_left_and_none_of_the_words_are_lost()
    {
        const string html = """
            <div class="x"><section><h2 style="color:red">Your role</h2><div>We <b>build</b> <i>boats</i>.<br>All day.</div>
            <ul><li>Sand<ul><li>by hand</li></ul></li><li><p>Paint</p></li></ul>
            <table><tr><th>Place</th><td>Leeds</td></tr></table><h6>Note</h6><p onclick="x()">Write to us.</p></section></div>
            """;

        Sample.Fields(html).DescriptionHtml.ShouldBe(
            "<h2>Your role</h2><p>We <strong>build</strong> <em>boats</em>.<br>All day.</p><ul><li>Sand<ul><li>by hand</li></ul></li><li>Paint</li></ul>"
            + "<p><strong>Place</strong>: Leeds</p><h5>Note</h5><p>Write to us.</p>");
    }

    [Theory]
    [InlineData("<p>ok</p><script>alert(1)</script>")]
    [InlineData("<p>ok</p><img src=x onerror=alert(1)>")]
    [InlineData("<p>ok</p><svg><script>alert(1)</script></svg>")]
    [InlineData("<p>ok</p><a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<p>ok &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<p>ok</p><style>p{}</style><iframe srcdoc=\"<p>a\"></iframe>")]
    public void Hostile_markup_is_harmless(string html)
    {
        var text = Sample.Fields(html).DescriptionHtml;

        text.ShouldStartWith("<p>ok");
        text.ShouldNotContain("<script", Case.Insensitive);
        text.ShouldNotContain("</script", Case.Insensitive);
        text.ShouldNotContain("onerror", Case.Insensitive);
        text.ShouldNotContain("javascript:", Case.Insensitive);
    }

    [Fact]
    public void Whatever_comes_in_well_formed_allowed_markup_goes_out() =>
        Check.Sample(
            Sample.OneOf("<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<ol>", "<b>", "</b>", "<h2>", "</h2>", "<table><tr><td>", "</table>", "<br>", "text ", "Salary: $5 an hour. ", "&lt;b&gt;", "<!--", "-->", "<span>", "</span>", "<dt>", "<dd>", "\n", "<script>", "\u0000", "”")
                .Array[0, 40],
            pieces =>
            {
                var html = Sample.Fields(string.Concat(pieces)).DescriptionHtml;
                var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
                return body.InnerHtml == html && body.QuerySelectorAll("*").All(e => Allowed().IsMatch(e.LocalName) && e.Attributes.Length == 0);
            },
            iter: 2000);

    [Fact]
    public void A_long_description_is_kept_whole()
    {
        var html = string.Concat(Enumerable.Range(0, 2500).Select(i => $"<p>Paragraph {i} of a long description.</p>"));

        var posting = Sample.Fields(html);

        posting.DescriptionHtml.Length.ShouldBe(html.Length);
        posting.Summary.Length.ShouldBeLessThanOrEqualTo(300);
    }

    [Fact]
    public void Deep_nesting_does_not_overflow()
    {
        var html = string.Concat(Enumerable.Repeat("<div><ul><li>", 3000)) + "deep";

        Should.NotThrow(() => Sample.Fields(html));
    }

    [Fact]
    public void The_sites_boilerplate_goes_and_the_equal_opportunity_statement_moves_below()
    {
        var posting = Sample.Fields("""
            <p>We seek a clerk for our office.</p><p>Share this job</p><h3>Equal Employment Opportunity</h3>
            <p>We hire without regard to race, color, religion, sex or national origin.</p><p><b>We are a five-star library.</b></p>
            """);

        posting.DescriptionHtml.ShouldBe("<p>We seek a clerk for our office.</p>");
        posting.Sections.EqualOpportunity.ShouldNotBeNull().ShouldStartWith("We hire without regard to race");
    }

    [Fact]
    public void A_description_that_repeats_the_title_is_none() => Sample.Fields("<p>Warehouse Assistant</p>").DescriptionHtml.ShouldBeEmpty();

    [Fact]
    public void Sections_are_told_by_real_and_by_merely_bold_headings()
    {
        var sections = Sample.Fields("<p><strong>Ihre Aufgaben:</strong></p><ul><li>Backen</li></ul><h3>Das bringst du mit</h3><p>Freude</p><h3>Wir bieten</h3><p>Brot</p><h3>Bewerbung</h3><p>Schreib uns.</p>", "de").Sections;

        (sections.Responsibilities, sections.Qualifications, sections.Benefits, sections.HowToApply).ShouldBe(("Backen", "Freude", "Brot", "Schreib uns."));
    }

    [Fact]
    public void Source_lines_that_begin_with_a_label_are_lines() =>
        Sample.Fields("<p><strong>Location:</strong> Leeds\n<strong>Hours:</strong> 20 hours per week</p>").DescriptionHtml.ShouldBe("<p><strong>Location:</strong> Leeds<br><strong>Hours:</strong> 20 hours per week</p>");
}
