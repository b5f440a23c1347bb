using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Serving;

/// <summary>The style sheet and the script for other sites, embedded in the assembly.</summary>
internal static class Assets
{
    /// <summary>The one style sheet of all pages.</summary>
    public static byte[] Css { get; } = Load("pages.css");

    /// <summary>Its name holds a hash of its bytes, so that it may be kept for ever.</summary>
    public static string CssPath { get; } = $"assets/{Base64Url.EncodeToString(SHA256.HashData(Css).AsSpan(0, 9))}.css";

    /// <summary>The script behind <c>embed.js</c>, waiting for its data.</summary>
    public static string EmbedScript { get; } = Encoding.UTF8.GetString(Load("embed.js"));

    public static byte[] Icon { get; } = Load("icon.svg");

    private static byte[] Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Assets/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
