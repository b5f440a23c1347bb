using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Tests.Words;

public sealed class WordListTests
{
    [Fact]
    public void A_list_that_one_language_has_is_read_under_that_name_in_others()
    {
        // Some lists are of use in some languages only; every other key that only one file has is a slip of the pen that nobody reads.
        string[] ofFew = ["fields.eduAnyDegree", "finding.complementStops"];

        var inOne = Lexicon.Languages.SelectMany(l => Lexicon.For(l)!.Keys).GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Key);

        inOne.Except(ofFew, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Words_are_written_as_they_are_looked_for()
    {
        foreach (var language in Lexicon.Languages)
        {
            var words = Lexicon.For(language)!;
            foreach (var key in words.Keys.Where(k => !k.StartsWith("labels.", StringComparison.Ordinal) && k != "fields.countries"))
                words[key].ShouldAllBe(w => w.Length > 0 && w.Trim() == w, $"{language} {key}");
            foreach (var key in words.Keys.Where(k => k.StartsWith("lifecycle.", StringComparison.Ordinal) || k.StartsWith("finding.", StringComparison.Ordinal)))
                words[key].ShouldAllBe(w => w.All(c => char.ToLowerInvariant(c) == c), $"{language} {key}");
        }
    }

    [Theory]
    [InlineData("apply now", true)]
    [InlineData("apply: by mail", true)]
    [InlineData("applied physicist", false)]
    [InlineData("candidatar-se à vaga", true)]
    [InlineData("nonprofit accountant", false)]
    [InlineData("", false)]
    public void A_beginning_ends_with_its_word_unless_a_star_says_otherwise(string text, bool begins) =>
        new Beginnings("finding.imperatives").Begin(text).ShouldBe(begins);

    [Theory]
    [InlineData("cook for our kitchen", true)]
    [InlineData("i bake", true)]
    [InlineData("i/o engineer", false)]
    [InlineData("tour guide", false)]
    public void A_word_is_found_as_a_word_and_not_as_a_part_of_one(string text, bool found) =>
        new WordSet("finding.pronouns").IsIn(text).ShouldBe(found);
}
