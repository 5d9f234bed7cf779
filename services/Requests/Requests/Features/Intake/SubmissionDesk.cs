using System.Security.Cryptography;
using System.Text;
using GovPortal.Kernel;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;

namespace GovPortal.Requests.Features.Intake;

/// <summary>What arrived, with the number and the code that the applicant follows it by.</summary>
/// <param name="AccessCode">In memory only, to be shown once.</param>
internal sealed record TakenIn(Submission Submission, SubmissionContent Content, string AccessCode);

/// <summary>Takes requests in: seals what was written, finds the applicant's key, gives out receipt number and access code.</summary>
internal sealed class SubmissionDesk(RequestsDb db, ApplicantSeal seal, ApplicantKeys keys, TimeProvider clock)
{
    /// <summary>What is written where a paper names nobody: the supplement notice asks for it.</summary>
    public const string Unnamed = "（未署名）";

    private const int NumberDigits = 10;
    private const int CodeDigits = 16;

    /// <summary>Adds the submission to the unit of work; saving is the caller's.</summary>
    /// <param name="days">Submitted and arrived.</param>
    public async Task<Result<TakenIn>> TakeInAsync(
        string channel, string applicantKind, (DateOnly Submitted, DateOnly Arrived) days, Applicant applicant, SubmissionContent content, CancellationToken ct)
    {
        var (town, now) = (db.Town.RequireTown(), clock.GetUtcNow());
        var today = LegalDay.Of(now);
        var code = RandomNumberGenerator.GetHexString(CodeDigits);
        var arrival = new Arrival(
            $"{(channel == "web" ? 'W' : 'S')}{today:yyyyMMdd}-{RandomNumberGenerator.GetHexString(NumberDigits)}", HashOf(code), channel, applicantKind,
            days.Submitted, days.Arrived, seal.Seal(town, applicant), KeyOf(applicant, await keys.OfAsync(town, ct)), content.Seal(seal, town), content.Items.Count,
            string.IsNullOrWhiteSpace(applicant.IdentityNumber));
        if (Submission.Receive(town, arrival, today, now).Failed(out var error, out var made)) return error;
        db.Submissions.Add(made);
        db.Audit("submission.received", $"submission {made.Id}", new { made.Channel, made.ItemCount });
        return new TakenIn(made, content, code);
    }

    /// <summary>Null for who names nobody, or gives a name alone: two unsigned letters are not by the same person, nor are two by namesakes.</summary>
    private static string? KeyOf(Applicant applicant, TownKey key) =>
        applicant.Name == Unnamed && string.IsNullOrWhiteSpace(applicant.IdentityNumber) ? null : key.Of(applicant);

    /// <summary>The code has 64 random bits, so a plain hash is as good as a slow one.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
