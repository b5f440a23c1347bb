using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// Recognises openings again. Every posting gets at most one opening and every opening at most one posting; the rules are tried in
/// this order, each on what the earlier ones left, and the same input always gives the same answer:
/// <list type="number">
/// <item>number, link, title and place all the same;</item>
/// <item>the employer's number, where it is the number of one posting and of one opening only;</item>
/// <item>the canonical link together with title and place;</item>
/// <item>the canonical link, where no two postings and no two openings ever share it, unless title and text are both those of another job;</item>
/// <item>title and place;</item>
/// <item>the title, where one side states no place;</item>
/// <item>a shared link, where title or text are alike;</item>
/// <item>likeness of text.</item>
/// </list>
/// Different employer's numbers and different places keep two jobs apart in rules 5 to 8. Where several fit, the more alike text wins.
/// </summary>
internal static class Identity
{
    public static IReadOnlyList<IdentityMatch> Match(IReadOnlyList<Opening> openings, IReadOnlyList<ReadPosting> postings, Uri page)
    {
        var pairing = new IdentityPairing(openings, postings, page);
        pairing.Pair("the same in number, link, title and place", m => $"{m.Number}\n{m.Link}\n{m.TitleAtPlace}", unsharedOnly: false, (_, _) => true);
        pairing.Pair("same employer's number", m => m.Number, unsharedOnly: true, (_, _) => true);
        pairing.Pair("same link, title and place", m => m.Link is null ? null : m.Link + "\n" + m.TitleAtPlace, unsharedOnly: false, (_, _) => true);
        pairing.PairByLink("same link", sharedToo: false, (o, p) => pairing.TitleLikeness(o, p) > 0 || pairing.SaysLittle(o, p) || pairing.TextLikeness(o, p) >= 0.2);
        pairing.Pair("same title and place", m => m.Title.Length == 0 ? null : m.TitleAtPlace, unsharedOnly: false, (o, p) => !pairing.Conflict(o, p));
        pairing.Pair("same title", m => m.Title.Length == 0 ? null : m.Title, unsharedOnly: false, (o, p) => !pairing.Conflict(o, p));
        pairing.PairByLink("same shared link, alike", sharedToo: true,
            (o, p) => !pairing.Conflict(o, p) && (pairing.TitleLikeness(o, p) >= 0.5 || pairing.TextLikeness(o, p) >= 0.5));
        pairing.PairByText("alike in text", (o, p) => !pairing.Conflict(o, p) && IsAlike(pairing, o, p));
        return pairing.Result;
    }

    /// <summary>A moved link and an edited title at once is rarer than the next job from the same template: then more is asked for.</summary>
    private static bool IsAlike(IdentityPairing pairing, int opening, int posting)
    {
        var text = pairing.TextLikeness(opening, posting);
        var title = pairing.TitleLikeness(opening, posting);
        if (pairing.LinksDiffer(opening, posting)) return text >= 0.6 && title >= 0.5 && pairing.SameFigures(opening, posting);
        return (text >= 0.8 && !pairing.SaysLittle(opening, posting)) || (text >= 0.4 && title >= 0.5 && pairing.SameFigures(opening, posting));
    }
}
