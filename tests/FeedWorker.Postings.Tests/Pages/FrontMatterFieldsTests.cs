using FeedWorker.Postings.Model;
using FeedWorker.Postings.Tests.Normalizing;

namespace FeedWorker.Postings.Tests.Pages;

/// <summary>Fields that a description file keeps in its head, in the spellings of many generators and languages.</summary>
public class FrontMatterFieldsTests
{
    private const string Text = "We are looking for a person who helps in our warehouse. You have a good eye for what is missing. To apply, write to us.";

    [Theory]
    [InlineData("deadline")]
    [InlineData("closing_date")]
    [InlineData("applicationDeadline")]
    [InlineData("validThrough")]
    [InlineData("job.deadline")]
    [InlineData("bewerbungsschluss")]
    [InlineData("frist")]
    [InlineData("date_limite")]
    [InlineData("cloture")]
    [InlineData("fecha_cierre")]
    [InlineData("scadenza")]
    [InlineData("prazo")]
    [InlineData("sluitingsdatum")]
    [InlineData("sista_ansokningsdag")]
    [InlineData("ansogningsfrist")]
    [InlineData("soknadsfrist")]
    public void A_closing_date_has_a_key_in_every_language(string key) =>
        Read($"{key}: 2027-03-15").ValidThrough.ShouldNotBeNull().ToString("yyyy-MM-dd", null).ShouldBe("2027-03-15");

    [Theory]
    [InlineData("postDate")]
    [InlineData("date_posted")]
    [InlineData("publication-date")]
    [InlineData("seit")]
    [InlineData("fecha")]
    public void So_has_the_date_posted(string key) => Read($"{key}: 2026-10-01").DatePosted.ShouldBe(new DateOnly(2026, 10, 1));

    [Theory]
    [InlineData("location:\n  street: 5 Quay Street\n  city: Leeds\n  country: UK")]
    [InlineData("city: Leeds\nstate: ")]
    [InlineData("addressLocality: Leeds")]
    [InlineData("ort: Leeds")]
    [InlineData("pages:\n  - parts:\n      - lists:\n          - items:\n              - location: Leeds")]
    public void A_town_is_found_where_the_generator_keeps_it(string lines) => Read(lines).Places.ShouldHaveSingleItem().Address.Locality.ShouldBe("Leeds");

    [Theory]
    [InlineData("comune: Bologna", "Bologna")]
    [InlineData("orte: [Kassel]", "Kassel")]
    [InlineData("plaats: Zwolle", "Zwolle")]
    [InlineData("locations:\n  - Leeds\n  - York", "Leeds York")]
    public void Keys_and_lists_of_places_are_read_in_any_language(string lines, string towns) =>
        Read(lines).Places.Select(p => p.Address.Locality).ShouldBe(towns.Split(' '));

    [Theory]
    [InlineData("local: false")]
    [InlineData("place: 3")]
    [InlineData("site: https://harbour.org")]
    public void Settings_are_no_places(string lines) => Read(lines).Places.ShouldBeEmpty();

    [Fact]
    public void The_parts_of_an_address_are_one_address()
    {
        var address = Read("location:\n  street: 12 Harbour Road\n  city: Kaukauna\n  state: WI\n  zip: '54130'").Places.ShouldHaveSingleItem().Address;

        (address.Street, address.Locality, address.Region, address.PostalCode).ShouldBe(("12 Harbour Road", "Kaukauna", "WI", "54130"));
    }

    [Theory]
    [InlineData("email: jobs@harbour.org")]
    [InlineData("button:\n  button_url: jobs@harbour.org")]
    [InlineData("cta:\n  link: mailto:jobs@harbour.org?subject=Hello")]
    [InlineData("contacts:\n  - jobs@harbour.org")]
    public void A_mail_address_is_whom_to_write_to(string lines) => Read(lines).ApplicationContact.ShouldNotBeNull().Email.ShouldBe("jobs@harbour.org");

    [Fact]
    public void The_author_of_the_page_is_not() => Read("author: pat@harbour.org").ApplicationContact.ShouldBeNull();

    [Theory]
    [InlineData("sueldo_ofrecido: entre $900.000 y $1.300.000 líquido\ncontacto: equipo@puerto.cl", 900_000d, 1_300_000d, "CLP", PayPeriod.Month)]
    [InlineData("tagline: Up to &pound;30,000 DOE", null, 30_000d, "GBP", PayPeriod.Year)]
    public void Pay_is_read_as_its_country_writes_it(string lines, double? min, double? max, string currency, PayPeriod period)
    {
        var pay = Read(lines).Pay.ShouldNotBeNull();

        (pay.Min, pay.Max, pay.Currency, pay.Period).ShouldBe(((decimal?)min, (decimal?)max, currency, period));
    }

    [Fact]
    public void A_category_of_the_site_is_no_department() => Read("category: jobs").Department.ShouldBeNull();

    [Fact]
    public void A_teaser_with_figures_belongs_to_the_text()
    {
        var posting = Read("excerpt: Part time position for 17 hours per week, rate of pay between £14,000 and £16,000 pro rata, depending on experience.");

        posting.EmploymentTypes.ShouldBe([EmploymentType.PartTime]);
        posting.Pay.ShouldNotBeNull().Period.ShouldBe(PayPeriod.Year);
    }

    private static Posting Read(string lines) => Sample.OfPage($"---\ntitle: Warehouse Assistant\n{lines}\n---\n\n{Text}\n", "job.md", "en").ShouldNotBeNull();
}
