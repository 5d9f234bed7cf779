using System.ComponentModel.DataAnnotations;
using GovPortal.Publication.Domain.Coordinating;

namespace GovPortal.Publication.Features.Coordinating;

/// <summary>An agency is asked because the item concerns it too.</summary>
public sealed record CoordinationInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Agency,
    [property: Required, StringLength(2000, MinimumLength = 1)] string About,
    [property: Required] DateOnly? AskedOn);

/// <param name="Outcome">confirmed or objected.</param>
/// <param name="By">Who answered for the agency.</param>
/// <param name="Evidence">Number of the letter, or where the answer is kept.</param>
public sealed record CoordinationAnswerInput(
    [property: Required, RegularExpression("confirmed|objected")] string Outcome,
    [property: Required, StringLength(4000, MinimumLength = 1)] string Text,
    [property: Required] DateOnly? On,
    [property: Required, StringLength(200, MinimumLength = 1)] string By,
    [property: Required, StringLength(500, MinimumLength = 1)] string Evidence);

public sealed record CoordinationWithdrawalInput([property: Required, StringLength(2000, MinimumLength = 2)] string Reason);

/// <param name="AskedOf">Hash of the content that it was asked about: its answer counts for no other.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record CoordinationView(
    Guid Id, Guid ItemId, string Agency, string About, DateOnly AskedOn, string AskedBy, string? AskedOf, CoordinationAnswer? Answer, IReadOnlyList<CoordinationAnswer> Answers,
    string? WithdrawnBecause, long Version)
{
    internal static CoordinationView Of(Coordination c) => new(c.Id, c.ItemId, c.Agency, c.About, c.AskedOn, c.AskedBy, c.AskedOf, c.Answer, c.Answers, c.WithdrawnBecause, c.Version);
}

/// <param name="Blocks">Whether the item may not be published because of it.</param>
public sealed record ItemCoordinationView(Guid ItemId, bool Blocks, IReadOnlyList<CoordinationView> Agencies);

/// <param name="Required">Whether a rule demands an approval from above.</param>
/// <param name="Reason">Which rule, or why none does.</param>
public sealed record HigherApprovalInput(bool Required, [property: Required, StringLength(1000, MinimumLength = 1)] string Reason);

public sealed record HigherApprovalGrantInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string DocumentNumber,
    [property: Required] DateOnly? GrantedOn,
    [property: Required, StringLength(200, MinimumLength = 1)] string GrantedBy);

/// <param name="GrantedFor">Hash of the content that was approved: another needs it anew.</param>
/// <param name="Blocks">Whether the item, as it is now, may not be published because of it.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record HigherApprovalView(
    Guid ItemId, bool Required, string Reason, string? DocumentNumber, DateOnly? GrantedOn, string? GrantedBy, string? GrantedFor, bool Blocks, long Version)
{
    internal static HigherApprovalView Of(HigherApproval a, string contentHash) =>
        new(a.ItemId, a.Required, a.Reason, a.DocumentNumber, a.GrantedOn, a.GrantedBy, a.GrantedFor, HigherApproval.Blocks(a, contentHash), a.Version);
}
