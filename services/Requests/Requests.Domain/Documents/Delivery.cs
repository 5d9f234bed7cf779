using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>How a document reached the applicant, and the evidence of it (国办公开办函〔2016〕235号; 2019 art. 40).</summary>
/// <param name="Way">One of <see cref="DeliveryWays"/>.</param>
/// <param name="SignedOn">Direct or entrusted: the day of signing.</param>
/// <param name="PostedOn">Post: the day of handing it to the postal enterprise.</param>
/// <param name="ArrivedOn">Electronic: the day it arrived in the agreed system.</param>
/// <param name="LeftOn">Left at the place: the day it was left.</param>
/// <param name="SignedBy">applicant, legalRepresentative (法定代理人、法定代表人) or agent: never a name.</param>
/// <param name="EntrustedAgency">Entrusted: the administrative agency that delivers.</param>
/// <param name="Carrier">Post: <c>postalEnterprise</c>; couriers may not carry documents of state organs (邮政法 art. 55).</param>
/// <param name="PaidByAddressee">Post: whether it was sent freight-collect, which is not allowed.</param>
/// <param name="Waybill">Post: number of the waybill.</param>
/// <param name="ReturnSlip">Number or mark of the slip that came back (回证).</param>
/// <param name="Address">Electronic: the mailbox or account the applicant agreed to. Personal data.</param>
/// <param name="Evidence">Note of what is kept: posting receipt, screenshot or log, witnesses and photographs. May hold personal data.</param>
public sealed record Delivery(
    string Way,
    DateOnly? SignedOn = null,
    DateOnly? PostedOn = null,
    DateOnly? ArrivedOn = null,
    DateOnly? LeftOn = null,
    string? SignedBy = null,
    string? EntrustedAgency = null,
    string? Carrier = null,
    bool PaidByAddressee = false,
    string? Waybill = null,
    string? ReturnSlip = null,
    string? Address = null,
    string? Evidence = null)
{
    public const int MaxLength = 2_000;

    /// <summary>The day on which the limit is met: signing; posting, not arrival; arrival in the system; leaving.</summary>
    /// <exception cref="InvalidOperationException">The record was not checked: it lacks that day.</exception>
    public DateOnly DateThatCounts => DayOfWay ?? throw new InvalidOperationException($"A delivery by '{Way}' without its day was not checked.");

    private DateOnly? DayOfWay => Way switch
    {
        DeliveryWays.Direct or DeliveryWays.Entrusted => SignedOn,
        DeliveryWays.Post => PostedOn,
        DeliveryWays.Electronic => ArrivedOn,
        DeliveryWays.Left => LeftOn,
        _ => null,
    };

    /// <summary>What the record lacks or contradicts, all at once.</summary>
    /// <param name="notBefore">Day of the document.</param>
    public static IReadOnlyList<Fault> Check(Delivery delivery, DateOnly notBefore, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (!DeliveryWays.All.Contains(delivery.Way)) return [new("way", "requests.unknown-delivery-way", $"There is no way of delivery '{delivery.Way}'.")];
        return [.. delivery.OfWay(), .. delivery.Days(notBefore, today), .. delivery.TooLong()];
    }

    private IEnumerable<Fault> OfWay() => Way switch
    {
        DeliveryWays.Direct => [.. Day("signedOn", SignedOn), .. Signatory()],
        DeliveryWays.Entrusted => [.. Day("signedOn", SignedOn), .. Signatory(), .. Text("entrustedAgency", EntrustedAgency, "the administrative agency entrusted")],
        DeliveryWays.Post => [.. Day("postedOn", PostedOn), .. Carriage(), .. Text("waybill", Waybill, "the number of the waybill")],
        DeliveryWays.Electronic =>
        [
            .. Day("arrivedOn", ArrivedOn), .. Text("address", Address, "the address the applicant agreed to"),
            .. Text("evidence", Evidence, "the screenshot or log that is kept"),
        ],
        _ => [.. Day("leftOn", LeftOn), .. Text("evidence", Evidence, "why signing was refused, and the witnesses or photographs (民事诉讼法 art. 89 by analogy)")],
    };

    private IEnumerable<Fault> Signatory() => SignedBy is "applicant" or "legalRepresentative" or "agent"
        ? []
        : [new("signedBy", "requests.unknown-signatory", "It is signed by applicant, legalRepresentative or agent.")];

    private IEnumerable<Fault> Carriage()
    {
        if (Carrier != "postalEnterprise")
            yield return new("carrier", "requests.not-the-post", "Documents of state organs go by the postal enterprise alone (邮政法 art. 55): carrier is postalEnterprise.");
        if (PaidByAddressee) yield return new("paidByAddressee", "requests.freight-collect", "The applicant is not made to pay for the delivery.");
    }

    private IEnumerable<Fault> Days(DateOnly notBefore, DateOnly today)
    {
        foreach (var (field, day, ofWay) in new[]
        {
            ("signedOn", SignedOn, Way is DeliveryWays.Direct or DeliveryWays.Entrusted or DeliveryWays.Post), ("postedOn", PostedOn, Way == DeliveryWays.Post),
            ("arrivedOn", ArrivedOn, Way == DeliveryWays.Electronic), ("leftOn", LeftOn, Way == DeliveryWays.Left),
        })
        {
            if (day is null) continue;
            if (!ofWay) yield return new(field, "requests.day-of-another-way", $"A delivery by '{Way}' has no such day.");
            if (day < notBefore) yield return new(field, CaseErrors.DeliveredBeforeDecided.Code, CaseErrors.DeliveredBeforeDecided.Message);
            if (day > today) yield return new(field, CaseErrors.DateInFuture.Code, CaseErrors.DateInFuture.Message);
        }

        if (Way == DeliveryWays.Post && SignedOn < PostedOn) yield return new("signedOn", "requests.signed-before-posted", "It is signed for on or after the day of posting.");
    }

    private IEnumerable<Fault> TooLong() =>
        from text in new (string Field, string? Value)[]
        {
            ("entrustedAgency", EntrustedAgency), ("waybill", Waybill), ("returnSlip", ReturnSlip), ("address", Address), ("evidence", Evidence),
        }
        where text.Value?.Length > MaxLength
        select new Fault(text.Field, "requests.content-too-long", $"At most {MaxLength} characters.");

    private static IEnumerable<Fault> Day(string field, DateOnly? value) =>
        value is null ? [new(field, "requests.delivery-incomplete", "The day that counts for this way of delivery is missing.")] : [];

    private static IEnumerable<Fault> Text(string field, string? value, string what) =>
        string.IsNullOrWhiteSpace(value) ? [new(field, "requests.delivery-incomplete", $"The record must hold {what}.")] : [];
}
