using System.Buffers;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Pictures that people set before a fact instead of a label: a map pin before the place, coins before the pay.</summary>
internal static class FactIcon
{
    private const int LongestLigature = 30;

    private static readonly SearchValues<string> Pins = SearchValues.Create(["map-marker", "map-pin", "mappin", "location", "geo-alt", "geo-fill", "bi-geo", "pin-map", "pin-drop"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Coins = SearchValues.Create(["money", "coins", "wallet", "fa-euro", "fa-dollar", "fa-sterling", "currency-", "bi-cash", "payments"], StringComparison.OrdinalIgnoreCase);

    private static readonly (string Sign, FactKind Kind)[] Pictures = [("📍", FactKind.Place), ("📌", FactKind.Place), ("🗺", FactKind.Place), ("💰", FactKind.Pay), ("💶", FactKind.Pay), ("💵", FactKind.Pay), ("💷", FactKind.Pay)];

    /// <summary>An element that an icon font or a drawing fills; its own letters, if any, are the picture's name and nothing to read.</summary>
    public static bool Is(IElement element) => element.LocalName switch
    {
        "svg" => true,
        "i" or "span" => element.ClassName is { Length: > 0 } names && (IsLigature(names, element) || (element.LocalName == "i" && element.ChildNodes.Length == 0)),
        _ => false,
    };

    /// <summary>What the picture announces, or null.</summary>
    public static FactKind? Of(IElement element)
    {
        if (Signs(element.ClassName) is { } named) return named;
        if (element.LocalName == "svg") return Signs(element.GetAttribute("data-icon")) ?? Signs(element.QuerySelector("use")?.GetAttribute("href"));
        return element.TextContent.Trim() switch
        {
            "place" or "location_on" or "room" or "pin_drop" => FactKind.Place,
            "payments" or "attach_money" or "euro" => FactKind.Pay,
            _ => null,
        };
    }

    /// <summary>Where pictures from the font of symbols stand in a text, and what they announce.</summary>
    public static IEnumerable<(int At, FactKind Kind, int Length)> In(string text)
    {
        foreach (var (sign, kind) in Pictures)
            for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + sign.Length, StringComparison.Ordinal)) yield return (at, kind, sign.Length);
    }

    private static bool IsLigature(string names, IElement element) =>
        (names.Contains("material-icons", StringComparison.OrdinalIgnoreCase) || names.Contains("material-symbols", StringComparison.OrdinalIgnoreCase)) && element.TextContent.Length <= LongestLigature;

    private static FactKind? Signs(string? names) => string.IsNullOrEmpty(names) ? null : names.AsSpan().ContainsAny(Pins) ? FactKind.Place : names.AsSpan().ContainsAny(Coins) ? FactKind.Pay : null;
}
