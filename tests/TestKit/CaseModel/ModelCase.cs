namespace GovPortal.TestKit.CaseModel;

/// <summary>What a case should be: a plain record that is rewritten with each deed, where the product adds to a ledger. Written from the law, not from the product.</summary>
public sealed partial class ModelCase
{
    private static readonly ModelCalendar Calendar = ModelCalendar.National;

    /// <summary>Somebody who was asked.</summary>
    public sealed class Asked(string party, DateOnly sent)
    {
        /// <summary>As the service calls it; known once it was looked up.</summary>
        public Guid Id { get; set; }

        public string Party => party;

        public DateOnly Sent => sent;

        public DateOnly? Received { get; set; }

        public DateOnly? Expires { get; set; }

        public DateOnly? Ended { get; set; }

        /// <summary>When it was first no longer waited for: the reply limit has run on from there, whatever came later.</summary>
        public DateOnly? LeftOn { get; set; }

        /// <summary>Left though nobody knows that he had his time: he can still speak.</summary>
        public bool CanStillSpeak { get; set; }

        /// <summary>Whether it was asked after the present count of the reply limit began.</summary>
        public bool Counts { get; set; } = true;
    }

    public ModelCase(string caseNo, DateOnly received, string applicantKind)
    {
        (CaseNo, ReceivedOn, ApplicantKind) = (caseNo, received, applicantKind);
        Regime = received < new DateOnly(2019, 5, 15) ? "2007" : "2019";
        (Since, CountFrom, Length) = (received, received, Regime == "2007" ? 15 : 20);
    }

    public string CaseNo { get; }

    public DateOnly ReceivedOn { get; private init; }

    public string ApplicantKind { get; }

    public string Regime { get; private set; }

    public string State { get; private set; } = "registered";

    /// <summary>When it came into its state.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>When it came to its end, before it was filed away.</summary>
    private DateOnly EndedOn { get; set; }

    public long Version { get; private set; } = 1;

    public bool Deleted { get; private set; }

    public string? Decision { get; private set; }

    public IReadOnlyList<string> Grounds { get; private set; } = [];

    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>Continues a case, after a judgment or by the agency's own correction: the application is counted there already.</summary>
    public bool Continues { get; private init; }

    /// <summary>The limit is a court's, which the agency cannot move: 20 working days that nothing takes days out of.</summary>
    private bool OfCourt { get; init; }

    /// <summary>The record that goes on with this one; one entered in error leaves room for another.</summary>
    private ModelCase? GoesOnAs { get; set; }

    public int Extended { get; private set; }

    public decimal Paid { get; private set; }

    public List<Asked> Consultations { get; } = [];

    private bool SupplementAsked { get; set; }

    private bool SupplementReceived { get; set; }

    /// <summary>Until when to supplement or to explain, in a state that waits for it.</summary>
    public DateOnly? Until { get; private set; }

    private bool? Reasonable { get; set; }

    private bool Objected { get; set; }

    /// <summary>What the last secrecy review found.</summary>
    private bool Secret { get; set; }

    private decimal? Fee { get; set; }

    private DateOnly? FeeNoticed { get; set; }

    private DateOnly? FeeNoticeReceived { get; set; }

    private (string Decision, IReadOnlyList<string> Grounds, string By)? InDraft { get; set; }

    private DateOnly CountFrom { get; set; }

    private int Length { get; set; }

    private bool Stopped { get; set; }

    private DateOnly? DelayedTo { get; set; }

    /// <summary>The record that continues a closed one: the limit begins on the day of the reopening.</summary>
    private ModelCase Next(Act act) => new(act.NewCaseNo, ReceivedOn, ApplicantKind)
    {
        Regime = Regime,
        State = "inProgress",
        Since = act.On,
        CountFrom = act.On,
        Length = Regime == "2007" && act.Word != "judgment" ? 15 : 20,
        OfCourt = act.Word == "judgment",
        Continues = true,
    };

    public override string ToString() =>
        $"{CaseNo} [{Regime}] received {ReceivedOn:yyyy-MM-dd} {State} since {Since:yyyy-MM-dd} v{Version} due {DueOn:yyyy-MM-dd} next {NextDueOn:yyyy-MM-dd} {Decision}";
}
