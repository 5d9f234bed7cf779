using System.Text;
using System.Text.Json;
using GovPortal.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace GovPortal.Requests.Data;

/// <summary>Encrypts who applied, with a purpose per town: what leaves memory is ciphertext.</summary>
internal sealed class ApplicantSeal(IDataProtectionProvider provider)
{
    public byte[] Seal(TownId town, Applicant applicant) =>
        provider.CreateProtector("govportal.requests", town.ToString()).Protect(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(applicant, JsonSerializerOptions.Web)));
}

/// <summary>Personal data of an applicant: Regulation 2019 art. 29.</summary>
public sealed record Applicant(string Name, string? Contact, string? IdentityNumber);
