using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Cases.Ledger;

/// <summary>One line of a case's ledger. Lines are only ever added; every date of the case is a function of them (ADR: the legal clock is a ledger).</summary>
public sealed class LedgerEntry : ITownOwned, IInsertOnly
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TownId TownId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public required int Number { get; init; }

    public required LedgerKind Kind { get; init; }

    /// <summary>The legal day of effect.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Post { get; init; }

    /// <summary>Where the law has it, in Chinese, as printed in derivations.</summary>
    public required string Article { get; init; }

    /// <summary>State of the case after this line.</summary>
    public required CaseState State { get; init; }

    /// <summary>How it turned out, as a code; of a decision its code.</summary>
    public string? Outcome { get; init; }

    /// <summary>Working days that are granted, or that a limit has.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>A day that was set: until when to supplement, to explain, to be answered, or to do what a judgment orders.</summary>
    public DateOnly? Until { get; init; }

    public decimal? Yuan { get; init; }

    /// <summary>The consultation that the line belongs to.</summary>
    public Guid? Consultation { get; init; }

    /// <summary>Who is consulted: thirdParty, coProducer or agency.</summary>
    public string? Party { get; init; }

    /// <summary>Number of a document or a waybill. No personal data.</summary>
    public string? Evidence { get; init; }

    /// <summary>What was written: reasons, opinions, names. A <see cref="CaseText"/> that may have been erased since.</summary>
    public Guid? TextId { get; init; }

    /// <summary>Version of the calendar that was asked.</summary>
    public string? CalendarVersion { get; init; }
}
