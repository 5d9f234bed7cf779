using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <content>How a line gets into the ledger.</content>
public sealed partial class Case
{
    /// <summary>What a line says beside its kind.</summary>
    private sealed record Line
    {
        public string? Outcome { get; init; }

        public int? WorkingDays { get; init; }

        public DateOnly? Until { get; init; }

        public decimal? Yuan { get; init; }

        public Guid? Consultation { get; init; }

        public string? Party { get; init; }

        public string? Evidence { get; init; }

        public byte[]? Note { get; init; }
    }

    /// <summary>What holds for every deed: the state allows it, and its day lies neither in the future nor before the case came into its state.</summary>
    private Result May(CaseAction action, Occasion occasion) =>
        Allowed(action, occasion).Failed(out var error) ? error : NotBeforeState(action, occasion);

    private Result Allowed(CaseAction action, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        if (Deleted || !Transitions.Allows(Regime, State, action)) return Transitions.Refusal(Regime, State, action);
        return occasion.On > occasion.Today ? CaseErrors.DateInFuture : Result.Done;
    }

    private Result NotBeforeState(CaseAction action, Occasion occasion)
    {
        // A judgment takes effect when it does, filed away or not: what goes on with a case comes after its end.
        var since = action == CaseAction.Reopen ? Since(Transitions.IsOver) : Since(state => state == State);
        return occasion.On < since.On
            ? CaseErrors.DateBeforeState.Saying($"The case has been {Transitions.Name(since.State)} since {since.On:yyyy-MM-dd}; nothing can take effect before.")
            : Result.Done;
    }

    /// <summary>The line with which the case came into such a state, in which it still is.</summary>
    private LedgerEntry Since(Func<CaseState, bool> such)
    {
        var at = _ledger.Count - 1;
        while (at > 0 && such(_ledger[at - 1].State)) at--;
        return _ledger[at];
    }

    private void Enter(LedgerKind kind, CaseState state, Occasion occasion, string article, Line? line = null)
    {
        State = state;
        Version++;
        line ??= new Line();
        var text = line.Note is { } note ? CaseText.Of(this, note) : null;
        if (text is not null) _texts.Add(text);
        _ledger.Add(new LedgerEntry
        {
            TownId = TownId,
            CaseId = Id,
            Number = _ledger.Count + 1,
            Kind = kind,
            On = occasion.On,
            At = occasion.At,
            Actor = occasion.Actor.Id,
            Post = occasion.Actor.Post,
            Article = article,
            State = state,
            Outcome = line.Outcome,
            WorkingDays = line.WorkingDays,
            Until = line.Until,
            Yuan = line.Yuan,
            Consultation = line.Consultation,
            Party = line.Party,
            Evidence = line.Evidence,
            TextId = text?.Id,
            CalendarVersion = occasion.Calendar.Version,
        });
        ReadClocks(occasion);
    }

    /// <summary>Keeps the days that lists ask for; they say nothing that the ledger does not.</summary>
    private void ReadClocks(Occasion occasion)
    {
        var clocks = Clocks(occasion.Calendar, occasion.Today);
        (DueOn, DueIsProvisional) = (clocks[0].Due, clocks[0].Provisional);
        var next = Transitions.IsOver(State) || Deleted ? null : clocks.Where(c => c.IsOpen && c.Due is not null).MinBy(c => c.Due);
        (NextDueOn, NextClock) = (next?.Due, next?.Clock);
    }
}
