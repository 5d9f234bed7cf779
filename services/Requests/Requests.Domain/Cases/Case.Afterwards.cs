using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <content>What happens to a case beside its own course: archive, judgment, calendar, corrections of the record.</content>
public sealed partial class Case
{
    /// <summary>Outcome of the first line of a case that a judgment opened: its clock is that of the judgment.</summary>
    public const string JudgmentOutcome = "judgment";

    public const string SelfCorrectionOutcome = "selfCorrection";

    /// <summary>Files the closed case away (2019 art. 45).</summary>
    public Result Archive(Occasion occasion)
    {
        if (May(CaseAction.Archive, occasion).Failed(out var error)) return error;
        Enter(LedgerKind.Archived, CaseState.Archived, occasion, "第四十五条");
        return Result.Done;
    }

    /// <summary>Opens a new record that continues this one: by judgment (20 working days from its effect, 法释〔2025〕8号 art. 11) or by the agency's own correction.</summary>
    /// <param name="why"><see cref="JudgmentOutcome"/> or <see cref="SelfCorrectionOutcome"/>.</param>
    /// <param name="evidence">Number of the judgment; no personal data.</param>
    /// <param name="orderedDueOn">The day that the judgment itself sets; without one the law's 20 working days.</param>
    /// <param name="undone">Whether the record that went on with this one was deleted as entered in error: then another can.</param>
    public Result<Case> Reopen(Occasion occasion, string caseNo, string why, string? evidence, DateOnly? orderedDueOn = null, bool undone = false)
    {
        if (May(CaseAction.Reopen, occasion).Failed(out var error)) return error;
        if (why is not (JudgmentOutcome or SelfCorrectionOutcome)) return CaseErrors.UnknownReopening;
        if (orderedDueOn is not null && why != JudgmentOutcome) return CaseErrors.OrderedWithoutJudgment;
        if (orderedDueOn < occasion.On) return CaseErrors.OrderedBeforeEffect;
        if (!undone && _ledger.Exists(e => e.Kind == LedgerKind.Reopened)) return CaseErrors.ReopenedBefore;
        var next = Of(TownId, caseNo, new Receipt(Channel, ReceivedOn, ApplicantKind, Description, Applicant, ApplicantKey, ReceiptBasis, SubmissionId), Rules);
        (next.ContinuesId, next.ContinuesAfterJudgment) = (Id, why == JudgmentOutcome);
        var article = why == JudgmentOutcome ? "法释〔2025〕8号第十一条" : "本机关自行更正";
        next.Enter(LedgerKind.Registered, CaseState.InProgress, occasion, article, new Line { Outcome = why, Evidence = evidence, Until = orderedDueOn });
        Enter(LedgerKind.Reopened, State, occasion, article, new Line { Outcome = why, Evidence = caseNo });
        return next;
    }

    /// <summary>A new calendar: the days are read anew, and the old one stays in the ledger.</summary>
    /// <returns>Whether a day changed.</returns>
    public bool Recalculate(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        if (Transitions.IsOver(State) || Deleted) return false;
        var (due, next, provisional) = (DueOn, NextDueOn, DueIsProvisional);
        ReadClocks(occasion);
        if (due == DueOn && next == NextDueOn && provisional == DueIsProvisional) return false;
        Enter(LedgerKind.CalendarChanged, State, occasion, $"工作日历 {occasion.Calendar.Version}", new Line { Until = due, Outcome = provisional ? "provisional" : "final" });
        return true;
    }

    /// <summary>Puts a case of the change-over under the other Regulation, with a reason: neither text has a transition clause.</summary>
    public Result ChangeRegime(Occasion occasion, string regime, byte[] reason)
    {
        if (May(CaseAction.ChangeRegime, occasion).Failed(out var error)) return error;
        if (RuleSet.Named(regime) is null || regime == Regime) return CaseErrors.UnknownRegime;
        Regime = regime;
        Enter(LedgerKind.RegimeChanged, State, occasion, "条例无过渡条款", new Line { Outcome = regime, Note = reason });
        return Result.Done;
    }

    /// <summary>The record was entered in error: it leaves every count, and its ledger stays.</summary>
    public Result DeleteInError(Occasion occasion, byte[] reason)
    {
        if (May(CaseAction.DeleteInError, occasion).Failed(out var error)) return error;
        Deleted = true;
        Enter(LedgerKind.DeletedInError, State, occasion, "误录删除", new Line { Note = reason });
        return Result.Done;
    }

    /// <summary>Forgets who applied and what was written, once the time to keep it is over; ledger, codes and counts stay.</summary>
    /// <remarks><see cref="Texts"/> must be loaded.</remarks>
    public void Erase()
    {
        (Applicant, ApplicantKey, Remark, Description) = (null, null, null, []);
        if (Draft is not null) Draft = Draft with { Content = [] };
        foreach (var text in _texts) text.Erase();
        Version++;
    }
}
