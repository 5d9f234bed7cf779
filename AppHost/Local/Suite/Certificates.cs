using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GovPortal.AppHost.Local.Suite;

/// <summary>
/// The suite's own certificates, made once per data folder as PEM files (certificate and key, mode 600). Losing the data-protection
/// one loses the personal data that its keys encrypt: it is backed up apart from the databases.
/// </summary>
internal sealed record Certificates(string DataProtection, string Signing, string Encryption)
{
    private const int KeySize = 3072;
    private const int Years = 20;

    public static async Task<Certificates> EnsureAsync(DataFolder folder, TimeProvider clock, CancellationToken ct) => new(
        await EnsureAsync(folder, "data-protection", X509KeyUsageFlags.KeyEncipherment, clock, ct),
        await EnsureAsync(folder, "token-signing", X509KeyUsageFlags.DigitalSignature, clock, ct),
        await EnsureAsync(folder, "token-encryption", X509KeyUsageFlags.KeyEncipherment, clock, ct));

    private static async Task<string> EnsureAsync(DataFolder folder, string purpose, X509KeyUsageFlags usage, TimeProvider clock, CancellationToken ct)
    {
        var path = folder.File(purpose + ".pem");
        if (File.Exists(path)) return path;
        using var key = RSA.Create(KeySize);
        var wanted = new CertificateRequest($"CN=GovPortal {purpose}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        wanted.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        var now = clock.GetUtcNow();
        using var certificate = wanted.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        var pem = $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
        await PrivateFile.WriteAsync(path, Encoding.ASCII.GetBytes(pem), ct);
        return path;
    }
}
