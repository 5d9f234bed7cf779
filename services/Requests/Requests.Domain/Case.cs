using GovPortal.Kernel;

namespace GovPortal.Requests.Domain;

/// <summary>What came in.</summary>
/// <param name="Subject">What information is asked for; no names.</param>
/// <param name="Applicant">Name and contact, encrypted; nothing outside this service ever holds it.</param>
public sealed record Receipt(string Channel, DateOnly ReceivedOn, string ApplicantKind, string Subject, byte[]? Applicant);

/// <summary>How it was answered.</summary>
public sealed record Outcome(string Decision, IReadOnlyList<string> Grounds, DateOnly DecidedOn);

/// <summary>A request for information on its way through the agency (依申请公开案件): Regulation 2019 arts. 27–45, 2007 arts. 20–26.</summary>
public sealed class Case : ITownOwned
{
    private Case()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string CaseNo { get; private set; } = "";

    /// <summary>2007 or 2019: by the day of receipt.</summary>
    public string Regime { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public DateOnly ReceivedOn { get; private set; }

    public string ApplicantKind { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public byte[]? Applicant { get; private set; }

    public string? Decision { get; private set; }

    public IReadOnlyList<string> Grounds { get; private set; } = [];

    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public int ExtendedWorkingDays { get; private set; }

    public string? Remark { get; private set; }

    public Guid? ImportedBy { get; private set; }

    /// <summary>SHA-256 of the access code of an online applicant.</summary>
    public string? AccessCodeHash { get; private set; }

    public long Version { get; private set; }

    public static Result<Case> Register(TownId town, string caseNo, Receipt receipt, WorkingCalendar calendar, int extendedWorkingDays = 0, Guid? importedBy = null)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (RuleSet.ForReceipt(receipt.ReceivedOn).Failed(out var error, out var rules)) return error;
        if (Deadline.Calculate(calendar, receipt.ReceivedOn, rules.ReplyWorkingDays + extendedWorkingDays).Failed(out error, out var due)) return error;
        return new Case
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            CaseNo = caseNo,
            Regime = rules.Regime,
            Channel = receipt.Channel,
            ReceivedOn = receipt.ReceivedOn,
            ApplicantKind = receipt.ApplicantKind,
            Subject = receipt.Subject,
            Applicant = receipt.Applicant,
            ExtendedWorkingDays = extendedWorkingDays,
            DueOn = due.Due,
            ImportedBy = importedBy,
            Version = 1,
        };
    }

    public void GiveAccess(string accessCodeHash) => AccessCodeHash = accessCodeHash;

    public Result Decide(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (Decision is not null) return CaseErrors.AlreadyDecided;
        if (outcome.DecidedOn < ReceivedOn) return CaseErrors.DecidedBeforeReceived;
        if (!Decisions.Codes(Regime).Contains(outcome.Decision)) return CaseErrors.UnknownDecision;
        if (outcome.Grounds.Any(g => !Decisions.Grounds(Regime).Contains(g))) return CaseErrors.UnknownGround;
        if (Decisions.NeedsGround(outcome.Decision) && outcome.Grounds.Count == 0) return CaseErrors.GroundMissing;
        (Decision, Grounds, DecidedOn) = (outcome.Decision, outcome.Grounds, outcome.DecidedOn);
        Version++;
        return Result.Done;
    }

    public Result Deliver(DateOnly on)
    {
        if (DecidedOn is not { } decided) return CaseErrors.NotDecided;
        if (on < decided) return CaseErrors.DeliveredBeforeDecided;
        DeliveredOn = on;
        Version++;
        return Result.Done;
    }

    /// <summary>Takes over what an imported file says of a case that is here already.</summary>
    /// <returns>Whether anything that is told to others, or the remark, differs.</returns>
    public bool TakeHistory(Case imported)
    {
        ArgumentNullException.ThrowIfNull(imported);
        var same = (Regime, Channel, ReceivedOn, ApplicantKind, Subject, Decision, DecidedOn, DeliveredOn, ExtendedWorkingDays, Remark)
            == (imported.Regime, imported.Channel, imported.ReceivedOn, imported.ApplicantKind, imported.Subject, imported.Decision, imported.DecidedOn,
                imported.DeliveredOn, imported.ExtendedWorkingDays, imported.Remark) && Grounds.SequenceEqual(imported.Grounds);
        if (same) return false;
        (Regime, Channel, ReceivedOn, ApplicantKind, Subject) = (imported.Regime, imported.Channel, imported.ReceivedOn, imported.ApplicantKind, imported.Subject);
        (Decision, Grounds, DecidedOn, DeliveredOn) = (imported.Decision, imported.Grounds, imported.DecidedOn, imported.DeliveredOn);
        (DueOn, ExtendedWorkingDays, Remark, Applicant) = (imported.DueOn, imported.ExtendedWorkingDays, imported.Remark, imported.Applicant ?? Applicant);
        Version++;
        return true;
    }

    /// <summary>History as a file tells it: late or odd dates are facts, and the version stays that of the arrival.</summary>
    public void Recall(Outcome? outcome, DateOnly? deliveredOn, string? remark)
    {
        if (outcome is not null) (Decision, Grounds, DecidedOn) = (outcome.Decision, outcome.Grounds, outcome.DecidedOn);
        (DeliveredOn, Remark) = (deliveredOn, remark);
    }
}
