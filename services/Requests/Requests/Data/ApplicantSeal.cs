using System.Text;
using System.Text.Json;
using GovPortal.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace GovPortal.Requests.Data;

/// <summary>Encrypts who applied and what people wrote of themselves, with a purpose per town: what leaves memory is ciphertext.</summary>
/// <remarks>
/// A sealed text opens only for its own town and purpose, so that a value copied into another column or another town's row stays closed.
/// Erasing it means overwriting the column: the key ring itself is never thinned out, old keys are needed for what must stay readable.
/// </remarks>
internal sealed class ApplicantSeal(IDataProtectionProvider provider)
{
    private const string Root = "govportal.requests";

    /// <summary>Purpose of what a request asks for (Regulation 2019 art. 29(2)): applicants write their own affairs into it.</summary>
    public const string Subject = "subject";

    public byte[] Seal(TownId town, Applicant applicant)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        return provider.CreateProtector(Root, town.ToString()).Protect(JsonSerializer.SerializeToUtf8Bytes(applicant, JsonSerializerOptions.Web));
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed for another town, or the key ring has lost its key.</exception>
    public Applicant Open(TownId town, byte[] sealedApplicant) =>
        JsonSerializer.Deserialize<Applicant>(provider.CreateProtector(Root, town.ToString()).Unprotect(sealedApplicant), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A sealed applicant is empty.");

    /// <param name="purpose">What kind of text it is; the same word opens it again.</param>
    public byte[] SealText(TownId town, string purpose, string text) => Protector(town, purpose).Protect(Encoding.UTF8.GetBytes(text));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed for another town or purpose, or the key ring has lost its key.</exception>
    public string OpenText(TownId town, string purpose, byte[] sealedText) => Encoding.UTF8.GetString(Protector(town, purpose).Unprotect(sealedText));

    private IDataProtector Protector(TownId town, string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        return provider.CreateProtector(Root, town.ToString(), "text", purpose);
    }
}

/// <summary>Personal data of an applicant: Regulation 2019 art. 29.</summary>
public sealed record Applicant(string Name, string? Contact, string? IdentityNumber)
{
    public Agent? Agent { get; init; }
}

/// <summary>Who acts for the applicant, and on what authority.</summary>
public sealed record Agent(string Name, string? Contact, string? Authorisation);
