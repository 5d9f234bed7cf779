using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;

namespace GovPortal.Requests.Domain.Appeals;

/// <content>The course of an appeal: procedure, answer, result, further appeal, compliance.</content>
public sealed partial class Appeal
{
    /// <summary>simple or ordinary; null while not known.</summary>
    public string? Procedure { get; private set; }

    /// <summary>The day the copy reached the agency: the time to answer begins on the next.</summary>
    public DateOnly? CopyReceivedOn { get; private set; }

    public DateOnly? AnswerDueOn { get; private set; }

    public bool AnswerDueIsProvisional { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The result that a further appeal took back; null if there was none.</summary>
    public string? EarlierResultKind { get; private set; }

    public DateOnly? EarlierDecidedOn { get; private set; }

    /// <summary>The day of the further appeal against <see cref="EarlierResultKind"/>.</summary>
    public DateOnly? AppealedOn { get; private set; }

    /// <summary>The day the result took effect.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>The day that the result itself sets; null if the law's limit counts.</summary>
    public DateOnly? OrderedDueOn { get; private set; }

    public DateOnly? ComplianceDueOn { get; private set; }

    public bool ComplianceDueIsProvisional { get; private set; }

    public DateOnly? CompliedOn { get; private set; }

    /// <summary>Number of the case's new record that the result opened.</summary>
    public string? ReopenedAs { get; private set; }

    /// <summary>The earliest day that is still to be kept: the answer's or the compliance's.</summary>
    public DateOnly? NextDueOn => Deleted ? null : CompliedOn is null && ComplianceDueOn is { } compliance ? compliance : AnsweredOn is null && DecidedOn is null ? AnswerDueOn : null;

    /// <summary>The copy arrived, and by which procedure the body goes on.</summary>
    public Result NoteProcedure(string procedure, DateOnly copyReceivedOn, Occurrence now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Refusal(copyReceivedOn, now) is { } refusal) return refusal;
        if (DecidedOn is not null) return AppealErrors.AlreadyDecided;
        if (AnsweredOn < copyReceivedOn) return AppealErrors.AnsweredBeforeCopy;
        if (!AppealProcedures.All.Contains(procedure)) return AppealErrors.UnknownProcedure;
        if (AnswerLimit.Of(Kind, procedure, copyReceivedOn).Failed(out var unknown, out _)) return unknown;
        (Procedure, CopyReceivedOn) = (procedure, copyReceivedOn);
        ReadClocks(now.Calendar);
        Version++;
        return Kernel.Result.Done;
    }

    public Result Answer(DateOnly on, Occurrence now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Refusal(on, now) is { } refusal) return refusal;
        if (CopyReceivedOn is not { } copy) return AppealErrors.CopyNotReceived;
        if (on < copy) return AppealErrors.AnsweredBeforeCopy;
        if (AnsweredOn is not null) return AppealErrors.AlreadyAnswered;
        AnsweredOn = on;
        Version++;
        return Kernel.Result.Done;
    }

    /// <param name="resultKind">A code of <see cref="AppealResults"/>.</param>
    /// <param name="resultClass">Its class, as the county's setting has it.</param>
    public Result Decide(string resultKind, string resultClass, DateOnly on, Occurrence now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Refusal(on, now) is { } refusal) return refusal;
        if (DecidedOn is not null) return AppealErrors.AlreadyDecided;
        if (!AppealResults.Of(Kind).ContainsKey(resultKind)) return AppealErrors.UnknownResult;
        if (on < (AppealedOn ?? FiledOn)) return AppealErrors.DecidedBeforeFiled;
        (ResultKind, Result, DecidedOn) = (resultKind, resultClass, on);
        Version++;
        return Kernel.Result.Done;
    }

    /// <summary>A party appeals against a judgment of first instance: it is pending again, and counts when the last word is spoken.</summary>
    public Result AppealFurther(DateOnly on, Occurrence now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Refusal(on, now) is { } refusal) return refusal;
        if (!IsLitigation) return AppealErrors.NoFurtherAppeal;
        if (DecidedOn is not { } decided) return AppealErrors.NotDecided;
        if (on < decided) return AppealErrors.AppealedBeforeDecided;
        if (AppealedOn is not null) return AppealErrors.AppealedBefore;
        if (EffectiveOn is not null) return AppealErrors.InEffect;
        (EarlierResultKind, EarlierDecidedOn, AppealedOn) = (ResultKind ?? Result, decided, on);
        (ResultKind, Result, DecidedOn) = (null, null, null);
        Version++;
        return Kernel.Result.Done;
    }

    /// <summary>A result that corrects the agency took effect: what it orders is due.</summary>
    /// <param name="orderedDueOn">The day that the result sets; without one the law's 20 working days (法释〔2025〕8号 art. 11).</param>
    public Result TakeEffect(DateOnly on, DateOnly? orderedDueOn, Occurrence now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Refusal(on, now) is { } refusal) return refusal;
        if (DecidedOn is not { } decided) return AppealErrors.NotDecided;
        if (on < decided || orderedDueOn < on) return AppealErrors.EffectBeforeDecided;
        if (Result != AppealResults.Corrected) return AppealErrors.NothingToComplyWith;
        if (CompliedOn is not null) return AppealErrors.CompliedBefore;
        (EffectiveOn, OrderedDueOn) = (on, orderedDueOn);
        ReadClocks(now.Calendar);
        Version++;
        return Kernel.Result.Done;
    }

    public Result Comply(DateOnly on, Occurrence now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Refusal(on, now) is { } refusal) return refusal;
        if (EffectiveOn is not { } effective) return AppealErrors.NotInEffect;
        if (on < effective) return AppealErrors.CompliedBeforeEffect;
        if (CompliedOn is not null) return AppealErrors.CompliedBefore;
        CompliedOn = on;
        Version++;
        return Kernel.Result.Done;
    }

    /// <summary>Notes the new record of the case that the result opened.</summary>
    public void Reopen(string newCaseNo)
    {
        ReopenedAs = newCaseNo;
        Version++;
    }

    /// <summary>A case that it names gave its number up: the appeal stays with that case, and has nothing to do with whose case gets the number next.</summary>
    public void FollowCase(string caseNo, string now)
    {
        if (CaseNo == caseNo) CaseNo = now;
        if (ReopenedAs == caseNo) ReopenedAs = now;
        Version++;
    }

    /// <summary>Reads the days anew by another calendar.</summary>
    /// <returns>Whether one changed.</returns>
    public bool Recalculate(WorkingCalendar calendar)
    {
        var before = (AnswerDueOn, AnswerDueIsProvisional, ComplianceDueOn, ComplianceDueIsProvisional);
        if (NextDueOn is null) return false;
        ReadClocks(calendar);
        if (before == (AnswerDueOn, AnswerDueIsProvisional, ComplianceDueOn, ComplianceDueIsProvisional)) return false;
        Version++;
        return true;
    }

    /// <summary>The clocks that have begun, each with its derivation.</summary>
    public IReadOnlyList<AppealClock> Clocks(WorkingCalendar calendar) => [.. AppealClock.Of(this, calendar)];

    private void ReadClocks(WorkingCalendar calendar)
    {
        foreach (var clock in AppealClock.Of(this, calendar))
        {
            if (clock.Clock == AppealClock.Answer) (AnswerDueOn, AnswerDueIsProvisional) = (clock.DueOn, clock.Provisional);
            else (ComplianceDueOn, ComplianceDueIsProvisional) = (clock.DueOn, clock.Provisional);
        }
    }

    private void ForgetCourse()
    {
        (Procedure, CopyReceivedOn, AnswerDueOn, AnswerDueIsProvisional, AnsweredOn) = (null, null, null, false, null);
        (EarlierResultKind, EarlierDecidedOn, AppealedOn) = (null, null, null);
        (EffectiveOn, OrderedDueOn, ComplianceDueOn, ComplianceDueIsProvisional, CompliedOn) = (null, null, null, false, null);
    }

    private Error? Refusal(DateOnly on, Occurrence now) =>
        Deleted ? AppealErrors.NotFound : on > now.Today ? CaseErrors.DateInFuture : on < FiledOn ? AppealErrors.BeforeFiled : null;
}

/// <summary>The day on which something is recorded, and the calendar that counts.</summary>
public sealed record Occurrence(DateOnly Today, WorkingCalendar Calendar);
