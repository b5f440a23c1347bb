using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Ways of writing that were met on real pages, each in a page of our own.</summary>
public sealed class WildPageTests
{
    [Fact]
    public void One_heading_may_announce_several() =>
        Titles("<h2>We are CURRENTLY HIRING DVMs, Kennel Attendants, and Receptionists!</h2><p>Write to us.</p>").ShouldBe(["DVMs", "Kennel Attendants", "Receptionists"]);

    [Fact]
    public void A_sentence_names_who_is_wanted_and_not_whom_they_work_with() =>
        Titles("<p>We are looking for a part-time Bookkeeper who will work with the Office Manager and the Treasurer.</p>").ShouldBe(["Part-time Bookkeeper"]);

    [Fact]
    public void Who_shall_join_us_is_wanted() => Titles("<p>We are looking for a cook to join our team.</p>").ShouldBe(["Cook"]);

    [Fact]
    public void A_kind_of_people_invited_to_join_is_no_opening() => Titles("<p>We are looking for post-docs interested in joining our lab.</p>").ShouldBeEmpty();

    [Fact]
    public void A_linked_job_in_a_sentence_stands_beside_a_list()
    {
        var findings = Found.InMain("<h1>Openings</h1><h4>Staff:</h4><p>We are recruiting a <a href=\"/jobs/152\">Laboratory Manager</a> to join the group.</p><h4>Students:</h4><ol><li>A funded PhD position on <a href=\"/phd/1\">river ice</a></li><li>A funded PhD position on <a href=\"/phd/2\">lake ice</a></li></ol>");

        findings.Postings.Single(p => p.Title == "Laboratory Manager").Link.ShouldBe(new Uri("https://example.org/jobs/152"));
        findings.Postings.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("•\u00A0")]
    [InlineData("・")]
    public void Bullets_typed_by_hand_make_a_list(string bullet) =>
        Titles($"<h2>Open positions</h2><p>{bullet}Night Cook</p><p>Bring knives.</p><p>{bullet}Hotel Receptionist</p><p>Bring smiles.</p>").ShouldBe(["Night Cook", "Hotel Receptionist"]);

    [Fact]
    public void None_in_one_group_says_nothing_of_another() =>
        Titles("<h2>Harbour museum</h2><p>The museum is currently hiring the following positions:</p><ul><li>Ticket Clerk</li></ul><h2>Town museum</h2><p>No current openings for the town museum.</p>").ShouldBe(["Ticket Clerk"]);

    [Fact]
    public void None_under_the_heading_of_openings_counts_for_the_page() =>
        Titles("<h2>Open positions</h2><p>There are currently no open positions.</p><h2>Harbour museum</h2><ul><li>Ticket Clerk</li></ul>").ShouldBeEmpty();

    [Fact]
    public void Kinds_of_people_alone_under_open_positions_are_listed() =>
        Titles("<h3>Open positions</h3><h5>Graduate Students</h5><p>Applications are always welcome.</p><h5>Postdoctoral Researchers</h5><p>Please write to the professor.</p>").ShouldBe(["Graduate Students", "Postdoctoral Researchers"]);

    [Fact]
    public void Kinds_of_people_beside_a_real_opening_are_invited() =>
        Titles("<h3>Open positions</h3><h5>Laboratory Manager</h5><p>Full-time.</p><h5>Graduate Students</h5><p>Applications are always welcome.</p>").ShouldBe(["Laboratory Manager"]);

    [Fact]
    public void Requirements_as_large_as_the_titles_are_parts() =>
        Titles("<h4>Open positions</h4><div class=\"panel\"><h4 class=\"t\">Emission studies</h4><h4>Requirements</h4><ul><li>A degree</li></ul><h4>We offer</h4><ul><li>A car</li></ul></div><div class=\"panel\"><h4 class=\"t\">Field technician</h4><h4>Requirements</h4><ul><li>Boots</li></ul></div>")
            .ShouldContain("Field technician");

    [Fact]
    public void A_question_about_openings_is_no_heading_of_them() =>
        Titles("<h2>Do you have questions about our job openings?</h2><div><a href=\"mailto:a@example.org\">Write to us</a> <a href=\"school.html\">Discover the school</a></div>").ShouldBeEmpty();

    [Fact]
    public void An_employers_tone_is_no_standing_invitation_where_a_document_tells_of_the_post() =>
        Titles("<h2>Electronics engineer</h2><p>We are always looking for outstanding engineers.</p><p><a href=\"/v/e.pdf\">Description</a></p><h2>Mechanical engineer</h2><p>We are looking for engineers.</p><p><a href=\"/v/m.pdf\">Description</a></p>")
            .ShouldBe(["Electronics engineer", "Mechanical engineer"]);

    [Fact]
    public void A_menu_of_the_same_openings_is_not_a_second_list() =>
        Titles("<h2>Open positions</h2><ul><li>Kitchen: Night Cook</li><li>Desk: Hotel Receptionist</li></ul><div><h3>Night Cook</h3><p>Duties: cook.</p><p>Part-time.</p></div><div><h3>Hotel Receptionist</h3><p>Duties: receive.</p><p>Full-time.</p></div>")
            .ShouldBe(["Night Cook", "Hotel Receptionist"]);

    [Fact]
    public void A_place_as_heading_is_the_place_of_what_stands_below_it()
    {
        var findings = Found.InMain("<h1>Open positions</h1><h2>Berlin</h2><h3>Night Cook</h3><p>Cook.</p><h2>Hamburg</h2><h3>Hotel Receptionist</h3><p>Receive.</p>");

        findings.Postings.Single(p => p.Title == "Night Cook").Facts.ShouldContain(new FoundFact(FactKind.Place, "Berlin"));
    }

    [Fact]
    public void Struck_links_close_what_they_name_and_nothing_else() =>
        Titles("<p><a href=\"/jobs/a\">Assistant professor of map making</a></p><p><del><a href=\"/jobs/b\">PhD: city models</a></del> <span>closed</span></p><p><del><a href=\"/jobs/c\">Postdoc: indoor maps</a></del> <span>closed</span></p>")
            .ShouldBe(["Assistant professor of map making"]);

    [Fact]
    public void An_address_that_ends_in_no_denies_nothing() =>
        Found.InMain("<h2>We are hiring!</h2><h3>Lab Manager</h3><p>Write to ada@lab.no with your questions on our job openings.</p>").Outcome.ShouldBe(Outcome.Found);

    [Fact]
    public void Sections_of_a_page_about_vacancies_are_its_openings() =>
        Found.Titles(Found.In("---\ntitle: Vacancies\nsections:\n  - title: Sales manager\n    text: |\n      Sell courses.\n  - title: PR manager\n    text: |\n      Write.\n---\n", "text/markdown")).ShouldBe(["Sales manager", "PR manager"]);

    [Fact]
    public void Sections_about_the_employer_are_none() =>
        Found.In("---\ntitle: Vacancies\nsections:\n  - title: Our history\n    text: Long.\n  - title: How we sell\n    text: Well.\n---\n", "text/markdown").Postings.ShouldBeEmpty();

    [Fact]
    public void A_shortcode_with_a_text_and_an_address_is_a_link()
    {
        var findings = Found.In("# Open positions\n\n{{< url-link \"Night Cook (m/f/d)\" \"/files/cook.pdf\" \"target\">}}\n\n{{< button text=\"Hotel Receptionist (m/f/d)\" href=\"/files/host.pdf\" >}}\n", "text/markdown");

        findings.Postings.Select(p => (p.Title, p.Link!.AbsolutePath)).ShouldBe([("Night Cook (m/f/d)", "/files/cook.pdf"), ("Hotel Receptionist (m/f/d)", "/files/host.pdf")]);
    }

    [Fact]
    public void Markdown_goes_on_after_a_heading_written_in_html() =>
        Found.Titles(Found.In("# Open positions\n\n<h2>Night Cook</h2>\n---\n### Requirements\n\n1. Knives\n\n<h2>Hotel Receptionist</h2>\n---\n### Requirements\n\n1. Smiles\n", "text/markdown")).ShouldBe(["Night Cook", "Hotel Receptionist"]);

    [Theory]
    [InlineData("<h2>Now Hiring</h2><ul><li>Cooks</li><li>Servers</li><li>Dishwashers</li></ul><p>Apply in person.</p>", "Cooks|Servers|Dishwashers")]
    [InlineData("<h1>Employment</h1><p>We are currently accepting applications for the following positions: Cook, Server, Host.</p>", "Cook|Server|Host")]
    [InlineData("<h1>Employment Opportunities</h1><p>The Town of Milford is seeking applicants for a part-time Deputy Clerk. Applications are due by May 3.</p>", "Part-time Deputy Clerk")]
    [InlineData("<h1>Employment</h1><ul><li>Police Officer - <a href=\"po.pdf\">Job Description</a></li><li>Seasonal Parks Worker - <a href=\"pw.pdf\">Job Description</a></li></ul><p><a href=\"app.pdf\">Town Application Form</a></p>", "Police Officer|Seasonal Parks Worker")]
    [InlineData("<h1>Employment</h1><p>Position: Youth Minister</p><p>Hours: 20 per week</p><p>Position: Custodian</p><p>Hours: 10 per week</p>", "Youth Minister|Custodian")]
    [InlineData("<h1>Job Opportunities</h1><p><strong>SUBSTITUTE TEACHERS NEEDED</strong></p><p>Call.</p><p><strong>BUS DRIVERS NEEDED</strong></p><p>CDL required.</p>", "SUBSTITUTE TEACHERS NEEDED|BUS DRIVERS NEEDED")]
    [InlineData("<h1>Vacancies</h1><p>We currently have the following vacancies:</p><p><a href=\"/ta.docx\">Teaching Assistant Level 2</a></p><p><a href=\"/m.docx\">Midday Supervisory Assistant</a></p><p>Closing date: Friday 12th June 2026 at noon</p>", "Teaching Assistant Level 2|Midday Supervisory Assistant")]
    [InlineData("<h1>Opportunities</h1><p><em>Updated March 2026</em></p><p><strong>Research Technician (1 year, renewable)</strong> We seek a technician. <a href=\"https://jobs.example.edu/123\">Apply here</a>.</p><p><strong>PhD student, stream ecology</strong> Funded.</p>", "Research Technician (1 year, renewable)|PhD student, stream ecology")]
    [InlineData("<h1>Careers</h1><section><h2>Engineering</h2><a href=\"/careers/b\">Backend Engineer</a><span>Remote</span><a href=\"/careers/f\">Frontend Engineer</a><span>Berlin</span></section><section><h2>Marketing</h2><a href=\"/careers/cm\">Content Manager</a><span>Berlin</span></section>", "Backend Engineer|Frontend Engineer|Content Manager")]
    [InlineData("<h1>Help Wanted</h1><p>Looking for an experienced diesel mechanic. Pay depends on experience. Call Bob at 555-1234.</p>", "Diesel mechanic")]
    [InlineData("<h1>Our Staff</h1><h3>Jane Roe, Director</h3><p>Jane leads.</p><h3>Sam Lee, Librarian</h3><p>Sam reads.</p>", "")]
    [InlineData("<h1>Get Involved</h1><h2>Volunteer</h2><p>We need volunteers.</p><h2>Jobs</h2><h3>Program Coordinator</h3><p>Full-time.</p>", "Program Coordinator")]
    [InlineData("<h1>Jobs</h1><p>Loading jobs...</p>", "")]
    [InlineData("<p>Currently open positions:</p><ul><li>Frontend developer</li><li>DevOps engineer</li></ul><p>Perks:</p><ul><li>Flexible hours</li><li>Free coffee</li></ul>", "Frontend developer|DevOps engineer")]
    [InlineData("<h2>Open positions</h2><ul><li><strong>Financial Analyst</strong><br>Leeds | permanent<br><a href=\"#form\">Apply</a></li><li><strong>Marketing Intern</strong><br>Remote<br><a href=\"#form\">Apply</a></li></ul>", "Financial Analyst|Marketing Intern")]
    [InlineData("<h1>Recrutement</h1><p>L'équipe recherche actuellement :</p><ul><li>un·e ingénieur·e d'études (CDD 18 mois)</li><li>un·e doctorant·e (contrat doctoral)</li></ul>", "un·e ingénieur·e d'études|un·e doctorant·e (contrat doctoral)")]
    [InlineData("<h1>Jobs</h1><form><label><input type=\"radio\">Electrician / Fitter</label><label><input type=\"radio\">Office assistant</label></form>", "")]
    public void Small_employers_write_so(string body, string titles) => Titles(body).ShouldBe(titles.Length == 0 ? [] : titles.Split('|'));

    private static string[] Titles(string body) => Found.Titles(Found.InMain(body));
}
