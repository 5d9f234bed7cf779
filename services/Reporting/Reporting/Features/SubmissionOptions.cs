using System.ComponentModel.DataAnnotations;

namespace GovPortal.Reporting.Features;

/// <summary>By when a town hands its report to the county. The 2019 Regulation names no day for towns (art. 49 binds departments): the county sets it.</summary>
public sealed record SubmissionOptions : IValidatableObject
{
    private const int CommonYear = 2023;

    [Range(1, 12)]
    public int Month { get; init; } = 1;

    [Range(1, 31)]
    public int Day { get; init; } = 31;

    /// <summary>The last day for the report of a year; under the 2007 Regulation (reports to 2018) 31 March, art. 31.</summary>
    public DateOnly LastDayFor(int year) => year < 2019 ? new DateOnly(year + 1, 3, 31) : new DateOnly(year + 1, Month, Day);

    /// <summary>The day must come every year: neither 31 June nor 29 February does.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Month is >= 1 and <= 12 && Day > DateTime.DaysInMonth(CommonYear, Month))
            yield return new ValidationResult($"Submission: month {Month} has no day {Day} every year.", [nameof(Day)]);
    }
}
