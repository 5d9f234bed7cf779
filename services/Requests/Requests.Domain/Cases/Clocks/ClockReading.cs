namespace GovPortal.Requests.Domain.Cases.Clocks;

/// <summary>What one clock says: a pure function of ledger, rules and calendar. Only <see cref="State"/> also asks what day it is.</summary>
/// <param name="From">The day of the event that began the present count; it is not counted.</param>
/// <param name="Due">Last day; null while nothing is due.</param>
/// <param name="Provisional">Whether a year on the way is not loaded.</param>
/// <param name="EndedOn">The day of the act that the clock waits for.</param>
/// <param name="Derivation">Line by line, for a person.</param>
public sealed record ClockReading(
    ClockName Clock, DateOnly From, DateOnly? Due, bool Provisional, ClockState State, DateOnly? EndedOn, IReadOnlyList<string> Derivation)
{
    public bool IsOpen => State is ClockState.Running or ClockState.Paused or ClockState.Missed && EndedOn is null;

    internal static ClockState StateOf(DateOnly due, DateOnly? endedOn, DateOnly today) =>
        (endedOn ?? today) > due ? ClockState.Missed : endedOn is null ? ClockState.Running : ClockState.Met;
}
