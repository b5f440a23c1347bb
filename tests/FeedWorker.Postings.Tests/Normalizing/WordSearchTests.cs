using CsCheck;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>The search for the words of the lexicons takes short cuts; it must find what the long way finds.</summary>
public sealed class WordSearchTests
{
    private static readonly string[] Pieces =
    [
        "full-time", "part time", "Vollzeit", "Teilzeitstelle", "deadline", "apply by", "open until filled", "per hour", "an hour", "$20", "40 hours per week", "hours", "the", "The", "in", "we are an equal opportunity employer",
        "two years of experience", "bachelor's degree", "master’s degree", "remote", "no remote work", "3 days", "e.V.", "St.", "4. Juni", "p.m.", "正社員", "月給20万円", "締切", "it系エンジニア", "401(k)", "24/7",
        ".", "!", "?", "。", ",", ":", ";", "-", "–", "(", ")", "\n", " ", "  ", "required.1", "x", "ß", "İ", "é",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ja")]
    public void A_sentence_of_a_block_has_the_words_that_it_has_alone(string language)
    {
        var words = WordIndex.For(language);
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 40].Sample(
            pieces =>
            {
                var text = Fold.Space(string.Join(' ', pieces));
                var block = new Block { Kind = BlockKind.Paragraph, Html = "", Text = text, Searched = Statement.Of(text, words) };
                var next = 0;
                foreach (var (start, length) in StatementSplitter.Ranges(text))
                {
                    var alone = Statement.Of(text.Substring(start, length), words);
                    var within = Statement.Within(block, 0, start, length, words, ref next);
                    within.Text.ShouldBe(alone.Text);
                    within.Folded.ShouldBe(alone.Folded);
                    within.Hits.ShouldBe(alone.Hits);
                }
            },
            iter: 2000);
    }

    [Fact]
    public void Every_word_of_every_language_is_found()
    {
        foreach (var language in Lexicon.Languages)
        {
            var index = WordIndex.For(language);
            foreach (var group in Enum.GetValues<WordGroup>())
            {
                var list = Lexicon.For(language)!["fields." + char.ToLowerInvariant(group.ToString()[0]) + group.ToString()[1..]];
                string[] all = [.. list.SelectMany(entry => entry.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
                foreach (var word in all)
                {
                    var folded = Fold.Lower(word.TrimEnd('*'));
                    Finds(index, group, folded, folded).ShouldBeTrue($"{language}: '{word}' alone");
                    Finds(index, group, $"xx {folded} xx", folded).ShouldBeTrue($"{language}: '{word}' between others");
                    // Of a word that stands there whole and open, the first counts.
                    if (word.EndsWith('*') && !all.Contains(word.TrimEnd('*'))) Finds(index, group, folded + "abc", folded).ShouldBeTrue($"{language}: '{word}' going on");
                }
            }
        }
    }

    private static bool Finds(WordIndex index, WordGroup group, string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return index.Scan(text).Any(h => h.Group == group && h.Start == at && h.Length >= word.Length);
    }
}
