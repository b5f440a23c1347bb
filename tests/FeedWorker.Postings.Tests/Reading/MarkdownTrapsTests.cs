using System.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Reading;

/// <summary>Markdown that is made to cost the square of its length: the work is counted, not timed.</summary>
public sealed class MarkdownTrapsTests
{
    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("[](")]
    [InlineData("[a]((x)")]
    [InlineData("[a](&")]
    [InlineData(@"[a](\(")]
    [InlineData("https://a(")]
    [InlineData("www.a(")]
    [InlineData("mailto:a(")]
    [InlineData("tel:1(")]
    [InlineData("{#")]
    [InlineData("{.a")]
    public void The_way_to_the_next_white_space_is_short_from_every_beginning(string part)
    {
        var text = Times(part, 100_000 / part.Length);
        LookedAt(text, part).ShouldBeGreaterThan(text.Length * 5_000L, "the trap is one");
        LookedAt(MarkdownTraps.Disarm(text), part).ShouldBeLessThan((long)text.Length * MarkdownTraps.Breath);
    }

    [Theory]
    [InlineData("[a](b (", "(")]
    [InlineData("[a](b\n (", "(")]
    [InlineData("x <?", "<?")]
    [InlineData("x <!A ", "<!")]
    [InlineData("x <![CDATA[ ", "<!")]
    public void Few_beginnings_may_run_to_the_end_of_a_paragraph(string part, string beginning)
    {
        var disarmed = MarkdownTraps.Disarm(Times(part, 10_000));
        var links = part.StartsWith('[') ? 10_000 : 0;
        (Count(disarmed, beginning) - Count(disarmed, "\\" + beginning) - links).ShouldBe(MarkdownTraps.MostBeginnings);
    }

    [Fact]
    public void Honest_pages_come_back_as_they_went_in()
    {
        string[] pages =
        [
            "![logo](data:image/png;base64," + Times("iVBORw0KGgo", 9_000) + ")\n\n# Jobs\n\n[Cook](/cook (the title))",
            string.Join('\n', Enumerable.Range(0, 3000).Select(i => $"- [Job {i}](https://www.example.org/jobs/{i} \"Apply\") (full time)")),
            string.Concat(Enumerable.Range(0, 30).Select(i => $"|[Job{i}](https://www.example.org/jobs/{new string('x', 200)}{i})")),
            "Mail to jobs@example.org or see www.example.org {#contact .wide}\n\n<!doctype html>\n\n<?php echo 1; ?>",
        ];
        foreach (var page in pages)
            MarkdownTraps.Disarm(page).ShouldBeSameAs(page);
    }

    [Fact]
    public void Whole_links_stay_whole_in_a_line_without_a_space()
    {
        var line = string.Concat(Enumerable.Range(0, 300).Select(i => $"[Job{i}](https://www.example.org/jobs/{i})"));
        var html = MarkdownText.ToHtml(line).Html.ShouldNotBeNull();
        for (var i = 0; i < 300; i++)
            html.ShouldContain($"<a href=\"https://www.example.org/jobs/{i}\">Job{i}</a>");
    }

    [Fact]
    public void Template_tags_are_taken_out_in_one_pass()
    {
        GeneratorTags.Remove("a {% if x %}b{% endif %} {%- for j in jobs -%}{{ j.title }}{%- endfor -%} c {% 100%").ShouldBe("a b  c {% 100%");
        var beginnings = Times("{% ", 500_000);
        GeneratorTags.Remove(beginnings).ShouldBe(beginnings);
        GeneratorTags.Remove("{% for a %} x {% if b %} y").ShouldBe(" x  y", "a loop that is never closed does not swallow the page");
    }

    /// <summary>Characters from each beginning to the next white space: what a reader that looks ahead has to look at.</summary>
    private static long LookedAt(string text, string part)
    {
        long sum = 0;
        var white = text.Length;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                white = i;
            if (string.CompareOrdinal(text, i, part, 0, part.Length) == 0)
                sum += white - i;
        }

        return sum;
    }

    private static int Count(string text, string part) => text.AsSpan().Count(part);

    private static string Times(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
