using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Domain.Withheld;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>What there is to do beside the cases: submissions to be confirmed, appeals to be answered and results to be complied with, withheld information to be looked at again,
/// applications for correction, and proposals to publish.</summary>
public static class OtherWork
{
    public const string Confirmation = "confirmation";
    public const string ReEvaluation = "reEvaluation";
    public const string Correction = "correction";

    /// <summary>What came without a day of receipt is confirmed with the applicant on the day it arrives (2019 art. 31): amber on that day, red from the next on.</summary>
    /// <remarks>Never overdue: no limit has begun, and how an applicant who cannot be reached is confirmed the text does not say.</remarks>
    public static WorkEntry? Of(Submission submission, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (submission.State != SubmissionState.AwaitingConfirmation) return null;
        var due = submission.ArrivedOn;
        return new WorkEntry(
            WorkEntry.OfSubmission, submission.Id, submission.ReceiptNumber, "awaitingConfirmation", WorkTask.ConfirmReceipt, Posts.CaseOfficer, Confirmation,
            today <= due ? ClockState.Running : ClockState.Missed, due, false, DaysLeft.Of(calendar, today, due), today <= due ? Colour.Amber : Colour.Red, IsDuty: true);
    }

    /// <summary>The answer to the body that decides (行政复议法 arts. 48, 54; 行政诉讼法 art. 67), and what a result orders (法释〔2025〕8号 art. 11).</summary>
    public static IEnumerable<WorkEntry> Of(Appeal appeal, WorkingCalendar calendar, DateOnly today, ColourRule rule)
    {
        ArgumentNullException.ThrowIfNull(appeal);
        ArgumentNullException.ThrowIfNull(rule);
        if (appeal.Deleted) yield break;
        if (appeal is { AnswerDueOn: { } answer, AnsweredOn: null, DecidedOn: null })
            yield return Entry(appeal, WorkTask.AnswerAppeal, AppealClock.Answer, answer, appeal.AnswerDueIsProvisional, calendar, today, rule);
        if (appeal is { ComplianceDueOn: { } compliance, CompliedOn: null })
            yield return Entry(appeal, WorkTask.Comply, AppealClock.Compliance, compliance, appeal.ComplianceDueIsProvisional, calendar, today, rule);
    }

    /// <summary>The re-evaluation of withheld information (2019 art. 18) is due on a day that the town has set itself: no limit of the law, so it is not told to the county.</summary>
    public static WorkEntry? Of(WithheldFiling filing, WorkingCalendar calendar, DateOnly today, ColourRule rule)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(rule);
        if (filing.Deleted || filing.State != WithheldFiling.Filed || filing.ReviewOn is not { } due) return null;
        var left = DaysLeft.Of(calendar, today, due);
        return new WorkEntry(
            WorkEntry.OfWithheld, filing.Id, filing.Key, filing.State, WorkTask.ReEvaluate, Posts.CaseOfficer, ReEvaluation, StateOf(left), due, false, left,
            rule.Of(left), IsDuty: false);
    }

    /// <summary>An application for correction (2019 art. 41): the limit is the county's own and none of the law, so a missed one is coloured and not told as a missed limit.</summary>
    public static WorkEntry? Of(CorrectionCase correction, WorkingCalendar calendar, DateOnly today, ColourRule rule)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(rule);
        if (correction.Deleted || correction.State == CorrectionStates.Closed) return null;
        var left = DaysLeft.Of(calendar, today, correction.DueOn);
        return new WorkEntry(
            WorkEntry.OfCorrection, correction.Id, correction.CorrectionNo, correction.State, WorkTask.WorkOnCorrection, Posts.CaseOfficer, Correction, StateOf(left),
            correction.DueOn, correction.DueIsProvisional, left, rule.Of(left), IsDuty: false);
    }

    /// <summary>A proposal to publish what people ask for (2019 art. 44) waits for the approver. Neither text nor county sets it a day.</summary>
    public static WorkEntry? Of(DisclosureProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.State != DisclosureProposal.Proposed ? null : new WorkEntry(
            WorkEntry.OfProposal, proposal.Id, proposal.Id.ToString(), proposal.State, WorkTask.DecideProposal, Posts.Approver, null, null, null, false, null, Colour.None, IsDuty: false);
    }

    private static WorkEntry Entry(
        Appeal appeal, WorkTask task, string clock, DateOnly due, bool provisional, WorkingCalendar calendar, DateOnly today, ColourRule rule)
    {
        var left = DaysLeft.Of(calendar, today, due);
        return new WorkEntry(
            WorkEntry.OfAppeal, appeal.Id, appeal.AppealNo, appeal.DecidedOn is null ? "pending" : "decided", task, Posts.CaseOfficer, clock, StateOf(left), due,
            provisional, left, rule.Of(left), IsDuty: true);
    }

    private static ClockState StateOf(int left) => left < 0 ? ClockState.Missed : ClockState.Running;
}
