namespace GovPortal.Reporting.Domain.Folds;

/// <summary>Where a decision lands: the row of table 3, and the answer row of the 统计表 for cases of the 2007 regime.</summary>
/// <remarks>Stored with the row when its fact is applied, so that the year is all that is left to decide. A change of <see cref="CountingOptions.OldRegimeRows"/> needs a replay.</remarks>
public sealed record CaseClassification(string? ResultRow, string? AnswerRow)
{
    /// <summary>The Regulation of 2007, in force until 2019-05-14 by the day of receipt.</summary>
    public const string OldRegime = "2007";

    private static readonly Dictionary<string, string> CurrentRows = new(StringComparer.Ordinal)
    {
        ["granted"] = "3.1",
        ["alreadyPublic"] = "3.1",
        ["partial"] = "3.2",
        ["refused/stateSecret"] = "3.3.1",
        ["refused/prohibitedByLaw"] = "3.3.2",
        ["refused/security"] = "3.3.3",
        ["refused/thirdParty"] = "3.3.4",
        ["refused/internalAffairs"] = "3.3.5",
        ["refused/deliberative"] = "3.3.6",
        ["refused/enforcementFile"] = "3.3.7",
        ["administrativeQuery"] = "3.3.8",
        ["notHeld"] = "3.4.1",
        ["otherAgency"] = "3.4.1",
        ["requiresCreation"] = "3.4.2",
        ["stillUnclear"] = "3.4.3",
        ["complaint"] = "3.5.1",
        ["repeat"] = "3.5.2",
        ["publishedMaterial"] = "3.5.3",
        ["excessive"] = "3.5.4",
        ["reissue"] = "3.5.5",
        ["notSupplemented"] = "3.6.1",
        ["feeUnpaid"] = "3.6.2",
        ["withdrawn"] = "3.6.3",
        ["otherwiseClosed"] = "3.6.3",
    };

    private static readonly Dictionary<string, string> AnswerRows = new(StringComparer.Ordinal)
    {
        ["alreadyPublic"] = "3.3.1",
        ["granted"] = "3.3.2",
        ["partial"] = "3.3.3",
        ["refused/stateSecret"] = "3.3.4.1",
        ["refused/tradeSecret"] = "3.3.4.2",
        ["refused/privacy"] = "3.3.4.3",
        ["refused/security"] = "3.3.4.4",
        ["refused/notGovernmentInformation"] = "3.3.4.5",
        ["refused/otherLaw"] = "3.3.4.6",
        ["otherAgency"] = "3.3.5",
        ["notHeld"] = "3.3.6",
        ["askedToClarify"] = "3.3.7",
        ["otherChannel"] = "3.3.8",
    };

    /// <param name="regime">2007 or 2019.</param>
    /// <param name="decision">A decision code; null while the case is open, which lands nowhere.</param>
    /// <param name="grounds">Only the first counts: the form counts a case once.</param>
    public static CaseClassification Of(string regime, string? decision, IReadOnlyList<string> grounds, CountingOptions options)
    {
        if (decision is null)
        {
            return new CaseClassification(null, null);
        }

        var key = decision == "refused" && grounds.Count > 0 ? $"refused/{grounds[0]}" : decision;
        var (own, other) = regime == OldRegime ? (options.OldRegimeRows, CurrentRows) : ((IReadOnlyDictionary<string, string>)CurrentRows, options.OldRegimeRows);

        // A case received just before 2019-05-15 may have been decided by the new codes (regulation.md: the transition is open).
        var row = own.GetValueOrDefault(key) ?? other.GetValueOrDefault(key);
        return new CaseClassification(row, regime == OldRegime ? AnswerRows.GetValueOrDefault(key) : null);
    }
}
