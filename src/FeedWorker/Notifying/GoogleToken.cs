using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>The access token of a Google service account: a JWT signed with the account's key (RFC 7523), exchanged for a token that is kept until shortly before it ends.</summary>
internal sealed class GoogleToken(FeedWorkerOptions options, AnnounceClient client, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://www.googleapis.com/auth/indexing";
    private const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private string? _token;
    private DateTimeOffset _until;

    /// <summary>The token, or why there is none.</summary>
    public async Task<(string? Token, SendResult? Refusal)> GetAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_token is not null && clock.GetUtcNow() < _until) return (_token, null);
            return await FetchAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The token was refused: fetch a fresh one next time.</summary>
    public void Forget() => _until = default;

    public void Dispose() => _one.Dispose();

    private async Task<(string?, SendResult?)> FetchAsync(CancellationToken cancellation)
    {
        var (account, error) = await AccountAsync(cancellation);
        if (account is null) return (null, SendResult.Later(error!));
        var now = clock.GetUtcNow();
        if (Assertion(account, now) is not { } assertion) return (null, SendResult.Later($"{options.Announce.GoogleServiceAccountFile} holds no usable private key."));
        var form = new Dictionary<string, string> { ["grant_type"] = Grant, ["assertion"] = assertion };
        using var request = new HttpRequestMessage(HttpMethod.Post, account.TokenUri) { Content = new FormUrlEncodedContent(form) };
        var (answer, result) = await client.AskAsync(request, cancellation);
        if (answer is null) return (null, result);
        using (answer)
        {
            var granted = await GrantedAsync(answer, cancellation);
            if (granted?.Token is not { Length: > 0 } token) return (null, SendResult.Later($"{account.TokenUri} granted no token."));
            _token = token;
            _until = now + TimeSpan.FromSeconds(granted.Seconds ?? Life.TotalSeconds) - Spare;
            return (_token, null);
        }
    }

    private async Task<(GoogleServiceAccount?, string?)> AccountAsync(CancellationToken cancellation)
    {
        if (options.Announce.GoogleServiceAccountFile is not { } file) return (null, "announce.googleServiceAccountFile is no longer configured.");
        try
        {
            var account = JsonSerializer.Deserialize<GoogleServiceAccount>(await File.ReadAllBytesAsync(Path.Combine(options.BaseDirectory, file), cancellation));
            return account is { ClientEmail: not null, PrivateKey: not null } ? (account, null) : (null, $"{file} is not a service account's key.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return (null, $"{file} cannot be read: {e.Message}");
        }
    }

    private static async Task<GoogleGrant?> GrantedAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<GoogleGrant>(cancellation);
        }
        catch (JsonException)
        {
            return null; // a page of somebody between us and Google, answered with 200
        }
    }

    /// <summary>Null when the account's key is none.</summary>
    private static string? Assertion(GoogleServiceAccount account, DateTimeOffset now)
    {
        var header = Encode(new { alg = "RS256", typ = "JWT", kid = account.PrivateKeyId });
        var claims = Encode(new { iss = account.ClientEmail, scope = Scope, aud = account.TokenUri.AbsoluteUri, iat = now.ToUnixTimeSeconds(), exp = (now + Life).ToUnixTimeSeconds() });
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(account.PrivateKey);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return null;
        }

        var signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
