using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <summary>A request for information on its way through the agency (依申请公开案件): Regulation 2019 arts. 27–45, 2007 arts. 20–26.</summary>
/// <remarks>Each deed is a method that checks what the law asks for, adds a line to the ledger and reads the clocks anew. The files of this class are by stage.</remarks>
public sealed partial class Case : ITownOwned
{
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<CaseText> _texts = [];

    private Case()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string CaseNo { get; private set; } = "";

    public Guid? SubmissionId { get; private set; }

    /// <summary>The case that this one continues after a judgment or a correction by the agency itself. One application counts once: such a record is in no count of its own.</summary>
    public Guid? ContinuesId { get; private set; }

    /// <summary>2007 or 2019: by the day of receipt.</summary>
    public string Regime { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public DateOnly ReceivedOn { get; private set; }

    public string? ReceiptBasis { get; private set; }

    public string ApplicantKind { get; private set; } = "";

    public byte[] Description { get; private set; } = [];

    public byte[]? Applicant { get; private set; }

    public string? ApplicantKey { get; private set; }

    public CaseState State { get; private set; }

    public string? Decision { get; private set; }

    public IReadOnlyList<string> Grounds { get; private set; } = [];

    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>Last day of the reply limit as the ledger has it now; null while the clock is stopped.</summary>
    public DateOnly? DueOn { get; private set; }

    public bool DueIsProvisional { get; private set; }

    /// <summary>The earliest day on which any open clock of the case runs out, and which; null once it is over.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public ClockName? NextClock { get; private set; }

    public int ExtendedWorkingDays { get; private set; }

    /// <summary>Paid so far, less what was paid back.</summary>
    public decimal FeeYuan { get; private set; }

    /// <summary>Encrypted.</summary>
    public byte[]? Remark { get; private set; }

    public Guid? ImportedBy { get; private set; }

    public bool Deleted { get; private set; }

    public long Version { get; private set; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;

    /// <summary>Those loaded, and those written since.</summary>
    public IReadOnlyList<CaseText> Texts => _texts;

    /// <summary>Whether a judgment opened this record: its limit is then the court's.</summary>
    public bool ContinuesAfterJudgment { get; private set; }

    public RuleSet Rules => RuleSet.Named(Regime)!;

    /// <summary>Registers what came in; the reply limit begins.</summary>
    /// <returns>The case, or <see cref="RuleErrors.BeforeRegulation"/> or <see cref="CaseErrors.DateInFuture"/>.</returns>
    public static Result<Case> Register(TownId town, string caseNo, Receipt receipt, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(occasion);
        if (receipt.ReceivedOn > occasion.Today) return CaseErrors.DateInFuture;
        if (RuleSet.ForReceipt(receipt.ReceivedOn).Failed(out var error, out var rules)) return error;
        var made = Of(town, caseNo, receipt, rules);
        made.Enter(LedgerKind.Registered, CaseState.Registered, occasion with { On = receipt.ReceivedOn }, rules.Regime == RuleSet.Of2007.Regime ? "2007年条例第二十四条" : "第三十一条、第三十三条");
        return made;
    }

    /// <summary>Every clock as the ledger, the rules and the calendar have it.</summary>
    public IReadOnlyList<ClockReading> Clocks(WorkingCalendar calendar, DateOnly today) => CaseClocks.Read(_ledger, Rules, calendar, today);

    public IReadOnlyList<Consultation> Consultations(WorkingCalendar calendar) => Consultation.Of(_ledger, Rules, calendar);

    private static Case Of(TownId town, string caseNo, Receipt receipt, RuleSet rules) => new()
    {
        Id = Guid.CreateVersion7(),
        TownId = town,
        CaseNo = caseNo,
        Regime = rules.Regime,
        SubmissionId = receipt.SubmissionId,
        Channel = receipt.Channel,
        ReceivedOn = receipt.ReceivedOn,
        ReceiptBasis = receipt.Basis,
        ApplicantKind = receipt.ApplicantKind,
        Description = receipt.Description,
        Applicant = receipt.Applicant,
        ApplicantKey = receipt.ApplicantKey,
    };
}
