using System.Net;
using System.Net.Sockets;

namespace FeedWorker.Fetching;

/// <summary>
/// Says which addresses belong to the public Internet. The tables are IANA's special-purpose registries (RFC 6890 and its successors),
/// and the metadata services that clouds put on public-looking numbers.
/// </summary>
internal static class AddressGuard
{
    private static readonly (IPNetwork Network, string What)[] Refused4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this host"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "carrier-grade NAT"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"),
        (IPNetwork.Parse("168.63.129.16/32"), "cloud metadata"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "6to4 relay"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarking"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
    ];

    /// <summary>What is refused of IPv6 before the rule that only 2000::/3 is public, named for the operator.</summary>
    private static readonly (IPNetwork Network, string What)[] Refused6 =
    [
        (IPNetwork.Parse("::/128"), "this host"),
        (IPNetwork.Parse("::1/128"), "loopback"),
        (IPNetwork.Parse("64:ff9b:1::/48"), "local NAT64"),
        (IPNetwork.Parse("100::/64"), "discard-only"),
        (IPNetwork.Parse("2001::/32"), "Teredo"),
        (IPNetwork.Parse("2001::/23"), "reserved"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation"),
        (IPNetwork.Parse("3fff::/20"), "documentation"),
        (IPNetwork.Parse("fc00::/7"), "private"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("fec0::/10"), "site-local"),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What kind of non-public address this is ("loopback"), or null when it is public.</summary>
    public static string? WhyRefused(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork ? In(Refused4, address) : WhyRefused6(address);
    }

    private static string? WhyRefused6(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        // A scope (fe80::1%eth0) says which wire, not which network.
        var plain = address.ScopeId == 0 ? address : new IPAddress(bytes);
        if (In(Refused6, plain) is { } what)
            return what;
        if (Nat64.Contains(plain))
            return Embedded(bytes[12..], "NAT64");
        if (!GlobalUnicast.Contains(plain))
            return "reserved";
        if (SixToFour.Contains(plain))
            return Embedded(bytes[2..6], "6to4");
        // ISATAP (RFC 5214) hides an IPv4 address behind any prefix.
        return bytes[8..12] is [0x00 or 0x02, 0x00, 0x5e, 0xfe] ? Embedded(bytes[12..], "ISATAP") : null;
    }

    private static string? Embedded(ReadOnlySpan<byte> four, string form) => In(Refused4, new IPAddress(four)) is { } what ? $"{what}, in {form} form" : null;

    private static string? In((IPNetwork Network, string What)[] table, IPAddress address)
    {
        foreach (var (network, what) in table)
        {
            if (network.Contains(address))
                return what;
        }

        return null;
    }
}
