namespace GovPortal.Requests.Domain.Cases;

/// <content>The number.</content>
public sealed partial class Case
{
    /// <summary>A record entered in error gives its number up for the right one; its ledger stays, under a number that nobody else can have.</summary>
    /// <returns>Whether it could: only what is deleted does.</returns>
    public bool GiveUpNumber()
    {
        if (!Deleted) return false;
        CaseNo = $"{CaseNo}（误录{Id:N}）";
        Version++;
        return true;
    }
}
