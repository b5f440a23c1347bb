using System.Buffers;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>Facts that a line announces with a picture: "📍 Bilbao  💶 24.000 €".</summary>
internal static class PicturedFacts
{
    private const int Longest = 80;

    /// <summary>Nobody sets facts beside pictures in a line longer than this, or so many of them.</summary>
    private const int LongestLine = 2000;
    private const int MostSigns = 50;

    // Other pictures end what one of these announces.
    private static readonly SearchValues<char> Ends = SearchValues.Create("·|•｜・\uD83D\uD83C⏰⏱⏳✅✔✉☎⭐");

    public static IEnumerable<FoundFact> In(Line line)
    {
        if (line.Text.Length > LongestLine || line.Signs.Count > MostSigns) yield break;
        foreach (var (at, kind) in line.Signs.Concat(FactIcon.In(line.Text).Select(p => new FactSign(p.At + p.Length, p.Kind))))
        {
            var next = line.Signs.Where(s => s.At > at).Select(s => s.At).DefaultIfEmpty(line.Text.Length).Min();
            var text = line.Text[at..next].TrimStart('\uFE0F', ' ', ':');
            if (text.AsSpan().IndexOfAny(Ends) is >= 0 and var end) text = text[..end];
            text = text.Trim(' ', ',', ';', '-', '–');
            if (text.Length is > 1 and <= Longest) yield return new FoundFact(kind, text);
        }
    }
}
