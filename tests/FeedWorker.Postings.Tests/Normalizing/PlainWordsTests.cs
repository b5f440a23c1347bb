using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>Kinds of wording that descriptions nobody tuned on were found to use.</summary>
public class PlainWordsTests
{
    [Theory]
    [InlineData("jobs (AT) harbour (DOT) org")]
    [InlineData("jobs_at_harbour.org")]
    [InlineData("jobs＠harbour.org")]
    [InlineData("jobs (arobase) harbour.org")]
    [InlineData("jobs (snabel-a) harbour.org")]
    [InlineData("jobs @ harbour.org")]
    [InlineData("jobs AT harbour DOT org")]
    [InlineData("jobs atmark harbour.org")]
    [InlineData("jobs at harbour.org")]
    public void Addresses_hide_in_many_ways(string written) =>
        Sample.Fields($"<p>To apply, write to {written} with your resume.</p>").ApplicationContact.ShouldNotBeNull().Email.ShouldBe("jobs@harbour.org");

    [Theory]
    [InlineData("Look at this point in time and apply.")]
    [InlineData("Six months @ harbour.org, apply now.")]
    [InlineData("See all jobs at harbour.org.")]
    [InlineData("Go back to careers at harbour.org and apply.")]
    public void Plain_words_are_no_address(string text) => Sample.Fields($"<p>{text}</p>").ApplicationContact.ShouldBeNull();

    [Theory]
    [InlineData("<p>Review of applications begins March 1, 2027; applications close March 15, 2027.</p>", "en")]
    [InlineData("<p>Período de inscrição: 01/03/2027 a 15/03/2027</p>", "pt")]
    [InlineData("<h3>Closing date: 15/03/27</h3><p>Salary: £20,000 a year</p>", "en")]
    [InlineData("<p>Closing date: 5/03/27. Write to jobs@council.gov.uk.</p>", "en", 5)]
    [InlineData("<p>Bitte bis zum 15.3.2027 bewerben.</p>", "de")]
    public void The_closing_date_is_the_one_that_closes(string html, string language, int day = 15) =>
        Sample.Fields(html, language).ValidThrough.ShouldNotBeNull().ToString("yyyy-MM-dd", null).ShouldBe($"2027-03-{day:00}");

    [Theory]
    [InlineData("Por eso buscamos a alguien con formación.", "es")]
    [InlineData("Le but de la formation est clair : vous êtes titulaire du poste.", "fr")]
    [InlineData("Il requisito minimo: formazione con its methods.", "it")]
    public void Words_that_are_also_diplomas_are_words(string text, string language) => Sample.Fields($"<ul><li>{text}</li></ul>", language).Education.ShouldBeNull();

    [Theory]
    [InlineData("Current enrollment in a related Bachelor's degree program is required", "en")]
    [InlineData("Étudiant(e) en école du web (Bac+2 à Bac+5), diplôme en cours de validation", "fr")]
    [InlineData("O candidato deverá estar inscrito num curso de licenciatura", "pt")]
    [InlineData("Sie sind immatrikuliert in einem Bachelorstudium", "de")]
    [InlineData("Een relevante opleiding met diploma", "nl")]
    public void Who_studies_need_not_have_a_degree(string text, string language) => Sample.Fields($"<ul><li>{text}</li></ul>", language).Education.ShouldBeNull();

    [Theory]
    [InlineData("Prior coding experience is not required.", "en")]
    [InlineData("Possibilité de devenir associé après un an d'ancienneté.", "fr")]
    public void Experience_of_another_kind_is_none(string text, string language) => Sample.Fields($"<ul><li>{text}</li></ul>", language).ExperienceMonths.ShouldBeNull();

    [Theory]
    [InlineData("<p>Teilzeitstelle im Rahmen von 28-32h/Woche</p>", "de", "28-32h/Woche")]
    [InlineData("<p>Vous travaillez 4 jours par semaine.</p>", "fr", "4 jours par semaine")]
    [InlineData("<p>Able to work 20 hours or more a week.</p>", "en", "20 hours or more a week")]
    [InlineData("<p>Úväzok: 18 hod./týždenne</p>", "sk", "18 hod./týždenne")]
    public void Hours_have_many_spellings(string html, string language, string hours) => Sample.Fields(html, language).WorkHours.ShouldNotBeNull().ShouldContain(hours);

    [Theory]
    [InlineData("Senior Ontwerper (32-40 uur)", "32-40 uur")]
    [InlineData("Koordinator (20h)", "20h")]
    public void Hours_may_stand_in_the_title(string title, string hours) => Sample.Fields("<p>x</p>", "nl", title: title).WorkHours.ShouldBe(hours);

    [Theory]
    [InlineData("Our shop is open 7 days a week.")]
    [InlineData("We answer 24 hours a day.")]
    public void Opening_hours_are_none(string text) => Sample.Fields($"<p>{text}</p>").WorkHours.ShouldBeNull();

    [Theory]
    [InlineData("<p>Work Location: One location</p>", "en")]
    [InlineData("<p>Lieu : télétravail exclusivement, avec rencontres régulières</p>", "fr")]
    [InlineData("<p>This is a fully remote position. Our team is currently in an office in London and we meet there.</p>", "en")]
    public void Small_words_and_the_teams_office_are_no_place(string html, string language) => Sample.Fields(html, language).Places.ShouldBeEmpty();

    [Fact]
    public void A_diploma_in_capitals_is_one() => Sample.Fields("<ul><li>Título de ESO</li></ul>", "es").Education.ShouldBe(Education.HighSchool);

    [Theory]
    [InlineData("Staatlich anerkannter Abschluss als Erzieherin", "de", Education.ProfessionalCertificate)]
    [InlineData("Ingeniero titulado", "es", Education.BachelorDegree)]
    public void Qualifications_go_by_their_countrys_names(string text, string language, Education level) => Sample.Fields($"<ul><li>{text}</li></ul>", language).Education.ShouldBe(level);

    [Theory]
    [InlineData("<h3>Das bieten wir</h3><ul><li>Teilzeitstelle im Rahmen von 28-32h/Woche</li></ul>", "de", EmploymentType.PartTime)]
    [InlineData("<h3>Das bieten wir</h3><ul><li>befristete Schwangerschaftsvertretung bis 31.12.2027</li></ul>", "de", EmploymentType.Temporary)]
    [InlineData("<p>Die Stelle ist zum 01.04.2027 zu besetzen und zunächst auf 2 Jahre befristet.</p>", "de", EmploymentType.Temporary)]
    public void A_post_among_what_is_offered_is_the_post(string html, string language, EmploymentType type) => Sample.Fields(html, language).EmploymentTypes.ShouldBe([type]);

    [Theory]
    [InlineData("<h3>Das bieten wir</h3><ul><li>Teilzeitmodelle nach der Elternzeit</li></ul>", "de")]
    [InlineData("<p>Our lab works with temporary exhibitions, and the contract of the museum is long.</p>", "en")]
    public void A_word_beside_it_is_not(string html, string language) => Sample.Fields(html, language).EmploymentTypes.ShouldBeEmpty();

    [Theory]
    [InlineData("<h3>Wij bieden</h3><ul><li>Uitzicht op een jaarcontract</li></ul>", "nl")]
    [InlineData("<p>A post with the possibility of a temporary position later.</p>", "en")]
    public void What_may_come_later_is_not(string html, string language) => Sample.Fields(html, language).EmploymentTypes.ShouldBeEmpty();

    [Fact]
    public void The_minimum_is_what_is_asked() =>
        Sample.Fields("<h3>What we look for</h3><ul><li>5+ years of experience with roses</li></ul><h3>Minimum qualifications</h3><ul><li>3+ years of relevant work experience</li></ul>").ExperienceMonths.ShouldBe(36);

    [Fact]
    public void An_address_for_applying_beats_a_contact_beside_the_text() =>
        Sample.Fields("<h3>Pour candidater</h3><p>Adressez votre CV à : candidatures@port.fr.</p>", "fr", facts: [new FoundFact(FactKind.Contact, "kim@port.fr")]).ApplicationContact.ShouldNotBeNull().Email.ShouldBe("candidatures@port.fr");

    [Fact]
    public void A_type_that_is_only_contract_is_contract_work() =>
        Sample.Fields("<h5>Type</h5><p>Contract</p>").EmploymentTypes.ShouldBe([EmploymentType.Contractor]);

    [Theory]
    [InlineData("Clerk – St Anne's Park, Sheffield", "<p>x</p>", "en", "Sheffield")]
    [InlineData("Clerk", "<p>We are looking for a clerk in our London office.</p>", "en", "London")]
    [InlineData("Stage", "<h3>Contexte</h3><p>Vous travaillerez au bord de l'eau, dans le 6ème arrondissement de Paris.</p>", "fr", "Paris")]
    [InlineData("Stage", "<p>Le stage se déroulera dans l'équipe Rosa d'INRA Rennes, en collaboration avec Lyon.</p>", "fr", "Rennes")]
    [InlineData("Postdoc", "<h3>Location:</h3><p>The postdoc will be predominantly based in Ithaca.</p>", "en", "Ithaca")]
    [InlineData("Fellow", "<p>Located in the heart of London, the college is a hub of research.</p>", "en", "London")]
    [InlineData("Clerk", "<p>Postal address: Works Ltd, Showground Road, Bridgwater, Somerset, TA6 6AJ</p>", "en", "Bridgwater")]
    [InlineData("Developer", "<h3>Who we are</h3><p>We are a software studio based in Gdańsk, Poland.</p>", "en", "Gdańsk")]
    [InlineData("研究員", "<p>[5] 就業場所 大学院（東京都目黒区駒場３－８－１）</p>", "ja", "目黒区")]
    [InlineData("Kok", "<p>Sollicitaties naar:<br>Haven BV<br>Kade 5<br>8011 AB Zwolle</p>", "nl", "Zwolle")]
    public void The_town_stands_in_the_text(string title, string html, string language, string town) => Sample.Fields(html, language, title: title).Places.ShouldHaveSingleItem().Address.Locality.ShouldBe(town);

    [Theory]
    [InlineData("Engineer - Mobile", "<p>x</p>")]
    [InlineData("Tutor, Reading", "<p>x</p>")]
    [InlineData("Clerk", "<p>You will work in Reading and Maths.</p>")]
    public void A_word_that_is_also_a_town_is_a_word(string title, string html) => Sample.Fields(html, title: title).Places.ShouldBeEmpty();

    [Fact]
    public void Pay_without_a_sign_has_its_countrys_currency()
    {
        var pay = Sample.Fields("<p>x</p>", "pt", "PT", facts: [new FoundFact(FactKind.Pay, "651,12/mês")]).Pay.ShouldNotBeNull();

        (pay.Min, pay.Currency, pay.Period).ShouldBe((651.12m, "EUR", PayPeriod.Month));
    }

    [Fact]
    public void The_dollar_is_the_one_that_is_named() => Sample.Fields("<p>Compensation: $25,000 CAD annually</p>").Pay.ShouldNotBeNull().Currency.ShouldBe("CAD");

    [Theory]
    [InlineData("<p>Lohn je Monat bei 40h/Woche: 1.920 €</p>", "de", 1920, 1920, "EUR", PayPeriod.Month)]
    [InlineData("<p>$20 p/u</p>", "nl", 20, 20, "USD", PayPeriod.Hour)]
    [InlineData("<p>£25,500 pro rata</p>", "en", 25_500, 25_500, "GBP", PayPeriod.Year)]
    [InlineData("<p>Salary: from 2000 up to 3000 EUR</p>", "en", 2000, 3000, "EUR", PayPeriod.Month)]
    [InlineData("<p>給与: 月給 a 基本給150,000円～170,000円 b 手当 30,000円～60,000円 a + b 180,000円～230,000円</p>", "ja", 180_000, 230_000, "JPY", PayPeriod.Month)]
    public void Pay_has_the_period_of_its_sum(string html, string language, decimal min, decimal max, string currency, PayPeriod period)
    {
        var pay = Sample.Fields(html, language).Pay.ShouldNotBeNull();

        (pay.Min, pay.Max, pay.Currency, pay.Period).ShouldBe((min, max, currency, period));
    }

    [Theory]
    [InlineData("<p>Based in Southwark, flexible remote working option</p>", "en", WorkArrangement.Hybrid)]
    [InlineData("<p>Wir bieten ausschließlich Homeoffice an und haben kein festes Büro.</p>", "de", WorkArrangement.Remote)]
    public void An_option_is_not_the_whole(string html, string language, WorkArrangement arrangement) => Sample.Fields(html, language).Arrangement.ShouldBe(arrangement);

    [Fact]
    public void The_date_that_people_read_beats_the_generators() =>
        Sample.Fields("<p>Offre publiée le 27 juillet 2026</p>", "fr", facts: [new FoundFact(FactKind.DatePosted, "2026-07-26T10:00:00+01:00")]).DatePosted.ShouldBe(new DateOnly(2026, 7, 27));

    [Theory]
    [InlineData("Warehouse Operative (20h)", "Warehouse Operative")]
    [InlineData("Lagerhelfer (m/w/d) 20 Std./Woche", "Lagerhelfer")]
    [InlineData("Warehouse Operative - 16 hours per week", "Warehouse Operative")]
    [InlineData("Harbour Works GmbH - Dock Fitter", "Dock Fitter")]
    [InlineData("Dock Fitter – Hafenbau Nord s.r.o.", "Dock Fitter")]
    [InlineData("24h Nurse", "24h Nurse")]
    public void Hours_and_employers_are_no_part_of_a_jobs_name(string shown, string alone) => Sample.Fields("<p>x</p>", title: shown).Title.ShouldBe(alone);

    [Fact]
    public void A_driving_licence_is_no_education() => Sample.Fields("<p>資格：普通免許</p>", "ja").Education.ShouldBeNull();

    [Fact]
    public void A_name_that_sounds_like_diversity_is_no_statement_about_it() =>
        Sample.Fields("<p>The Diverse team is in Rennes and does research. Diverse has nine members, and the Diverse team likes roses.</p>").DescriptionHtml.ShouldContain("nine members");

    [Theory]
    [InlineData("Vi søker en person som hjelper til. Lønn: kr 480 000 per år. Arbeidet er etter avtale.", "NOK")]
    [InlineData("Vi søger en person, der hjælper til. Løn: kr. 480.000 pr. år. Arbejdet er efter aftale.", "DKK")]
    public void Two_languages_that_look_alike_have_each_their_crown(string text, string currency) =>
        Sample.OfPage($"---\ntitle: Vikar\n---\n\n{text}\n", "job.md").ShouldNotBeNull().Pay.ShouldNotBeNull().Currency.ShouldBe(currency);
}
