namespace FeedWorker.Postings.Tests.Normalizing;

public class TitleTests
{
    [Theory]
    [InlineData("Full-Time Systems Administrator", "Full-Time Systems Administrator")]
    [InlineData("NEW! Registered Nurse", "Registered Nurse")]
    [InlineData("BUS DRIVERS NEEDED", "Bus Drivers")]
    [InlineData("Un(e) agent(e) d'entretien", "Agent(e) d'entretien")]
    [InlineData("A Level Tutor", "A Level Tutor")]
    [InlineData("Грузчик от 40 до 65 т. руб.", "Грузчик")]
    [InlineData("Line Cook $18-22/hr", "Line Cook")]
    [InlineData("Postdoc researchers for January 2023", "Postdoc researchers")]
    [InlineData("Koch (m/w/d) zur Verstärkung unseres Teams", "Koch")]
    [InlineData("Kitchen Assistant to join our team", "Kitchen Assistant")]
    [InlineData("Ausbildung zum Zimmerer 2027", "Ausbildung zum Zimmerer 2027")]
    [InlineData("Art Therapist from October 2027", "Art Therapist")]
    [InlineData("Therapy Assistants with 2+years work experience with children", "Therapy Assistants")]
    [InlineData("SENIOR SOFTWARE ENGINEER", "Senior Software Engineer")]
    [InlineData("HEAD OF IT AND HR", "Head of IT and HR")]
    [InlineData("Public Outreach Manager (w/m/d)", "Public Outreach Manager")]
    [InlineData("Warehouse Operative - Leeds, UK", "Warehouse Operative")]
    [InlineData("Warehouse Operative (Job ID: 4711)", "Warehouse Operative")]
    [InlineData("Warehouse Operative, REQ-2024-15", "Warehouse Operative")]
    [InlineData("Warehouse Operative - $18/hour", "Warehouse Operative")]
    [InlineData("Warehouse Operative | Harbour Works", "Warehouse Operative")]
    [InlineData("Technical Writer (Remote)", "Technical Writer")]
    [InlineData("Programador PHP Remoto - Vaga de Emprego", "Programador PHP Remoto")]
    [InlineData("Assistant, Children's Library", "Assistant, Children's Library")]
    [InlineData("Ruby on Rails Developer (mid, senior)", "Ruby on Rails Developer (mid, senior)")]
    [InlineData("Software Engineer 2", "Software Engineer 2")]
    [InlineData("C++ Developer", "C++ Developer")]
    [InlineData("Koch (m/w/d)", "Koch (m/w/d)")]
    public void The_job_alone_is_published_and_the_employers_wording_shown(string shown, string alone)
    {
        var posting = Sample.Fields("<p>x</p>", title: shown);

        posting.Title.ShouldBe(alone);
        posting.DisplayTitle.ShouldBe(shown);
    }

    [Fact]
    public void No_rule_ever_leaves_nothing() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["aZ(-,|#$1!: é№％R"], 1, 40], text => text.Trim().Length == 0 || Sample.Fields("<p>x</p>", title: text).Title.Length > 0, iter: 500);
}
