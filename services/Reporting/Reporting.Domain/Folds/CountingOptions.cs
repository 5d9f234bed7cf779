namespace GovPortal.Reporting.Domain.Folds;

/// <summary>How cases are counted where the law leaves it open; a county may set it otherwise.</summary>
public sealed record CountingOptions
{
    public static CountingOptions Default { get; } = new();

    /// <summary>Whether a case that a judgment or the agency itself reopened is counted again in table 3. No text says so; the default is not.</summary>
    public bool CountReopened { get; init; }

    /// <summary>Row of table 3 by decision of the 2007 regime; <c>refused</c> goes by ground. Advice, not law.</summary>
    public IReadOnlyDictionary<string, string> OldRegimeRows { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alreadyPublic"] = "3.1",
        ["granted"] = "3.1",
        ["partial"] = "3.2",
        ["refused/stateSecret"] = "3.3.1",
        ["refused/otherLaw"] = "3.3.2",
        ["refused/security"] = "3.3.3",
        ["refused/tradeSecret"] = "3.3.4",
        ["refused/privacy"] = "3.3.4",
        ["refused/notGovernmentInformation"] = "3.6.3",
        ["otherAgency"] = "3.4.1",
        ["notHeld"] = "3.4.1",
        ["askedToClarify"] = "3.4.3",
        ["otherChannel"] = "3.6.3",
        ["withdrawn"] = "3.6.3",
        ["otherwiseClosed"] = "3.6.3",
    };
}
