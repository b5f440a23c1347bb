using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Addresses from the large to the small, without commas: "〒153-8902 東京都目黒区駒場3-8-1".</summary>
internal static partial class JapaneseAddress
{
    [GeneratedRegex(@"(?:〒? ?(?<code>[0-9]{3}[-－][0-9]{4})[ 　]*)?(?<region>東京都|北海道|京都府|大阪府|神奈川県|和歌山県|鹿児島県|[一-龥]{2}県)[ 　]*(?<town>[一-龥ぁ-んァ-ヶー]{1,7}?(?:市|区|郡[一-龥ぁ-んァ-ヶー]{1,6}?[町村]))(?<street>[一-龥ぁ-んァ-ヶー]{0,10}[0-9０-９][0-9０-９-－丁目番地号]{0,14})?", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Pattern();

    /// <summary>The place, or null when the text holds no such address.</summary>
    public static Place? Read(string text)
    {
        if (text.AsSpan().IndexOfAny("都道府県") < 0 || Pattern().Match(text) is not { Success: true } match) return null;
        string? Part(string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;
        var region = PlaceNames.Region(match.Groups["region"].Value, "JP")?.Region ?? match.Groups["region"].Value;
        return new Place { Name = Fold.Line(match.Value), Address = new PostalAddress { Country = "JP", Region = region, Locality = Part("town"), Street = Part("street"), PostalCode = Part("code") } };
    }
}
