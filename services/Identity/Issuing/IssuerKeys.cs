using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace GovPortal.Identity.Issuing;

/// <summary>Reads the issuer's keys when it first serves; the verbs need none.</summary>
internal sealed class IssuerKeys(IOptions<IssuerOptions> options, PublicAddress address) : IConfigureOptions<OpenIddictServerOptions>
{
    public void Configure(OpenIddictServerOptions server)
    {
        ArgumentNullException.ThrowIfNull(server);
        server.Issuer = address.Issuer;
        server.SigningCredentials.Add(new SigningCredentials(
            new X509SecurityKey(Read(options.Value.SigningCertificatePath, nameof(IssuerOptions.SigningCertificatePath))), SecurityAlgorithms.RsaSha256));
        server.EncryptionCredentials.Add(new EncryptingCredentials(
            new X509SecurityKey(Read(options.Value.EncryptionCertificatePath, nameof(IssuerOptions.EncryptionCertificatePath))),
            SecurityAlgorithms.RsaOAEP,
            SecurityAlgorithms.Aes256CbcHmacSha512));
    }

    private static X509Certificate2 Read(string path, string setting)
    {
        var certificate = X509Certificate2.CreateFromPemFile(path);
        return certificate.GetRSAPrivateKey() is not null
            ? certificate
            : throw new OptionsValidationException(IssuerOptions.Section, typeof(IssuerOptions), [$"Identity__{setting} must hold an RSA key beside its certificate."]);
    }
}
