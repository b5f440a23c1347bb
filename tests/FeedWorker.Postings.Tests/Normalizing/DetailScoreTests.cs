namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>Whole descriptions in twelve languages against labels: "dev" was looked at while the rules were written, "heldout" was not.</summary>
public class DetailScoreTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("heldout")]
    public void Made_up_descriptions_are_read_as_labelled(string split)
    {
        var score = DetailScore.Of(Path.Combine(AppContext.BaseDirectory, "Fixtures", "details"), split);

        score.Found.ShouldBe(score.Pages);
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', score.Faults));
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.8, string.Join('\n', score.Faults));
    }

    [Fact]
    public void Real_descriptions_are_read_as_labelled()
    {
        var folder = CorpusFolder();
        if (folder is null) Assert.Skip("The corpus of real descriptions is not on this machine.");
        var score = DetailScore.Of(folder, "dev");

        (score.Found / (double)score.Pages).ShouldBeGreaterThanOrEqualTo(0.95);
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', score.Faults));
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.8, string.Join('\n', score.Faults));
    }

    private static string? CorpusFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "shared", "interface.md"))) return Path.Combine(at.FullName, "shared", "corpus", "details");
        }

        return null;
    }
}
