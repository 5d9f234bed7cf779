using System.ComponentModel.DataAnnotations;
using GovPortal.Reporting.Features;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Submission_days
{
    [Theory]
    [InlineData(1, 31, true)]
    [InlineData(2, 28, true)]
    [InlineData(2, 29, false)]
    [InlineData(2, 31, false)]
    [InlineData(6, 31, false)]
    [InlineData(13, 1, false)]
    [InlineData(1, 0, false)]
    public void A_day_that_does_not_come_every_year_is_refused(int month, int day, bool accepted)
    {
        var options = new SubmissionOptions { Month = month, Day = day };
        var faults = new List<ValidationResult>();

        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true).ShouldBe(accepted);
        (faults.Count == 0).ShouldBe(accepted);
    }
}
