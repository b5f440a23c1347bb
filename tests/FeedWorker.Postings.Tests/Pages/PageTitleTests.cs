using FeedWorker.Postings.Tests.Normalizing;

namespace FeedWorker.Postings.Tests.Pages;

/// <summary>Which of a page's many names is the job's.</summary>
public class PageTitleTests
{
    private const string Text = "We are looking for a colleague who knows roses.\n\n## How to apply\n\nSend your application to jobs@harbour.org.\n";

    [Theory]
    [InlineData("Careers", "**Head Gardener**")]
    [InlineData("Jobs", "## Head Gardener")]
    [InlineData("Vacancies", "#### Head Gardener")]
    [InlineData("Work with us", "Position: Head Gardener")]
    public void The_name_of_the_list_gives_way_to_the_jobs(string title, string lead) =>
        Read($"---\ntitle: {title}\n---\n\n{lead}\n\n{Text}").ShouldBe("Head Gardener");

    [Fact]
    public void The_name_of_a_project_gives_way_to_the_first_heading() =>
        Read($"---\ntitle: Rosarium\n---\n\nHead Gardener and Apprentice\n----------------------------\n\n{Text}").ShouldBe("Head Gardener and Apprentice");

    [Fact]
    public void A_name_in_front_matter_stands_though_a_heading_names_another_job() =>
        Read($"---\ntitle: Rose Breeding Traineeship\n---\n\n{Text}\n\n## Your Head Gardener\n\nShe will show you.\n").ShouldBe("Rose Breeding Traineeship");

    [Fact]
    public void Of_two_languages_the_first_is_the_pages() =>
        Read($"titel:  Gärtner (m/w/d)\ntitle:  Gardener (m/f/d)\nfrist:  2027-03-15\n\nWir suchen eine Person, die Rosen kennt, und freuen uns auf Ihre Bewerbung.\n").ShouldBe("Gärtner (m/w/d)");

    [Fact]
    public void A_file_called_careers_is_named_by_its_first_line() =>
        Read("\n1\nConcurso para duas Bolsas de Jardinagem\nà Escola das Rosas\nEncontra-se aberto concurso para bolsas de estágio.\n\nRequisitos:\n\n- Experiência com rosas\n\nAs candidaturas devem ser enviadas até 15 de março de 2027 para jobs@porto.pt.\n", "careers.md")
            .ShouldBe("Concurso para duas Bolsas de Jardinagem à Escola das Rosas");

    private static string Read(string markdown, string file = "careers.md") => Sample.OfPage(markdown, file).ShouldNotBeNull().DisplayTitle;
}
