using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <content>Draft, legal review, signature, delivery (2019 arts. 36–40 and 45; 2007 arts. 21–22).</content>
public sealed partial class Case
{
    /// <summary>The draft that is under way or was signed; null before.</summary>
    public Draft? Draft { get; private set; }

    private string DecisionArticle => Of2007 ? "2007年条例第二十一条" : "第三十六条";

    /// <summary>Drafts the decision. Whether its content says all it must is judged before.</summary>
    public Result DraftDecision(Occasion occasion, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (May(CaseAction.Draft, occasion).Failed(out var error)) return error;
        if (!Decisions.Drafted(Regime).Contains(draft.Decision)) return CaseErrors.UnknownDecision;
        if (draft.Grounds.Any(g => !Decisions.Grounds(Regime).Contains(g))) return CaseErrors.UnknownGround;
        if (Decisions.NeedsGround(draft.Decision) && draft.Grounds.Count == 0) return CaseErrors.GroundMissing;
        if (!Decisions.NeedsGround(draft.Decision) && draft.Grounds.Count > 0) return CaseErrors.GroundNotNeeded;
        if (Contradiction(draft, occasion.Calendar) is { } contradiction) return contradiction;
        Draft = draft with { DraftedBy = occasion.Actor.Id };
        Enter(LedgerKind.Drafted, CaseState.Drafted, occasion, DecisionArticle, new Line { Outcome = draft.Decision });
        return Result.Done;
    }

    /// <summary>Sends the draft back to work, with what is wrong with it.</summary>
    public Result ReturnDraft(Occasion occasion, byte[] reason)
    {
        if (May(CaseAction.ReturnDraft, occasion).Failed(out var error)) return error;
        Enter(LedgerKind.DraftReturned, CaseState.InProgress, occasion, "第四十五条", new Line { Outcome = Draft!.Decision, Note = reason });
        Draft = null;
        return Result.Done;
    }

    /// <summary>The legal review; nobody reviews his own draft.</summary>
    public Result Review(Occasion occasion, byte[] opinion)
    {
        if (May(CaseAction.Review, occasion).Failed(out var error)) return error;
        if (Draft!.DraftedBy == occasion.Actor.Id) return CaseErrors.OwnDraft;
        Enter(LedgerKind.Reviewed, CaseState.Reviewed, occasion, "第四十五条", new Line { Outcome = Draft.Decision, Note = opinion });
        return Result.Done;
    }

    /// <summary>Signs the decision: it is made on this day, and this day decides in which year it counts.</summary>
    /// <param name="documentNumber">The number it goes out under (文号).</param>
    public Result Sign(Occasion occasion, string documentNumber)
    {
        if (May(CaseAction.Sign, occasion).Failed(out var error)) return error;
        if (Draft!.DraftedBy == occasion.Actor.Id) return CaseErrors.OwnDraft;
        (Decision, Grounds, DecidedOn) = (Draft.Decision, Draft.Grounds, occasion.On);
        Enter(LedgerKind.Signed, CaseState.AwaitingDelivery, occasion, DecisionArticle, new Line { Outcome = Decision, Evidence = documentNumber });
        return Result.Done;
    }

    /// <summary>The reply was delivered; <see cref="Occasion.On"/> is the day that counts for its way (国办公开办函〔2016〕235号).</summary>
    /// <param name="way">Code of the way.</param>
    /// <param name="evidence">Waybill number or the like; no personal data.</param>
    public Result Deliver(Occasion occasion, string way, string? evidence)
    {
        if (May(CaseAction.Deliver, occasion).Failed(out var error)) return error;
        DeliveredOn = occasion.On;
        Enter(LedgerKind.Delivered, CaseState.Closed, occasion, "国办公开办函〔2016〕235号", new Line { Outcome = way, Evidence = evidence });
        return Result.Done;
    }

    /// <summary>The applicant takes the request back; his writing stays on file.</summary>
    public Result Withdraw(Occasion occasion, byte[]? writing)
    {
        if (May(CaseAction.Withdraw, occasion).Failed(out var error)) return error;
        Conclude(LedgerKind.Withdrawn, "withdrawn", occasion, "申请人书面撤回", writing);
        return Result.Done;
    }

    /// <summary>Ends a case for which no decision is due.</summary>
    public Result CloseOtherwise(Occasion occasion, byte[] reason)
    {
        if (May(CaseAction.CloseOtherwise, occasion).Failed(out var error)) return error;
        Conclude(LedgerKind.ClosedOtherwise, "otherwiseClosed", occasion, "其他处理", reason);
        return Result.Done;
    }

    /// <summary>Which third parties object with effect, by their place among those asked: for good reason (2019 art. 32), or at all (2007 art. 23).</summary>
    /// <remarks>An objection after the time to answer has none: the agency has had to decide by itself since (2019 art. 32). Of a letter that was given up no time was over.</remarks>
    public IReadOnlyList<int> Objectors(WorkingCalendar calendar) =>
    [
        .. Consultations(calendar).Where(c => c.Party == Consultation.ThirdParty).Index()
            .Where(asked => asked.Item.Outcome == RefusedWithReason || (Of2007 && asked.Item.Outcome == Refused))
            .Where(asked => asked.Item.ExpiresOn is not { } expires || asked.Item.EndedOn <= expires)
            .Select(asked => asked.Index),
    ];

    private void Conclude(LedgerKind kind, string decision, Occasion occasion, string article, byte[]? note = null)
    {
        (Decision, Grounds, DecidedOn, Draft) = (decision, [], occasion.On, null);
        Enter(kind, CaseState.Closed, occasion, article, new Line { Outcome = decision, Note = note });
    }

    /// <summary>What the ledger says against such a decision.</summary>
    private Error? Contradiction(Draft draft, WorkingCalendar calendar)
    {
        if (draft.Decision == "stillUnclear" && !_ledger.Exists(e => e.Kind == LedgerKind.SupplementReceived)) return CaseErrors.NotSupplemented;
        if (draft.Decision == "excessive" && _ledger.FindLast(e => e.Kind == LedgerKind.ReasonsReceived)?.Outcome != "unreasonable") return CaseErrors.ReasonsNotJudged;
        if (draft is { Decision: "granted", PublicInterest: false } && Objectors(calendar).Count > 0) return CaseErrors.ThirdPartyObjects;
        if (draft.Decision == "granted" && _ledger.FindLast(e => e.Kind == LedgerKind.SecrecyReviewed)?.Outcome == MayNotDisclose) return CaseErrors.SecrecyForbids;
        return null;
    }
}
