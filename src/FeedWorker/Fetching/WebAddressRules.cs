namespace FeedWorker.Fetching;

/// <summary>What an address must be before anybody is asked.</summary>
internal static class WebAddressRules
{
    private const int LongestAddress = 8192;

    /// <summary>Ports on which other protocols listen that could take a request for their own (WHATWG Fetch, "bad port").</summary>
    private static readonly HashSet<int> BadPorts =
    [
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137,
        139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723,
        2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    ];

    /// <summary>Why the address is refused, as the end of a sentence that begins with it; null when it may be asked.</summary>
    public static string? WhyRefused(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
            return $"is refused: {address.Scheme} is not fetched, only http and https are";
        if (address.UserInfo.Length > 0)
            return "is refused: it holds a user name or password";
        if (BadPorts.Contains(address.Port))
            return $"is refused: port {address.Port} belongs to another protocol";
        return address.AbsoluteUri.Length > LongestAddress ? "is refused: it is too long" : null;
    }

    /// <summary>For messages: without user name and password, and not endless.</summary>
    public static string Shown(Uri address)
    {
        var text = address.IsAbsoluteUri && address.UserInfo.Length > 0
            ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped) : address.ToString();
        return text.Length > 300 ? text[..300] + "…" : text;
    }
}
