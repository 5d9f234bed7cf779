namespace GovPortal.Reporting.Domain.Folds;

/// <summary>The statistics period of a report: 1 January to 31 December, legal days.</summary>
public readonly record struct ReportYear(int Number)
{
    public DateOnly First => new(Number, 1, 1);

    public DateOnly Last => new(Number, 12, 31);
}
