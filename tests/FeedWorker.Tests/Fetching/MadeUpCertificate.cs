using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FeedWorker.Tests.Fetching;

/// <summary>Certificates that nobody vouches for.</summary>
internal static class MadeUpCertificate
{
    public static X509Certificate2 For(string name, int daysAgo = 1, int daysAhead = 1)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-daysAgo), DateTimeOffset.UtcNow.AddDays(daysAhead));
    }
}
