using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

public class EmploymentTypeTests
{
    [Theory]
    [InlineData("<p>This is a full-time position (37.5 hours/week).</p>", "en", EmploymentType.FullTime)]
    [InlineData("<p>This temporary part-time position lasts until June.</p>", "en", EmploymentType.PartTime, EmploymentType.Temporary)]
    [InlineData("<p>Es handelt sich um eine Vollzeittätigkeit; Teilzeit ist jedoch nicht ausgeschlossen.</p>", "de", EmploymentType.FullTime, EmploymentType.PartTime)]
    [InlineData("<p>Type de contrat : CDD, temps partiel</p>", "fr", EmploymentType.PartTime, EmploymentType.Temporary)]
    [InlineData("<p>Wymiar etatu: pełny etat</p>", "pl", EmploymentType.FullTime)]
    [InlineData("<p>雇用形態：正社員</p>", "ja", EmploymentType.FullTime)]
    public void Is_read_where_it_is_said_of_the_position(string html, string language, params EmploymentType[] expected) =>
        Sample.Fields(html, language).EmploymentTypes.ShouldBe(expected);

    [Theory]
    [InlineData("Supervise a staff of six, including two full-time and four part-time staff")]
    [InlineData("Support 2 full-time cataloging staff members and a team of 10 part-time shelvers")]
    [InlineData("Recruit and train new full-and/or part-time staff members as needed")]
    [InlineData("Serve as the contact for volunteers")]
    [InlineData("Install temporary exhibitions")]
    [InlineData("Sign-on bonus available for full-time hires")]
    public void Other_people_and_things_have_types_of_their_own(string duty) =>
        Sample.Fields($"<h3>Responsibilities</h3><ul><li>{duty}</li></ul>").EmploymentTypes.ShouldBeEmpty();

    [Theory]
    [InlineData("Polymechaniker/in EFZ 80–100 %", EmploymentType.FullTime, EmploymentType.PartTime)]
    [InlineData("Pflegefachperson 60 %", EmploymentType.PartTime)]
    [InlineData("Full-Time Systems Administrator", EmploymentType.FullTime)]
    public void The_title_may_say_it(string title, params EmploymentType[] expected) => Sample.Fields("<p>x</p>", "de", title: title).EmploymentTypes.ShouldBe(expected);

    [Fact]
    public void Markup_names_types_in_any_spelling() =>
        Sample.Fields("<p>x</p>", structured: """{"employmentType":"FULL_TIME, Contract position"}""").EmploymentTypes.ShouldBe([EmploymentType.FullTime, EmploymentType.Contractor]);

    [Fact]
    public void Hours_alone_state_no_type() => Sample.Fields("<p>Begins at $50,000 annually for a 37.5 hour week.</p>").EmploymentTypes.ShouldBeEmpty();

    [Fact]
    public void A_badge_beside_the_title_counts() =>
        Sample.Fields("<p>x</p>", facts: [new FoundFact(FactKind.Unlabelled, "Part-time")]).EmploymentTypes.ShouldBe([EmploymentType.PartTime]);
}
