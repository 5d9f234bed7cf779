using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Fees;

/// <summary>A citizen in hardship applies, and the head of the office agrees, to remit the costs (2007 art. 28). One for a case; the measures of 2020 know none.</summary>
public sealed class FeeWaiver : ITownOwned
{
    private FeeWaiver()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid CaseId { get; private set; }

    public DateOnly AppliedOn { get; private set; }

    /// <summary>Why the applicant cannot pay, encrypted.</summary>
    public byte[]? Reason { get; private set; }

    public string AppliedThrough { get; private set; } = "";

    /// <summary>Null while undecided.</summary>
    public bool? Approved { get; private set; }

    /// <summary>How much of the fee is remitted, in percent.</summary>
    public int Percent { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    public long Version { get; private set; }

    /// <param name="applicantKind">Only a citizen (公民) can be in hardship.</param>
    public static Result<FeeWaiver> Apply(TownId town, Guid caseId, string applicantKind, DateOnly receivedOn, DateOnly on, byte[] reason, string by)
    {
        if (applicantKind != "naturalPerson") return FeeErrors.WaiverForCitizens;
        if (FeeRegime.Of(receivedOn, on) != FeeKind.Cost) return FeeErrors.NoWaiver;
        if (on < receivedOn) return FeeErrors.WaiverBeforeReceipt;
        return new FeeWaiver
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            CaseId = caseId,
            AppliedOn = on,
            Reason = reason,
            AppliedThrough = by,
            Version = 1,
        };
    }

    /// <summary>Forgets why the applicant cannot pay, once the time to keep it is over; what was decided stays.</summary>
    public void Erase()
    {
        Reason = null;
        Version++;
    }

    /// <param name="percent">1 … 100 of an approval.</param>
    /// <param name="by">The head; nobody agrees to what he entered himself.</param>
    public Result Decide(bool approved, int percent, DateOnly on, string by)
    {
        if (Approved is not null) return FeeErrors.WaiverDecided;
        if (by == AppliedThrough) return FeeErrors.WaiverByAnother;
        if (approved && percent is < 1 or > 100) return FeeErrors.PercentOutOfRange;
        if (on < AppliedOn) return FeeErrors.WaiverBeforeReceipt;
        (Approved, Percent, DecidedOn, DecidedBy) = (approved, approved ? percent : 0, on, by);
        Version++;
        return Result.Done;
    }
}
