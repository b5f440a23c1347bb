using System.Reflection;

namespace FeedWorker.Fetching;

/// <summary>Who we say we are.</summary>
internal static class UserAgent
{
    /// <summary>The name that robots.txt groups are matched against (RFC 9309, 2.2.1).</summary>
    public const string Token = "FeedWorker";

    /// <summary><c>FeedWorker/1.0 (+https://…)</c>; without a contact just the name and version.</summary>
    public static string For(string? contact)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(2) ?? "1.0";
        return contact is null ? $"{Token}/{version}" : $"{Token}/{version} (+{(contact.Contains("://", StringComparison.Ordinal) || !contact.Contains('@', StringComparison.Ordinal) ? contact : "mailto:" + contact)})";
    }
}
