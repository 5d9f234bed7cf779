namespace GovPortal.Reporting.Domain.Facts;

/// <summary>What Reporting keeps of a case (依申请公开案件): enough for every cell it may count in, nothing of who applied.</summary>
/// <remarks>Not sealed: the service's table derives from it, so that one set of predicates serves both.</remarks>
public record CaseRow
{
    public required Guid Id { get; init; }

    public required string CaseNo { get; init; }

    /// <summary>2007 or 2019: the Regulation in force on the day of receipt.</summary>
    public required string Regime { get; init; }

    public required string Channel { get; init; }

    /// <summary>One of the six columns of table 3.</summary>
    public required string ApplicantKind { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>A decision code; null while the case is open.</summary>
    public string? Decision { get; init; }

    /// <summary>The first leads and decides the cell.</summary>
    public string[] Grounds { get; init; } = [];

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public int ExtendedWorkingDays { get; init; }

    /// <summary>Charged and paid, in yuan.</summary>
    public decimal FeeYuan { get; init; }

    /// <summary>The case continues one that was counted when it was first decided, and that a judgment set aside or the agency itself took up again.</summary>
    public bool ReopenedByJudgment { get; init; }

    /// <summary>Entered in error: leaves the counts.</summary>
    public bool Deleted { get; init; }

    /// <summary>Row of table 3 that the decision lands in; set from <see cref="Folds.CaseClassification"/> when the fact is applied.</summary>
    public string? ResultRow { get; init; }

    /// <summary>Answer row of the 统计表 that the decision lands in; set in the same way.</summary>
    public string? AnswerRow { get; init; }
}
