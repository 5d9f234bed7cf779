using System.Globalization;
using GovPortal.Requests.Domain.Cases.Clocks;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>A line of a work list: one clock of one case and what it waits for. Says nothing of who applied.</summary>
/// <param name="Kind">case, submission, appeal, withheld, correction or proposal.</param>
/// <param name="Number">Case number, receipt number, number of the appeal or correction, key of the filing, or id of the proposal.</param>
/// <param name="Post">The role whose turn it is.</param>
/// <param name="Clock">Name of the clock; null where no limit has begun.</param>
/// <param name="DueOn">Last day; of a paused clock the earliest that it can be; null while nothing is due.</param>
/// <param name="WorkingDaysLeft">Below zero once the last day has passed; null unless the clock runs.</param>
/// <param name="Colour">None for what does not run and for what others have time to do.</param>
/// <param name="IsDuty">Whether the limit is the agency's own, and not one of an applicant or of whoever is asked.</param>
public sealed record WorkEntry(
    string Kind, Guid SubjectId, string Number, string State, WorkTask Task, string Post, string? Clock, ClockState? ClockState, DateOnly? DueOn,
    bool Provisional, int? WorkingDaysLeft, Colour Colour, bool IsDuty)
{
    public const string OfCase = "case";
    public const string OfSubmission = "submission";
    public const string OfAppeal = "appeal";
    public const string OfWithheld = "withheld";
    public const string OfCorrection = "correction";
    public const string OfProposal = "proposal";

    /// <summary>Nothing can be done before somebody else acts or a time is over.</summary>
    public bool IsWaiting => Task is WorkTask.AwaitOpinion or WorkTask.AwaitPayment or WorkTask.AwaitReasons or WorkTask.AwaitSupplement && !(IsDuty && WorkingDaysLeft is not null);

    /// <summary>Orders by urgency: what runs by its last day, then what has none, then what waits.</summary>
    public string Order => string.Create(
        CultureInfo.InvariantCulture, $"{(IsWaiting || ClockState is Cases.Clocks.ClockState.Paused or Cases.Clocks.ClockState.Stopped ? 2 : DueOn is null ? 1 : 0)}|{DueOn:yyyyMMdd}|{Number}|{Clock}|{Task}|{SubjectId:N}");
}
