using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>The mandatory contents of each decision: Regulation 2019 arts. 30, 35–39, 国办函〔2020〕109号 art. 6, Regulation 2007 arts. 21–22.</summary>
internal sealed class DecisionNeeds(DecisionContent content, bool explained)
{
    public IEnumerable<Fault> Of(string regime, string decision, IReadOnlyList<string> grounds) => regime == "2019" ? Of2019(decision, grounds) : Of2007(decision, grounds);

    private IEnumerable<Fault> Of2019(string decision, IReadOnlyList<string> grounds) => decision switch
    {
        "alreadyPublic" => Text("accessWay", content.AccessWay, "the way and place to get it (art. 36(1))"),
        "granted" => Granted("art. 36(2)", timeToo: true),
        "refused" => [.. Reasons("art. 36(3)"), .. Law(grounds, "prohibitedByLaw", "art. 14")],
        "partial" => [.. DisclosedPart("art. 37"), .. Reasons("art. 37"), .. Law(grounds, "prohibitedByLaw", "art. 14")],
        "notHeld" => Search("art. 36(4); the agency bears the burden of proof"),
        "otherAgency" => [.. Reasons("art. 36(5)"), .. Agency("art. 36(5)")],
        "repeat" =>
        [
            .. Text("earlierReplyNumber", content.EarlierReplyNumber, "the number of the reply already given (art. 36(6))"),
            .. Day("earlierReplyOn", content.EarlierReplyOn, "the date of the reply already given (art. 36(6))"),
        ],
        "administrativeQuery" => Text("lawName", content.LawName, "the law or regulation with the special rule (art. 36(7))"),
        "requiresCreation" => Reasons("art. 38"),
        "complaint" => Text("channel", content.Channel, "the channel for petitions and complaints (art. 39(1))"),
        "publishedMaterial" => Text("accessWay", content.AccessWay, "the way to get the publication (art. 39(2))"),
        "excessive" =>
        [
            .. Reasons("art. 35: why the explanation was found unreasonable"),
            .. explained ? Text("explanation", content.Explanation, "what the applicant put forward when asked for reasons (art. 35)") : [],
        ],
        "stillUnclear" => [.. SupplementNotice(), .. Reasons("art. 30: what is still unclear after the supplement")],
        "reissue" => Reasons("arts. 2, 38: why it is no request for information"),
        "notSupplemented" => [.. SupplementNotice(), .. Day("supplementDueOn", content.SupplementDueOn, "the last day of the period for the supplement (art. 30)")],
        "feeUnpaid" =>
        [
            .. Text("feeNotice", content.FeeNotice, "number and date of the fee notice (国办函〔2020〕109号 art. 6)"),
            .. Day("paymentDueOn", content.PaymentDueOn, "the last day for payment (国办函〔2020〕109号 art. 6)"),
        ],
        _ => Closed(decision),
    };

    private IEnumerable<Fault> Of2007(string decision, IReadOnlyList<string> grounds) => decision switch
    {
        "alreadyPublic" => Text("accessWay", content.AccessWay, "the way and place to get it (2007 art. 21(1))"),
        "granted" => Granted("2007 art. 21(1)", timeToo: false),
        "refused" => [.. Reasons("2007 art. 21(2)"), .. Law(grounds, "otherLaw", "2007 art. 21(2)")],
        "partial" => [.. DisclosedPart("2007 art. 22"), .. Reasons("2007 arts. 21(2), 22"), .. Law(grounds, "otherLaw", "2007 art. 21(2)")],
        "notHeld" => Search("2007 art. 21(3); the agency bears the burden of proof"),
        "otherAgency" => Agency("2007 art. 21(3)"),
        "askedToClarify" => Text("supplementItems", content.SupplementItems, "what has to be changed or added (2007 art. 21(4))"),
        "otherChannel" => Text("channel", content.Channel, "the other way to get it"),
        _ => Closed(decision),
    };

    private IEnumerable<Fault> Closed(string decision) => decision switch
    {
        "withdrawn" => Day("withdrawnOn", content.WithdrawnOn, "the day of the applicant's written withdrawal, which is on file"),
        _ => Reasons("why the case ends without an answer"),
    };

    /// <summary>Either the information itself, or where and (2019) when it can be had.</summary>
    private IEnumerable<Fault> Granted(string article, bool timeToo)
    {
        if (Said(content.Information)) return [];
        if (!Said(content.AccessWay))
            return [new("information", "requests.content-missing", $"Supply the information, or the way{(timeToo ? " and the time" : "")} to get it ({article}).")];
        return timeToo ? Text("accessTime", content.AccessTime, $"the time at which it can be had ({article})") : [];
    }

    private IEnumerable<Fault> DisclosedPart(string article) => Text("disclosedPart", content.DisclosedPart, $"the part that is disclosed ({article})");

    private IEnumerable<Fault> Reasons(string article) => Text("reasons", content.Reasons, $"the reasons ({article})");

    private IEnumerable<Fault> SupplementNotice() => Text("supplementNotice", content.SupplementNotice, "number and date of the notice to supplement (art. 30)");

    private IEnumerable<Fault> Law(IReadOnlyList<string> grounds, string ground, string article) =>
        grounds.Contains(ground, StringComparer.Ordinal) ? Text("lawName", content.LawName, $"the law or administrative regulation that forbids disclosure ({article})") : [];

    private IEnumerable<Fault> Search(string article) =>
    [
        .. Text("searchedBy", content.SearchedBy, $"who searched ({article})"),
        .. Text("searchedWhere", content.SearchedWhere, $"where was searched ({article})"),
        .. Day("searchedOn", content.SearchedOn, $"when was searched ({article})"),
        .. Text("searchMethod", content.SearchMethod, $"how was searched ({article})"),
    ];

    /// <summary>The agency is named only if it can be determined, but then in full.</summary>
    private IEnumerable<Fault> Agency(string article) => (Said(content.AgencyName), Said(content.AgencyContact)) switch
    {
        (true, false) => Text("agencyContact", null, $"how to reach the agency that is named ({article})"),
        (false, true) => Text("agencyName", null, $"whose contact it is ({article})"),
        _ => [],
    };

    private static IEnumerable<Fault> Text(string field, string? value, string what) => Said(value) ? [] : Missing(field, what);

    private static IEnumerable<Fault> Day(string field, DateOnly? value, string what) => value is null ? Missing(field, what) : [];

    private static IEnumerable<Fault> Missing(string field, string what) => [new(field, "requests.content-missing", $"The decision must say {what}.")];

    private static bool Said(string? value) => !string.IsNullOrWhiteSpace(value);
}
