using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Corrections;

/// <summary>Somebody holds that the agency's record about him is wrong and proves it (更正申请): Regulation 2019 art. 41, 2007 art. 25(2).</summary>
/// <remarks>No request for information, so it is in no table of the report and makes no fact. The law sets no limit; the county does.</remarks>
public sealed class CorrectionCase : ITownOwned
{
    private CorrectionCase()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string CorrectionNo { get; private set; } = "";

    public DateOnly ReceivedOn { get; private set; }

    public string Channel { get; private set; } = "";

    /// <summary>Who applied, which record, what is wrong with it and how that is proven; encrypted. Null once erased.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>received, verifying or closed.</summary>
    public string State { get; private set; } = CorrectionStates.Received;

    /// <summary>A code of <see cref="CorrectionOutcomes"/>; null while open.</summary>
    public string? Outcome { get; private set; }

    /// <summary>When the record was corrected, the application passed on, or found unproven.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>When the applicant was told.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>The agency that it was passed on to, or that the applicant was told to ask.</summary>
    public string? Agency { get; private set; }

    /// <summary>What was told, encrypted.</summary>
    public byte[]? Answer { get; private set; }

    public DateOnly DueOn { get; private set; }

    public bool DueIsProvisional { get; private set; }

    /// <summary>The county's limit when it came in, in working days.</summary>
    public int LimitWorkingDays { get; private set; }

    /// <summary>Entered in error.</summary>
    public bool Deleted { get; private set; }

    public string? DeletionReason { get; private set; }

    public long Version { get; private set; }

    public bool Late => (ToldOn ?? DateOnly.MinValue) > DueOn;

    /// <param name="content">Encrypted.</param>
    /// <param name="limit">The county's limit in working days.</param>
    public static Result<CorrectionCase> Receive(TownId town, string number, string channel, DateOnly receivedOn, byte[] content, int limit, WorkingCalendar calendar)
    {
        if (Deadline.Calculate(calendar, receivedOn, limit).Failed(out var error, out var due)) return error;
        return new CorrectionCase
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            CorrectionNo = number,
            Channel = channel,
            ReceivedOn = receivedOn,
            Content = content,
            LimitWorkingDays = limit,
            DueOn = due.Due,
            DueIsProvisional = due.Provisional,
            Version = 1,
        };
    }

    public Result BeginVerification()
    {
        if (Deleted) return CorrectionErrors.NotFound;
        if (State != CorrectionStates.Received) return CorrectionErrors.Illegal(State, "verified", CorrectionStates.Received);
        State = CorrectionStates.Verifying;
        Version++;
        return Result.Done;
    }

    public Result Close(CorrectionEnd end, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (Deleted) return CorrectionErrors.NotFound;
        if (State == CorrectionStates.Closed) return CorrectionErrors.Illegal(State, "closed", $"{CorrectionStates.Received} or {CorrectionStates.Verifying}");
        if (!CorrectionOutcomes.All.Contains(end.Outcome)) return CorrectionErrors.UnknownOutcome;
        // 审核: what the agency itself corrects or refuses to correct, it has looked into.
        if (CorrectionOutcomes.NeedsVerification(end.Outcome) && State != CorrectionStates.Verifying) return CorrectionErrors.NotVerified;
        if (CorrectionOutcomes.NeedsAgency(end.Outcome) && string.IsNullOrWhiteSpace(end.Agency)) return CorrectionErrors.AgencyMissing;
        if (end.Outcome == CorrectionOutcomes.Unproven && end.Answer is null) return CorrectionErrors.ReasonMissing;
        if (end.ToldOn is null && end.Outcome != CorrectionOutcomes.Withdrawn) return CorrectionErrors.NotTold;
        if (end.On > today || end.ToldOn > today) return CorrectionErrors.DateInFuture;
        if (end.On < ReceivedOn || end.ToldOn < end.On) return CorrectionErrors.DatesReversed;
        (State, Outcome, DecidedOn, ToldOn, Agency, Answer) = (CorrectionStates.Closed, end.Outcome, end.On, end.ToldOn, end.Agency, end.Answer);
        Version++;
        return Result.Done;
    }

    public Result Delete(string reason)
    {
        if (Deleted) return CorrectionErrors.NotFound;
        (Deleted, DeletionReason) = (true, reason);
        Version++;
        return Result.Done;
    }

    /// <summary>Reads the last day anew by another calendar.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Recalculate(WorkingCalendar calendar)
    {
        if (Deleted || State == CorrectionStates.Closed) return false;
        var due = Deadline.Calculate(calendar, ReceivedOn, LimitWorkingDays).Value;
        if ((due.Due, due.Provisional) == (DueOn, DueIsProvisional)) return false;
        (DueOn, DueIsProvisional) = (due.Due, due.Provisional);
        Version++;
        return true;
    }

    /// <summary>Forgets who applied and what was written, once the time to keep it is over.</summary>
    public void Erase()
    {
        (Content, Answer) = (null, null);
        Version++;
    }
}

/// <summary>How an application for correction ends.</summary>
/// <param name="On">When the record was corrected, the application passed on, or found unproven.</param>
/// <param name="Answer">What was told, encrypted.</param>
public sealed record CorrectionEnd(string Outcome, DateOnly On, DateOnly? ToldOn, string? Agency, byte[]? Answer);
