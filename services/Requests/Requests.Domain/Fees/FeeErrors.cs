using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Fees;

public static class FeeErrors
{
    public static readonly Error UnknownMethod = new("requests.unknown-fee-method", ErrorKind.Invalid, "The method is items, pages or cost: one of them for a request.");

    public static readonly Error NothingToCharge = Refused("nothing-to-charge", "Nothing can be charged.");

    public static readonly Error NotOfTariff = Refused(
        "fee-not-of-tariff", "The tariff gives that amount neither for this item nor for any number of pages (国办函〔2020〕109号 arts. 4, 5, 9).");

    public static readonly Error NoCostTariff = Refused("no-cost-tariff", "The county has set no tariff for search, copies and postage of that time.");

    public static readonly Error UnknownMedium = Refused("unknown-medium", "The tariff has no price for that medium.");

    public static readonly Error WaiverNotFound = new("requests.fee-waiver-not-found", ErrorKind.NotFound, "Nobody has applied to remit the fee of this case.");

    public static readonly Error WaiverAppliedFor = new("requests.fee-waiver-applied-for", ErrorKind.Conflict, "The applicant has applied already.");

    public static readonly Error WaiverUndecided = Refused("fee-waiver-undecided", "Decide first on the application to remit the fee.");

    public static readonly Error WaiverDecided = Refused("fee-waiver-decided", "The application is decided.");

    public static readonly Error WaiverForCitizens = Refused("fee-waiver-for-citizens", "Only a citizen in hardship can ask to remit the fee.");

    public static readonly Error NoWaiver = Refused("no-fee-waiver", "Fees were remitted under the Regulation of 2007, while costs were charged; the measures of 2020 know no waiver.");

    public static readonly Error WaiverBeforeReceipt = Refused("fee-waiver-too-early", "An application to remit the fee follows the request, and the decision the application.");

    public static readonly Error WaiverByAnother = Refused("fee-waiver-by-another", "Nobody agrees to an application that he entered himself.");

    public static readonly Error PercentOutOfRange = Refused("percent-out-of-range", "Of the fee 1 to 100 percent are remitted.");

    private static Error Refused(string code, string message) => new("requests." + code, ErrorKind.Unprocessable, message);
}
