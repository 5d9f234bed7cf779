using GovPortal.Requests.Domain.Cases;

namespace GovPortal.Requests.Data;

/// <summary>Whether a case's applicant can be found again in other cases.</summary>
/// <remarks>Earlier releases kept a key also of a name that stood alone, so that namesakes shared it. Such a key is found out by opening who applied, and is heeded nowhere.</remarks>
internal sealed class ApplicantLinks(ApplicantSeal seal, ApplicantKeys keys)
{
    /// <returns>The key that the applicant's other cases bear; null where it links nothing.</returns>
    public async ValueTask<string?> OfAsync(Case of, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (of is not { ApplicantKey: { } key, Applicant: { } applicant }) return null;
        return (await keys.OfAsync(of.TownId, ct)).Of(seal.Open(of.TownId, applicant)) is null ? null : key;
    }
}
