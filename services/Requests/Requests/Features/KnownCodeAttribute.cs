using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using GovPortal.Requests.Domain;

namespace GovPortal.Requests.Features;

/// <summary>A field that takes a code of a list, or a list of such codes. Seen together with lengths and missing fields, so that all faults of an input come at once.</summary>
/// <param name="list">Name of the field that the list is for.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownCodeAttribute(string list) : ValidationAttribute
{
    private static readonly FrozenDictionary<string, (FrozenSet<string> Codes, string Fault, string What)> Lists =
        new Dictionary<string, (FrozenSet<string>, string, string)>(StringComparer.Ordinal)
        {
            ["channel"] = (Codes.Channels, "requests.unknown-channel", "channel"),
            ["applicantKind"] = (Codes.ApplicantKinds, "requests.unknown-applicant-kind", "kind of applicant"),
            ["supplyForm"] = (Codes.SupplyForms, "requests.unknown-supply-form", "form of supply"),
            ["receiptWay"] = (Codes.ReceiptWays, "requests.unknown-receipt-way", "way of receipt"),
            ["assistance"] = (Codes.AssistanceNeeds, "requests.unknown-assistance", "kind of assistance"),
            ["appealKind"] = (Codes.AppealKinds, "requests.unknown-appeal-kind", "kind of appeal"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <remarks>The code of the fault goes before the message, in brackets: where answers are written it is taken from there.</remarks>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var (codes, fault, what) = Lists[list];
        var unknown = value switch
        {
            string one => codes.Contains(one) ? [] : [one],
            IEnumerable<string?> many => many.Where(m => m is null || !codes.Contains(m)).ToList(),
            _ => new List<string?>(),
        };
        return unknown.Count == 0
            ? ValidationResult.Success
            : new ValidationResult($"[{fault}] There is no {what} '{string.Join("', '", unknown.Select(u => u is { Length: > 40 } ? u[..40] + "…" : u))}'.");
    }
}
