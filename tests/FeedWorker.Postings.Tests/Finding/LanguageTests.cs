using FeedWorker.Postings.Model;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>One small page a language: two openings under their heading, beside a benefits list, and a page that says there are none.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("ru", "Открытые вакансии", "Программист", "Бухгалтер", "Мы предлагаем", "Гибкий график", "Сейчас открытых вакансий нет.")]
    [InlineData("uk", "Відкриті вакансії", "Інженер", "Вчитель", "Ми пропонуємо", "Навчання", "Наразі немає відкритих вакансій.")]
    [InlineData("cs", "Volné pozice", "Účetní", "Řidič nákladního vozidla", "Nabízíme", "Stravenky", "Momentálně nemáme žádné volné pozice.")]
    [InlineData("sk", "Voľné miesta", "Predavačka", "Zdravotná sestra", "Ponúkame", "Príjemné prostredie", "Momentálne nemáme žiadne voľné miesta.")]
    [InlineData("fi", "Avoimet työpaikat", "Sairaanhoitaja", "Ohjelmistokehittäjä", "Tarjoamme", "Joustavuutta", "Meillä ei ole tällä hetkellä avoimia työpaikkoja.")]
    [InlineData("ko", "채용 공고", "백엔드 개발자", "간호사", "복리후생", "유연한 분위기", "현재 진행 중인 채용 공고가 없습니다.")]
    [InlineData("hu", "Nyitott pozíciók", "Könyvelő", "Szoftverfejlesztő", "Amit kínálunk", "Rugalmasság", "Jelenleg nincs nyitott pozíció.")]
    [InlineData("ro", "Posturi disponibile", "Asistent medical", "Contabil", "Ce oferim", "Tichete de masă", "Momentan nu avem posturi disponibile.")]
    [InlineData("tr", "Açık Pozisyonlar", "Yazılım Mühendisi", "Hemşire", "Yan haklar", "Yemek kartı", "Şu anda açık pozisyon bulunmamaktadır.")]
    [InlineData("el", "Θέσεις εργασίας", "Λογιστής", "Νοσηλεύτρια", "Προσφέρουμε", "Ευχάριστο περιβάλλον", "Αυτή τη στιγμή δεν υπάρχουν ανοιχτές θέσεις.")]
    [InlineData("ca", "Ofertes de feina", "Cuinera", "Tècnic de manteniment", "Què oferim", "Bon ambient", "Actualment no hi ha cap oferta oberta.")]
    public void Openings_are_found_and_none_is_none(string language, string heading, string first, string second, string benefits, string benefit, string none)
    {
        var listing = Found.In(Html(language, $"<h1>{heading}</h1><ul><li>{first}</li><li>{second}</li></ul><h2>{benefits}</h2><ul><li>{benefit}</li><li>{benefit} 2</li></ul>"));
        var empty = Found.In(Html(language, $"<h1>{heading}</h1><p>{none}</p>"));

        Found.Titles(listing).ShouldBe([first, second]);
        empty.Postings.ShouldBeEmpty();
        empty.Outcome.ShouldBe(Outcome.None);
    }

    [Fact]
    public void Every_language_has_every_list_that_English_labels_have()
    {
        var english = Lexicon.For("en")!;
        foreach (var language in Lexicon.Languages)
        {
            var words = Lexicon.For(language)!;
            foreach (var key in new[] { "labels.FULL_TIME", "labels.noPositions", "labels.madeBy", "finding.jobWords", "finding.noOpenings", "finding.openingsHeadings", "finding.menuWords", "finding.conjunctions", "lifecycle.strangePages", "lifecycle.careersStems", "fields.fullTime", "fields.deadline", "fields.months" })
                (words[key].Count > 0 && english[key].Count > 0).ShouldBeTrue($"{language} lacks {key}");
            words["fields.months"].Count.ShouldBe(12, language);
            words["fields.weekdays"].Count.ShouldBe(7, language);
            words["labels.years"].ShouldAllBe(l => l.Contains("{0}", StringComparison.Ordinal), language);
        }
    }

    private static string Html(string language, string body) => $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>Example</title></head><body><main>{body}</main></body></html>";
}
