namespace FeedWorker.Postings.Model;

/// <summary>Foreign words on their way to a terminal, a log or a mail: one line, nothing that steers a terminal or turns the direction of what follows.</summary>
internal static class OneLine
{
    private static readonly System.Buffers.SearchValues<char> Turning = System.Buffers.SearchValues.Create("\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static string Of(string text) => text.Any(Steers) ? string.Concat(text.Select(letter => Steers(letter) ? ' ' : letter)) : text;

    private static bool Steers(char letter) => char.IsControl(letter) || Turning.Contains(letter);
}
