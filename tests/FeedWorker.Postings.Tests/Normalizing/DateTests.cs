using FeedWorker.Postings.Finding;

namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>The visit is on Tuesday, 24 November 2026.</summary>
public class DateTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("Applications are due by Friday, December 11th.", "en", "2026-12-11")]
    [InlineData("Please apply by January 6th.", "en", "2027-01-06")]
    [InlineData("Closing date: 7 December 2026", "en", "2026-12-07")]
    [InlineData("Bitte bewerben Sie sich bis zum 15.01.2027 per E-Mail.", "de", "2027-01-15")]
    [InlineData("Bewerbungsschluss ist der 4. Dezember.", "de", "2026-12-04")]
    [InlineData("Merci d'envoyer votre candidature avant le 5 décembre 2026.", "fr", "2026-12-05")]
    [InlineData("Enviar el CV hasta el 18 de diciembre de 2026.", "es", "2026-12-18")]
    [InlineData("Scadenza: 12/12/2026", "it", "2026-12-12")]
    [InlineData("Inscrições até 20/12/2026", "pt", "2026-12-20")]
    [InlineData("Mail je cv vóór 10 december 2026.", "nl", "2026-12-10")]
    [InlineData("Sista ansökningsdag: 2026-12-13", "sv", "2026-12-13")]
    [InlineData("Ansøgningsfrist: 11. december 2026 kl. 12.00.", "da", "2026-12-11")]
    [InlineData("Søknadsfrist: 15.12.2026", "nb", "2026-12-15")]
    [InlineData("CV prosimy przesyłać do 31 grudnia 2026 r.", "pl", "2026-12-31")]
    [InlineData("応募締切：2026年12月20日", "ja", "2026-12-20")]
    [InlineData("报名截止：2026年12月20日", "zh", "2026-12-20")]
    public void The_closing_date_is_read_in_every_order_and_language(string text, string language, string day) =>
        Sample.Fields($"<h3>Apply</h3><p>{text}</p>", language).ValidThrough.ShouldNotBeNull().ToString("yyyy-MM-dd", null).ShouldBe(day);

    [Theory]
    [InlineData("This position lasts from January to June 30, 2027.", "en")]
    [InlineData("Review of applications begins on December 4, 2026.", "en")]
    [InlineData("Interviews will be held by December 16, 2026.", "en")]
    [InlineData("The position is open until filled.", "en")]
    [InlineData("Die Stelle ist bis zum 31.12.2028 befristet.", "de")]
    [InlineData("Die Vorstellungsgespräche finden bis zum 28.01.2027 statt.", "de")]
    [InlineData("Les entretiens auront lieu avant le 14 décembre.", "fr")]
    public void Other_dates_are_no_closing_date(string text, string language) => Sample.Fields($"<p>{text}</p>", language).ValidThrough.ShouldBeNull();

    [Fact]
    public void A_bare_day_ends_when_it_ends_where_the_site_is()
    {
        var site = Sample.Site("US", NewYork);

        Sample.Fields("<p>Apply by December 4, 2026.</p>", site: site).ValidThrough.ShouldBe(new DateTimeOffset(2026, 12, 4, 23, 59, 59, TimeSpan.FromHours(-5)));
        Sample.Fields("<p>Applications close on December 4, 2026 at 5 p.m.</p>", site: site).ValidThrough.ShouldBe(new DateTimeOffset(2026, 12, 4, 17, 0, 0, TimeSpan.FromHours(-5)));
    }

    [Fact]
    public void Day_and_month_that_could_be_either_are_settled_by_page_country_and_language_or_left_out()
    {
        const string text = "<p>Closing date: 02/03/2027</p>";

        Sample.Fields(text).ValidThrough.ShouldBeNull();
        Sample.Fields(text, country: "US").ValidThrough.ShouldNotBeNull().Month.ShouldBe(2);
        Sample.Fields(text, country: "GB").ValidThrough.ShouldNotBeNull().Month.ShouldBe(3);
        Sample.Fields(text + "<p>Start date: 25/03/2027</p>").ValidThrough.ShouldNotBeNull().Month.ShouldBe(3);
        Sample.Fields("<p>Scadenza: 02/03/2027</p>", "it").ValidThrough.ShouldNotBeNull().Month.ShouldBe(3);
    }

    [Fact]
    public void What_the_text_says_outright_beats_the_expiry_beside_it() =>
        Sample.Fields("<p>The closing date for applications is Tuesday 1 December 2026.</p>", facts: [new FoundFact(FactKind.ValidThrough, "2026-11-28")])
            .ValidThrough.ShouldNotBeNull().Day.ShouldBe(1);

    [Theory]
    [InlineData("Posted 3 days ago", "en", "2026-11-21")]
    [InlineData("Veröffentlicht vor 2 Wochen", "de", "2026-11-10")]
    [InlineData("Publié le 3 novembre 2026", "fr", "2026-11-03")]
    [InlineData("Date posted: November 10, 2026", "en", "2026-11-10")]
    public void The_posted_day_is_what_the_page_says(string text, string language, string day) =>
        Sample.Fields($"<p>{text}</p>", language).DatePosted.ShouldNotBeNull().ToString("yyyy-MM-dd", null).ShouldBe(day);

    [Fact]
    public void Nothing_is_posted_in_the_future() => Sample.Fields("<p>Date posted: 3 December 2027</p>").DatePosted.ShouldBeNull();
}
