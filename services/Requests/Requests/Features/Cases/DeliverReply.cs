using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Records that the reply was delivered, with its evidence, on the day that counts for its way (国办公开办函〔2016〕235号).</summary>
internal static class DeliverReply
{
    public static void Map(RouteGroupBuilder town) =>
        town.MapPost("/cases/{caseNo}/deliver", DeliverAsync).WithName(nameof(DeliverReply)).ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> DeliverAsync(
        string caseNo, DeliveryInput input, CaseDesk desk, DocumentDesk documents, TimeProvider clock, CancellationToken ct)
    {
        var today = LegalDay.Today(clock);
        var delivery = input.Record(today);
        // Whether its day lies after the decision and before today is judged with the case, as for every deed.
        IReadOnlyList<Fault> faults = [.. Delivery.Check(delivery, DateOnly.MinValue, DateOnly.MaxValue), .. input.Ahead(today)];
        if (faults.Count > 0) return Problems.Invalid(faults);
        return await desk.ActAsync(
            caseNo, "delivered", delivery.DateThatCounts, (found, occasion) => found.Deliver(occasion, delivery.Way, delivery.Waybill ?? delivery.ReturnSlip),
            (found, _) => documents.KeepDeliveryAsync(found, delivery, ct), ct);
    }
}

/// <summary>A delivery, by its way: what each needs is said with all faults at once.</summary>
/// <param name="On">The day that counts for the way: signing, posting, arrival, leaving; today if not said.</param>
/// <param name="Way">direct, entrusted, post, electronic or left.</param>
/// <param name="Evidence">Note of what is kept. May hold personal data; stored encrypted.</param>
/// <param name="SignedBy">direct, entrusted: applicant, legalRepresentative or agent.</param>
/// <param name="SignedOn">post: the day it was signed for, if known.</param>
/// <param name="EntrustedAgency">entrusted: the administrative agency.</param>
/// <param name="Carrier">post: postalEnterprise.</param>
/// <param name="Waybill">post: its number.</param>
/// <param name="ReturnSlip">Number or mark of the slip that came back.</param>
/// <param name="Address">electronic: the mailbox or account agreed on; stored encrypted.</param>
public sealed record DeliveryInput(
    DateOnly? On,
    [property: Required, StringLength(40, MinimumLength = 1)] string Way,
    [property: StringLength(Delivery.MaxLength)] string? Evidence,
    [property: StringLength(40)] string? SignedBy = null,
    DateOnly? SignedOn = null,
    [property: StringLength(200)] string? EntrustedAgency = null,
    [property: StringLength(40)] string? Carrier = null,
    bool PaidByAddressee = false,
    [property: StringLength(100)] string? Waybill = null,
    [property: StringLength(100)] string? ReturnSlip = null,
    [property: StringLength(300)] string? Address = null)
{
    internal Delivery Record(DateOnly today)
    {
        var on = On ?? today;
        var record = new Delivery(
            Way, SignedOn: SignedOn, SignedBy: SignedBy, EntrustedAgency: EntrustedAgency, Carrier: Carrier, PaidByAddressee: PaidByAddressee, Waybill: Waybill,
            ReturnSlip: ReturnSlip, Address: Address, Evidence: Evidence);
        return Way switch
        {
            DeliveryWays.Direct or DeliveryWays.Entrusted => record with { SignedOn = on },
            DeliveryWays.Post => record with { PostedOn = on },
            DeliveryWays.Electronic => record with { ArrivedOn = on },
            DeliveryWays.Left => record with { LeftOn = on },
            _ => record,
        };
    }

    internal IEnumerable<Fault> Ahead(DateOnly today) =>
        SignedOn > today ? [new("signedOn", CaseErrors.DateInFuture.Code, CaseErrors.DateInFuture.Message)] : [];
}
