namespace GovPortal.Publication.Domain.Items;

/// <summary>What the gate must know beside the marks: what the leak check found, and what others still have to say.</summary>
/// <param name="ScannedHash">The content that the leak check looked at; null if it has not looked.</param>
/// <param name="UnsettledBlocking">Findings of severity block that nobody has settled.</param>
/// <param name="UnsettledForReview">Findings of severity review that nobody has settled.</param>
/// <param name="UnconfirmedAgencies">发布协调 (2019 art. 11): named agencies that have not confirmed.</param>
/// <param name="AwaitsHigherApproval">Needs approval from above that has not been given.</param>
/// <param name="KeptOffTheWeb">Why the rows of the standard catalogue that it answers keep it off the open web; null if they do not.</param>
public sealed record GateConditions(
    string? ScannedHash,
    int UnsettledBlocking,
    int UnsettledForReview,
    IReadOnlyList<string> UnconfirmedAgencies,
    bool AwaitsHigherApproval,
    string? KeptOffTheWeb = null)
{
    /// <summary>Whether a human still has to look at what the leak check found.</summary>
    public bool HasUnsettled => UnsettledBlocking + UnsettledForReview > 0;

    /// <summary>What keeps this content from going out, in words; empty if nothing does.</summary>
    /// <param name="urgent">
    /// The urgent route does not wait for what is merely doubtful. It waits for the named agencies and for approval from above as any other: the Regulation lets nobody publish
    /// without them (2019 art. 11, 2007 art. 7), and knows no exception.
    /// </param>
    public IReadOnlyList<string> Missing(string contentHash, bool urgent)
    {
        var missing = new List<string>();
        if (ScannedHash != contentHash) missing.Add("the leak check has not seen this content");
        if (UnsettledBlocking > 0) missing.Add($"{UnsettledBlocking} blocking findings of the leak check are not settled");
        if (KeptOffTheWeb is not null) missing.Add(KeptOffTheWeb);
        missing.AddRange(UnconfirmedAgencies.Select(agency => $"{agency} has not confirmed"));
        if (AwaitsHigherApproval) missing.Add("the approval from above has not been given");
        if (!urgent && UnsettledForReview > 0) missing.Add($"{UnsettledForReview} findings of the leak check are not settled");
        return missing;
    }
}
