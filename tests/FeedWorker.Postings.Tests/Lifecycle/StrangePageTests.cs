using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Tests.Finding;

namespace FeedWorker.Postings.Tests.Lifecycle;

public sealed class StrangePageTests
{
    [Theory]
    [InlineData("Page can’t be found")]
    [InlineData("Gleich zurück!")]
    [InlineData("ACCÈS REFUSÉ")]
    [InlineData("Página não encontrada")]
    [InlineData("Zaloguj się")]
    [InlineData("Страница не найдена")]
    [InlineData("Stránka nenalezena")]
    [InlineData("Sivua ei löytynyt")]
    [InlineData("Bakım çalışması")]
    [InlineData("Η σελίδα δεν βρέθηκε")]
    [InlineData("ただいまメンテナンス中です")]
    [InlineData("找不到页面")]
    [InlineData("페이지를 찾을 수 없습니다")]
    public void A_page_that_is_another_says_so_in_its_own_language(string heading) => StrangePage.Phrase(LookAt(heading)).ShouldNotBeNull();

    [Theory]
    [InlineData("Open positions")]
    [InlineData("Wartung und Technik: Stellenangebote")]
    [InlineData("Works council: vacancies for an indexer")]
    [InlineData("採用情報")]
    public void A_careers_page_says_nothing_of_the_kind(string heading) => StrangePage.Phrase(LookAt(heading)).ShouldBeNull();

    [Theory]
    [InlineData("Carrière", true)]
    [InlineData("Lediga tjänster", true)]
    [InlineData("Вакансии", true)]
    [InlineData("Avoimet työpaikat", true)]
    [InlineData("사원채용", true)]
    [InlineData("採用情報", true)]
    [InlineData("Our collection of minerals", false)]
    [InlineData("Öffnungszeiten", false)]
    public void A_careers_page_is_known_by_a_word_of_any_language(string heading, bool isOne) => CareersWords.AreIn(LookAt(heading)).ShouldBe(isOne);

    private static PageLook LookAt(string heading)
    {
        var html = $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Example</title></head><body><h1>{heading}</h1></body></html>";
        return PageLook.Of(Found.Page(html), [], System.Text.Encoding.UTF8.GetBytes(html));
    }
}
