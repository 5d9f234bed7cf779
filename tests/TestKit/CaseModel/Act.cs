namespace GovPortal.TestKit.CaseModel;

/// <summary>What officers can try to do with a case.</summary>
public enum ActKind
{
    Begin,
    AskSupplement,
    ReceiveSupplement,
    LapseSupplement,
    AskReasons,
    ReceiveReasons,
    NoticeFee,
    RecordFeeNoticeReceived,
    RecordPayment,
    LapseFee,
    ConsultThirdParty,
    ConsultAgency,
    RecordConsultationReceived,
    RecordOpinion,
    EndConsultation,
    Extend,
    AskSecrecyReview,
    RecordSecrecyReview,
    Draft,
    ReturnDraft,
    Review,
    Sign,
    Deliver,
    Withdraw,
    CloseOtherwise,
    Archive,
    Reopen,
    ChangeRegime,
    Delete,
}

/// <param name="Name">What the token calls him.</param>
/// <param name="Stranger">Whether he belongs to another town.</param>
public sealed record ModelActor(string Name, IReadOnlyList<string> Roles, bool Stranger = false);

/// <summary>One try: everything that goes into the call. Only the fields of its kind mean anything.</summary>
/// <param name="Version">What If-Match says; null = the header is missing.</param>
public sealed record Act(ActKind Kind, ModelActor By, DateOnly On, long? Version)
{
    public DateOnly? Until { get; init; }

    public decimal Yuan { get; init; }

    public int WorkingDays { get; init; }

    /// <summary>Reasonable, may disclose, co-producer, public interest: whatever the kind asks with yes or no.</summary>
    public bool Yes { get; init; }

    /// <summary>Whether a text that may be missing is there.</summary>
    public bool Text { get; init; }

    public Guid Consultation { get; init; }

    /// <summary>Opinion, regime, or why a case is reopened.</summary>
    public string Word { get; init; } = "";

    public string Decision { get; init; } = "";

    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>Whether the draft says all that any decision must say.</summary>
    public bool Complete { get; init; } = true;

    public string NewCaseNo { get; init; } = "";

    public override string ToString() =>
        $"{Kind} on {On:yyyy-MM-dd} by {By.Name} v{Version} until {Until:yyyy-MM-dd} yuan {Yuan} days {WorkingDays} yes {Yes} text {Text} word '{Word}' {Decision}[{string.Join(';', Grounds)}] complete {Complete}";
}
