namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>How a phrase goes on after its first word; the next two characters tell most others apart without a look at the rest.</summary>
/// <param name="Next">The first character after the word.</param>
/// <param name="AfterNext">The second; NUL when there is none.</param>
/// <param name="Tail">Everything after the word.</param>
/// <param name="Meanings">What the phrase means.</param>
internal readonly record struct LongerPhrase(char Next, char AfterNext, string Tail, WordMeaning[] Meanings);
