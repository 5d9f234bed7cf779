using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>What an officer puts into a decision beside its code: plain text in memory, stored encrypted. Which fields a decision needs is <see cref="Check"/>.</summary>
/// <param name="Information">The information supplied, or the list of its annexes (2019 art. 36(2)).</param>
/// <param name="AccessWay">How and where to get it: an address, a URL, a place (2019 arts. 36(1), 36(2), 39(2); 2007 art. 21(1)).</param>
/// <param name="AccessTime">When it can be had (2019 art. 36(2)).</param>
/// <param name="DisclosedPart">The part that is disclosed (2019 art. 37; 2007 art. 22).</param>
/// <param name="Reasons">Why, in words for the applicant.</param>
/// <param name="LawName">The law or regulation relied on, with its article (2019 arts. 14, 36(7)).</param>
/// <param name="SearchedBy">Who searched (post or department).</param>
/// <param name="SearchedWhere">In which archives and systems.</param>
/// <param name="SearchedOn">The day of the search.</param>
/// <param name="SearchMethod">By which words or means.</param>
/// <param name="AgencyName">The agency responsible, if it can be determined (2019 art. 36(5); 2007 art. 21(3)).</param>
/// <param name="AgencyContact">How to reach it.</param>
/// <param name="EarlierReplyNumber">Number of the reply already given (2019 art. 36(6)).</param>
/// <param name="EarlierReplyOn">Its date.</param>
/// <param name="Channel">The proper channel for a complaint or another procedure (2019 art. 39(1)).</param>
/// <param name="Explanation">What the applicant put forward when asked for reasons (2019 art. 35); empty only if he was silent.</param>
/// <param name="SupplementNotice">Number and date of the notice to supplement (2019 art. 30).</param>
/// <param name="SupplementItems">What has to be changed or added (2007 art. 21(4)).</param>
/// <param name="SupplementDueOn">Last day of the period set for the supplement.</param>
/// <param name="FeeNotice">Number and date of the fee notice (国办函〔2020〕109号 art. 6).</param>
/// <param name="PaymentDueOn">Last day for payment.</param>
/// <param name="WithdrawnOn">Day of the applicant's written withdrawal.</param>
public sealed record DecisionContent(
    string? Information = null,
    string? AccessWay = null,
    string? AccessTime = null,
    string? DisclosedPart = null,
    string? Reasons = null,
    string? LawName = null,
    string? SearchedBy = null,
    string? SearchedWhere = null,
    DateOnly? SearchedOn = null,
    string? SearchMethod = null,
    string? AgencyName = null,
    string? AgencyContact = null,
    string? EarlierReplyNumber = null,
    DateOnly? EarlierReplyOn = null,
    string? Channel = null,
    string? Explanation = null,
    string? SupplementNotice = null,
    string? SupplementItems = null,
    DateOnly? SupplementDueOn = null,
    string? FeeNotice = null,
    DateOnly? PaymentDueOn = null,
    DateOnly? WithdrawnOn = null)
{
    /// <summary>The longest text a field takes; longer information goes into an annex.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Everything that <paramref name="decision"/> must say and <paramref name="content"/> does not, with the article that demands it.</summary>
    /// <param name="regime">2007 or 2019.</param>
    /// <param name="decision">A code of that regime.</param>
    /// <param name="grounds">Codes of that regime, the leading one first.</param>
    /// <param name="explained">Whether the applicant gave reasons when asked (2019 art. 35): a decision that finds them unreasonable says what they were.</param>
    /// <returns>All faults at once; empty when the decision may be drafted. Field names are those of the JSON input.</returns>
    public static IReadOnlyList<Fault> Check(string regime, string decision, IReadOnlyList<string> grounds, DecisionContent content, bool explained = false)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        ArgumentNullException.ThrowIfNull(content);
        if (RuleSet.Named(regime) is null) return [new("regime", "requests.unknown-regime", $"There is no regime '{regime}'.")];
        if (!Decisions.Codes(regime).Contains(decision))
            return [new("decision", CaseErrors.UnknownDecision.Code, CaseErrors.UnknownDecision.Message), .. content.TooLong()];
        return [.. GroundFaults(regime, decision, grounds), .. new DecisionNeeds(content, explained).Of(regime, decision, grounds), .. content.TooLong()];
    }

    private static IEnumerable<Fault> GroundFaults(string regime, string decision, IReadOnlyList<string> grounds)
    {
        if (Decisions.NeedsGround(decision) && grounds.Count == 0) yield return new("grounds", CaseErrors.GroundMissing.Code, CaseErrors.GroundMissing.Message);
        if (!Decisions.NeedsGround(decision) && grounds.Count > 0)
            yield return new("grounds", "requests.ground-not-applicable", $"'{decision}' withholds nothing, so it has no ground.");
        foreach (var ground in grounds.Where(g => !Decisions.Grounds(regime).Contains(g)).Distinct(StringComparer.Ordinal))
            yield return new("grounds", CaseErrors.UnknownGround.Code, $"'{ground}': {CaseErrors.UnknownGround.Message}");
        if (grounds.Distinct(StringComparer.Ordinal).Count() != grounds.Count)
            yield return new("grounds", "requests.ground-twice", "A ground is named once.");
    }

    private IEnumerable<Fault> TooLong() =>
        from text in new (string Field, string? Value)[]
        {
            ("information", Information), ("accessWay", AccessWay), ("accessTime", AccessTime), ("disclosedPart", DisclosedPart), ("reasons", Reasons),
            ("lawName", LawName), ("searchedBy", SearchedBy), ("searchedWhere", SearchedWhere), ("searchMethod", SearchMethod), ("agencyName", AgencyName),
            ("agencyContact", AgencyContact), ("earlierReplyNumber", EarlierReplyNumber), ("channel", Channel), ("explanation", Explanation),
            ("supplementNotice", SupplementNotice), ("supplementItems", SupplementItems), ("feeNotice", FeeNotice),
        }
        where text.Value?.Length > MaxLength
        select new Fault(text.Field, "requests.content-too-long", $"At most {MaxLength} characters; put the rest into an annex.");
}
