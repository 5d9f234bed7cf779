using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;

namespace GovPortal.Requests.Features.Appeals;

/// <param name="Result">upheld, corrected or other; null while pending.</param>
/// <param name="ResultKind">The result in the words of the law; null while pending and for imported history.</param>
/// <param name="EarlierResultKind">What a further appeal took back.</param>
/// <param name="NextDueOn">The earliest day still to be kept; null if there is none.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record AppealView(
    Guid Id, string AppealNo, string? CaseNo, string Kind, string Body, DateOnly FiledOn, string? Procedure, DateOnly? CopyReceivedOn, DateOnly? AnsweredOn,
    DateOnly? DecidedOn, string? Result, string? ResultKind, string? EarlierResultKind, DateOnly? EarlierDecidedOn, DateOnly? AppealedOn, DateOnly? EffectiveOn,
    DateOnly? CompliedOn, string? ReopenedAs, DateOnly? NextDueOn, IReadOnlyList<AppealClockView> Clocks, bool HasText, bool Imported, bool Deleted, long Version)
{
    internal static AppealView Of(Appeal a, WorkingCalendar calendar) => new(
        a.Id, a.AppealNo, a.CaseNo, a.Kind, a.Body, a.FiledOn, a.Procedure, a.CopyReceivedOn, a.AnsweredOn, a.DecidedOn, a.Result, a.ResultKind, a.EarlierResultKind,
        a.EarlierDecidedOn, a.AppealedOn, a.EffectiveOn, a.CompliedOn, a.ReopenedAs, a.NextDueOn, [.. a.Clocks(calendar).Select(AppealClockView.Of)], a.Text is not null,
        a.ImportedBy is not null, a.Deleted, a.Version);
}

/// <param name="Clock">answer or compliance.</param>
public sealed record AppealClockView(string Clock, DateOnly From, DateOnly DueOn, bool Provisional, DateOnly? DoneOn, bool Late, IReadOnlyList<string> Derivation)
{
    internal static AppealClockView Of(AppealClock c) => new(c.Clock, c.From, c.DueOn, c.Provisional, c.DoneOn, c.Late, c.Derivation);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record AppealPage(IReadOnlyList<AppealView> Appeals, Guid? Next);

/// <param name="Text">What the appellant wrote.</param>
public sealed record AppealTextView(string AppealNo, string? Text);
