using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

public class RequirementTests
{
    [Theory]
    [InlineData("MLIS degree, or degree in progress, from an accredited program required. 1-3 years experience preferred.", "en", Education.PostgraduateDegree)]
    [InlineData("Minimum of a bachelor’s degree. Graduate degree desirable.", "en", Education.BachelorDegree)]
    [InlineData("Bachelor’s degree, preferably in a finance field.", "en", Education.BachelorDegree)]
    [InlineData("High School Diploma or equivalent required", "en", Education.HighSchool)]
    [InlineData("No degree required", "en", Education.NoRequirements)]
    [InlineData("abgeschlossene Berufsausbildung oder Studium", "de", Education.ProfessionalCertificate)]
    [InlineData("ein abgeschlossenes Hochschulstudium (Bachelor oder Master)", "de", Education.BachelorDegree)]
    [InlineData("Formation Bac+3 minimum", "fr", Education.BachelorDegree)]
    [InlineData("Een mbo-diploma richting bakkerij", "nl", Education.ProfessionalCertificate)]
    [InlineData("wykształcenie średnie", "pl", Education.HighSchool)]
    [InlineData("学歴不問", "ja", Education.NoRequirements)]
    public void The_least_education_required_counts(string item, string language, Education expected) => Of(item, language).Education.ShouldBe(expected);

    [Theory]
    [InlineData("Bachelor’s degree preferred", "en")]
    [InlineData("Titulación universitaria deseable", "es")]
    [InlineData("Experience working with people of all ages", "en")]
    public void What_is_only_wished_for_is_not_required(string item, string language) => Of(item, language).Education.ShouldBeNull();

    [Fact]
    public void Experience_in_place_of_education_is_noticed() => Of("Bachelor's degree or equivalent experience").ExperienceInPlaceOfEducation.ShouldBeTrue();

    [Theory]
    [InlineData("Minimum 3-5 years bookkeeping experience", "en", 36)]
    [InlineData("Three-plus years experience with Ruby on Rails", "en", 36)]
    [InlineData("5 plus years Business Analyst / Lead Experience", "en", 60)]
    [InlineData("At least 6 months' experience of working with the public", "en", 6)]
    [InlineData("mindestens 2 Jahre Berufserfahrung", "de", 24)]
    [InlineData("5 ans d'expérience minimum", "fr", 60)]
    [InlineData("Minst två års erfarenhet av arbete med barn", "sv", 24)]
    [InlineData("co najmniej 3 lata doświadczenia", "pl", 36)]
    [InlineData("Web開発の実務経験3年以上", "ja", 36)]
    public void Experience_is_told_in_months(string item, string language, int months) => Of(item, language).ExperienceMonths.ShouldBe(months);

    [Theory]
    [InlineData("1-3 years’ experience in a library setting preferred", "en")]
    [InlineData("Four year degree in computer science, or equivalent experience", "en")]
    [InlineData("Experience working with youth, specifically ages 10 to 18", "en")]
    [InlineData("mehrjährige Erfahrung in der Kommunikation", "de")]
    public void Wishes_ages_and_studies_are_no_experience(string item, string language) => Of(item, language).ExperienceMonths.ShouldBeNull();

    private static Posting Of(string item, string language = "en")
    {
        var heading = language switch { "de" => "Ihr Profil", "fr" => "Profil recherché", "es" => "Requisitos", "nl" => "Wat vragen wij?", "sv" => "Kvalifikationer", "pl" => "Wymagania", "ja" => "応募資格", _ => "Qualifications" };
        return Sample.Fields($"<h3>{heading}</h3><ul><li>{item}</li></ul>", language);
    }
}
