using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

public class PayTests
{
    [Theory]
    [InlineData("Salary: $60,000–80,000 a year", "en", null, 60000, 80000, "USD", PayPeriod.Year)]
    [InlineData("Pay: £12.50 ph", "en", null, 12.5, 12.5, "GBP", PayPeriod.Hour)]
    [InlineData("Starting salary $15-$20/hr., commensurate with experience.", "en", null, 15, 20, "USD", PayPeriod.Hour)]
    [InlineData("Gehalt: 45.000 € brutto/Jahr", "de", null, 45000, 45000, "EUR", PayPeriod.Year)]
    [InlineData("Stundenlohn: 14,50 €", "de", null, 14.5, 14.5, "EUR", PayPeriod.Hour)]
    [InlineData("Lohn: CHF 95'000.- bis 110'000.- pro Jahr", "de", null, 95000, 110000, "CHF", PayPeriod.Year)]
    [InlineData("Salaire : 50-60 k€ brut annuel", "fr", null, 50000, 60000, "EUR", PayPeriod.Year)]
    [InlineData("La rémunération est comprise entre 42 000 € et 53 000 € par an.", "fr", null, 42000, 53000, "EUR", PayPeriod.Year)]
    [InlineData("Salario entre 36.000€ y 42.000€ anuales.", "es", null, 36000, 42000, "EUR", PayPeriod.Year)]
    [InlineData("Salaris: € 2.600 – € 3.100 bruto per maand", "nl", null, 2600, 3100, "EUR", PayPeriod.Month)]
    [InlineData("Stawka: 110–140 zł/h netto", "pl", null, 110, 140, "PLN", PayPeriod.Hour)]
    [InlineData("Timlön 158 kr.", "sv", null, 158, 158, "SEK", PayPeriod.Hour)]
    [InlineData("年収：450万円〜650万円", "ja", null, 4500000, 6500000, "JPY", PayPeriod.Year)]
    [InlineData("Mzda: 35 000 – 42 000 Kč měsíčně", "cs", null, 35000, 42000, "CZK", PayPeriod.Month)]
    [InlineData("Plat: 1500 € brutto mesačne", "sk", null, 1500, 1500, "EUR", PayPeriod.Month)]
    [InlineData("Palkka: 2 800 €/kk", "fi", null, 2800, 2800, "EUR", PayPeriod.Month)]
    [InlineData("月薪：8000元/月", "zh", null, 8000, 8000, "CNY", PayPeriod.Month)]
    [InlineData("Salary: $70,000-$78,000 per year", "en", "CA", 70000, 78000, "CAD", PayPeriod.Year)]
    public void Is_read_as_people_write_it(string text, string language, string? country, double min, double max, string currency, PayPeriod period)
    {
        var pay = Sample.Fields($"<p>{text}</p>", language, country).Pay.ShouldNotBeNull();

        (pay.Min, pay.Max, pay.Currency, pay.Period).ShouldBe(((decimal)min, (decimal)max, currency, period));
    }

    [Theory]
    [InlineData("<h3>Salary</h3><p>Begins at $63,000 annually for a 37.5 hour week.</p>", 63000, null)]
    [InlineData("<h3>Salary</h3><p>Up to £40,000 per annum.</p>", null, 40000)]
    [InlineData("<h3>Pay</h3><p>The annual salary range is $55,000.</p>", 55000, 55000)]
    public void An_open_end_stays_open(string html, int? min, int? max)
    {
        var pay = Sample.Fields(html).Pay.ShouldNotBeNull();

        (pay.Min, pay.Max).ShouldBe((min, max));
    }

    [Theory]
    [InlineData("You manage a budget of over $80,000 annually.", "en")]
    [InlineData("We raised $12 million in 2025 and pay attention to detail.", "en")]
    [InlineData("A bonus of up to $5,000 a year is possible.", "en")]
    [InlineData("You get a $1,500 home office stipend.", "en")]
    [InlineData("Competitive salary, 401(k) with 4% match.", "en")]
    [InlineData("The team shelves 1000 books per day for a fair wage.", "en")]
    [InlineData("Die Mitglieder erwirtschaften jährlich mehr als 126 Milliarden Euro.", "de")]
    [InlineData("Betreuung eines Etats von 12.000 € im Jahr", "de")]
    [InlineData("時絡1,200円以上99999999999999999999999980K DOE99999999-", "ja")]
    [InlineData("Chèques déjeuner de 8 € par jour", "fr")]
    [InlineData("Vale-refeição de R$ 35,00 por dia", "pt")]
    [InlineData("Reiskostenvergoeding van € 0,23 per kilometer", "nl")]
    public void Money_that_is_no_pay_is_left_alone(string text, string language) => Sample.Fields($"<ul><li>{text}</li></ul>", language).Pay.ShouldBeNull();

    [Fact]
    public void What_is_added_to_pay_does_not_hide_it()
    {
        var pay = Sample.Fields("<p>The base salary range is $68,000 - $82,000 a year, plus a bonus of up to $5,000 and a $1,500 stipend.</p>").Pay.ShouldNotBeNull();

        (pay.Min, pay.Max).ShouldBe((68000, 82000));
    }

    [Fact]
    public void Two_sums_that_contradict_each_other_are_left_in_words()
    {
        var pay = PayOf("<h3>Salary</h3><p>Base pay 1,500 € to 1,700 € a month.</p><p>With allowances 1,800 € to 2,300 € a month.</p>");

        pay.IsStructured.ShouldBeFalse();
        pay.Text.ShouldContain("Base pay");

        static Pay PayOf(string html) => Sample.Fields(html).Pay.ShouldNotBeNull();
    }

    [Fact]
    public void A_grade_is_kept_in_words_and_never_becomes_figures()
    {
        var pay = Sample.Fields("<p>Die Vergütung erfolgt nach TV-L E13.</p>", "de").Pay.ShouldNotBeNull();

        pay.Text.ShouldBe("TV-L E13");
        pay.IsStructured.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<p>Salario: $ 30 por hora</p>", "es", null)]
    [InlineData("<p>Salaire : 30 $ de l'heure</p>", "fr", null)]
    [InlineData("<p>Lohn: $ 30 pro Stunde</p>", "de", "USD")]
    public void A_sign_that_a_languages_countries_share_stays_without_a_currency(string html, string language, string? currency) =>
        Sample.Fields(html, language).Pay.ShouldNotBeNull().Currency.ShouldBe(currency);

    [Fact]
    public void The_markup_of_the_page_is_believed_in_any_sloppy_shape()
    {
        var pay = Sample.Fields("<p>text</p>", structured: """{"@type":"JobPosting","baseSalary":{"currency":"eur","value":{"minValue":"45,000","maxValue":55000,"unitText":"yearly"}}}""").Pay.ShouldNotBeNull();

        (pay.Min, pay.Max, pay.Currency, pay.Period).ShouldBe((45000, 55000, "EUR", PayPeriod.Year));
    }

    [Fact]
    public void Bare_numbers_beside_the_title_take_the_currency_of_a_stated_place()
    {
        var pay = Sample.Fields("<p>x</p>", facts: [new FoundFact(FactKind.Place, "Washington, DC"), new FoundFact(FactKind.Pay, "60000 – 80000")]).Pay.ShouldNotBeNull();

        (pay.Min, pay.Max, pay.Currency, pay.Period).ShouldBe((60000, 80000, "USD", PayPeriod.Year));
    }
}
