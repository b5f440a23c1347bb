using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

public class PrecisionTests
{
    [Theory]
    [InlineData("<p>We are looking for a Village Volunteer Coordinator to support volunteering in the valley.</p>", "en")]
    [InlineData("<p>Quem tem bolsa e contrato pode aderir ao seguro social voluntário durante a bolsa.</p>", "pt")]
    public void Work_with_volunteers_is_no_voluntary_post(string html, string language) => Sample.Fields(html, language).EmploymentTypes.ShouldBeEmpty();

    [Fact]
    public void A_voluntary_post_is_one() => Sample.Fields("<p>This is a volunteer position in our garden.</p>").EmploymentTypes.ShouldBe([EmploymentType.Volunteer]);

    [Fact]
    public void Few_hours_of_an_internship_are_no_part_time_post() =>
        Sample.Fields("<p>x</p>", "pt", title: "Estágio em vendas", facts: [new FoundFact(FactKind.WorkHours, "20 horas semanais")]).EmploymentTypes.ShouldBe([EmploymentType.Intern]);

    [Theory]
    [InlineData("<p>Neste momento de quarentena, trabalhamos com atuação 100% remota.</p>", "pt")]
    [InlineData("<p>Viel Freiheit bei Arbeitszeiten, Home-Office und Projekten</p>", "de")]
    public void A_time_at_home_is_no_remote_post(string html, string language) => Sample.Fields(html, language).Arrangement.ShouldNotBe(WorkArrangement.Remote);

    [Theory]
    [InlineData("Entre 11/03/2027 e 24/03/2027", "pt", "2027-03-24")]
    [InlineData("2027-03-11 – 2027-03-24", "en", "2027-03-24")]
    public void A_span_for_applications_ends_with_its_second_date(string value, string language, string day) =>
        Sample.Fields("<p>x</p>", language, facts: [new FoundFact(FactKind.ValidThrough, value)]).ValidThrough.ShouldNotBeNull().ToString("yyyy-MM-dd", null).ShouldBe(day);

    [Fact]
    public void The_start_of_a_review_is_no_deadline() =>
        Sample.Fields("<p>x</p>", facts: [new FoundFact(FactKind.ValidThrough, "We will begin reviewing applications around May 2, 2027")]).ValidThrough.ShouldBeNull();

    [Fact]
    public void A_start_that_the_application_includes_does_not_hide_the_deadline() =>
        Sample.Fields("<p>Bitte schicke Deine Bewerbung inkl. möglichem Beginn bis spätestens 15. März 2027 per E-Mail.</p>", "de").ValidThrough.ShouldNotBeNull().Month.ShouldBe(3);

    [Fact]
    public void Pay_told_by_hours_is_a_range()
    {
        var pay = Sample.Fields("<p>x</p>", "de", facts: [new FoundFact(FactKind.Pay, "1400 EUR brutto bei 20h; 2100 EUR brutto bei 30h")]).Pay.ShouldNotBeNull();

        (pay.Min, pay.Max, pay.Currency).ShouldBe((1400, 2100, "EUR"));
    }

    [Fact]
    public void A_sum_too_small_for_its_currency_is_left_out() =>
        (Sample.Fields("<p>x</p>", "ja", facts: [new FoundFact(FactKind.Pay, "月給190.00円以上")]).Pay?.Min).ShouldBeNull();

    [Theory]
    [InlineData("<p>Wir suchen für unsere Tierklinik in Hinterwaldau eine Hilfe.</p>", "de", "Aushilfe", "Hinterwaldau")]
    [InlineData("<p>x</p>", "pt", "[Curitiba] Analista", "Curitiba")]
    [InlineData("<p>You will serve the Ashford area of Leeds. The position is based at Ashford Library.</p>", "en", "Clerk", "Leeds")]
    public void A_town_is_read_where_only_text_names_it(string html, string language, string title, string town) =>
        Sample.Fields(html, language, title: title).Places.ShouldHaveSingleItem().Address.Locality.ShouldBe(town);

    [Fact]
    public void A_country_alone_gives_way_to_the_office_in_it()
    {
        var place = Sample.Fields("<p>Rollen er hybrid med vores kontor i Uppsala.</p>", "da", facts: [new FoundFact(FactKind.Place, "Sverige")]).Places.ShouldHaveSingleItem();

        (place.Address.Locality, place.Address.Country).ShouldBe(("Uppsala", "SE"));
        Sample.Fields("<p>Our office in Uppsala is yours too.</p>", facts: [new FoundFact(FactKind.Place, "Remote, Sweden")]).Places.ShouldAllBe(p => p.Address.Locality == null);
    }

    [Fact]
    public void A_country_may_come_first()
    {
        var place = Sample.Fields("<p>x</p>", "sv", facts: [new FoundFact(FactKind.Place, "Sverige - Uppsala")]).Places.ShouldHaveSingleItem();

        (place.Address.Locality, place.Address.Country).ShouldBe(("Uppsala", "SE"));
    }

    [Theory]
    [InlineData("Omfattning: Tillsvidare, heltid", "sv")]
    [InlineData("Employment: full-time/ heltid", "en")]
    public void A_labelled_line_is_no_place_for_holding_a_type(string line, string language) => Sample.Fields($"<p>{line}</p>", language).Places.ShouldBeEmpty();

    [Fact]
    public void A_handle_is_no_town() => Sample.Fields("<p>x</p>", facts: [new FoundFact(FactKind.Place, "@ourlittlefirm")]).Places.ShouldBeEmpty();

    [Theory]
    [InlineData("Window Fitter | Pane", "Window Fitter")]
    [InlineData("Window Fitter — Doors and frames | Pane", "Window Fitter — Doors and frames")]
    public void A_subtitle_without_a_space_is_not_glued_on(string window, string title) =>
        Sample.OfPage($"<!doctype html><html lang=\"en\"><head><title>{window}</title></head><body><main><h1>Window Fitter<span>Doors and frames</span></h1><p>Full-time position. You fit windows for our customers.</p><h2>Requirements</h2><ul><li>2 years of experience</li></ul><p>Apply: <a href=\"mailto:jobs@pane.example\">jobs@pane.example</a></p></main></body></html>", "fitter.html").ShouldNotBeNull().Title.ShouldBe(title);
}
