using System.CommandLine.Parsing;

namespace FeedWorker.Commands;

/// <summary>Reads an absolute http(s) address from the command line.</summary>
internal static class AddressArgument
{
    public static Uri? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address)) return address;
        result.AddError($"'{text}' is no web address: write it whole, such as https://www.example.org/jobs.");
        return null;
    }

    public static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
