using System.ComponentModel.DataAnnotations;

namespace GovPortal.Identity.Issuing;

/// <summary>What the token issuer needs: section <c>Identity</c>. Without its keys the process refuses to start; there are no keys to fall back on.</summary>
public sealed record IssuerOptions : IValidatableObject
{
    public const string Section = "Identity";

    /// <summary>PEM file with the certificate and RSA key that sign tokens.</summary>
    public string SigningCertificatePath { get; set; } = "";

    /// <summary>PEM file with the certificate and RSA key that encrypt authorization codes and refresh tokens.</summary>
    public string EncryptionCertificatePath { get; set; } = "";

    /// <summary>The clients and accounts that must exist, as JSON; absent where they are kept by other means.</summary>
    public string? CredentialsPath { get; set; }

    /// <summary>Something in front of this process ends TLS, so plain HTTP behind it is in order.</summary>
    public bool BehindTls { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!File.Exists(SigningCertificatePath))
            yield return new ValidationResult($"Set {Section}__SigningCertificatePath to a PEM file with the certificate and key that sign tokens.");
        if (!File.Exists(EncryptionCertificatePath))
            yield return new ValidationResult($"Set {Section}__EncryptionCertificatePath to a PEM file with the certificate and key that encrypt codes.");
        if (CredentialsPath is { Length: > 0 } path && !File.Exists(path))
            yield return new ValidationResult($"{Section}__CredentialsPath names no file.");
    }
}
