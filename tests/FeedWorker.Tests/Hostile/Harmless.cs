using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;

namespace FeedWorker.Tests.Hostile;

/// <summary>What a posting must be, wherever it was read: a few tags without attributes around escaped text, and links that browsers may open.</summary>
internal static partial class Harmless
{
    public static void Check(Posting posting)
    {
        Markup().IsMatch(posting.DescriptionHtml).ShouldBeTrue($"more than the few tags in “{posting.DescriptionHtml}”");
        foreach (var link in new[] { posting.Url, posting.ApplyUrl, posting.HiringOrganization.Url, posting.HiringOrganization.Logo })
            (link?.Scheme ?? "https").ShouldBeOneOf("http", "https");
        if (posting.ApplicationContact?.Email is { } mail)
            mail.IndexOfAny(['\r', '\n', ',', ';', '<', '>', '"', ' ']).ShouldBe(-1, "one address, and no room for another header");
    }

    [GeneratedRegex(@"\A(?:[^<>&""'\p{Cc}\u2028\u2029]|&(?:lt|gt|amp|quot|#39|#[0-9]{1,7});|</?(?:p|ul|ol|li|h[1-5]|strong|em)>|<br>)*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
