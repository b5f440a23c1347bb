namespace FeedWorker.Postings.Tests.Normalizing;

public class ContactTests
{
    [Theory]
    [InlineData("Write to jobs[at]harbour[dot]org", "jobs@harbour.org")]
    [InlineData("Write to jobs[minus]team[at]harbour[minus]works[dot]com", "jobs-team@harbour-works.com")]
    [InlineData("Schreib uns an jobs (at) agentur-nordlicht (punkt) de", "jobs@agentur-nordlicht.de")]
    [InlineData("escríbenos a hablamos arroba puerto punto com", "hablamos@puerto.com")]
    [InlineData("Apply at our desk at Main Street. Send a resume.", null)]
    public void An_address_spelt_out_against_robots_is_read(string text, string? mail) =>
        Sample.Fields($"<h3>To apply</h3><p>{text}</p>").ApplicationContact?.Email.ShouldBe(mail);

    [Fact]
    public void The_address_that_people_see_beats_a_stale_link() =>
        Sample.Fields("<h3>To apply</h3><p>Send your resume to <a href=\"mailto:old@harbour.org\">new@harbour.org</a>.</p>").ApplicationContact.ShouldNotBeNull().Email.ShouldBe("new@harbour.org");

    [Fact]
    public void The_person_and_their_role_come_with_it()
    {
        var contact = Sample.Fields("<h3>To apply</h3><p>Please email a resume to Pat Sheary, Head of Adult Programming, <a href=\"mailto:p@harbour.org\">p@harbour.org</a>.</p>").ApplicationContact.ShouldNotBeNull();

        (contact.Name, contact.Role).ShouldBe(("Pat Sheary", "Head of Adult Programming"));
    }

    [Fact]
    public void Where_to_apply_beats_whom_to_tell_about_privacy() =>
        Sample.Fields("<p>Privacy questions: dpo@harbour.org</p><p>Send your application to jobs@harbour.org.</p>").ApplicationContact.ShouldNotBeNull().Email.ShouldBe("jobs@harbour.org");

    [Fact]
    public void The_link_behind_a_dropped_button_is_kept() =>
        Sample.Fields("<p>We look forward to you.</p><div><a href=\"mailto:jobs@harbour.org?subject=clerk no. 1\">Apply now</a></div>").ApplicationContact.ShouldNotBeNull().Email.ShouldBe("jobs@harbour.org");

    [Fact]
    public void A_form_is_an_address_for_applying() =>
        Sample.Fields("<p>See <a href=\"https://harbour.org/about\">about us</a>. <a href=\"https://forms.example.com/f/1\">Apply for this job</a></p>").ApplyUrl.ShouldBe(new Uri("https://forms.example.com/f/1"));

    [Fact]
    public void One_applies_directly_only_where_the_markup_says_so()
    {
        Sample.Fields("<p>Apply now!</p>").DirectApply.ShouldBeFalse();
        Sample.Fields("<p>x</p>", structured: """{"directApply":"true"}""").DirectApply.ShouldBeTrue();
    }
}
