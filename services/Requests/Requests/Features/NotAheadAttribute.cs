using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;

namespace GovPortal.Requests.Features;

/// <summary>A day that has come already, by the service's clock. Seen together with lengths and missing fields, so that all faults of an input come at once.</summary>
/// <param name="fault">Code of the fault.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotAheadAttribute(string fault = "requests.date-in-future") : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        return value is DateOnly day && day > LegalDay.Today(validationContext.GetRequiredService<TimeProvider>())
            ? new ValidationResult($"[{fault}] {CaseErrors.DateInFuture.Message}")
            : ValidationResult.Success;
    }
}
