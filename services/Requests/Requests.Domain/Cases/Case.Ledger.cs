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
    private Result May(CaseAction action, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        if (Deleted || !Transitions.Allows(Regime, State, action)) return Transitions.Refusal(Regime, State, action);
        if (occasion.On > occasion.Today) return CaseErrors.DateInFuture;
        var since = StateSince;
        return occasion.On < since ? CaseErrors.DateBeforeState.Saying($"The case has been {Transitions.Name(State)} since {since:yyyy-MM-dd}; nothing can take effect before.") : Result.Done;
    }

    private DateOnly StateSince
    {
        get
        {
            var at = _ledger.Count - 1;
            while (at > 0 && _ledger[at - 1].State == State) at--;
            return _ledger[at].On;
        }
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
