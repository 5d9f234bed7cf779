using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The decision on a finding of an item, kept for ever (个人信息保护法 art. 56 asks for three years).</summary>
public sealed class SettledFinding : ITownOwned, IInsertOnly
{
    private SettledFinding()
    {
    }

    public SettledFinding(TownId town, Guid itemId, Finding finding, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(settlement);
        (Id, TownId, ItemId) = (Guid.CreateVersion7(settlement.At), town, itemId);
        (FindingId, Detector, Place) = (finding.Id, finding.Detector, finding.Place);
        (How, Reason, At) = (settlement.How, settlement.Reason, settlement.At);
        (ById, ByName, ByPost) = (settlement.By.Id, settlement.By.Name, settlement.By.Post);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    public string FindingId { get; private set; } = "";

    public string Detector { get; private set; } = "";

    public string Place { get; private set; } = "";

    public SettledHow How { get; private set; }

    public string Reason { get; private set; } = "";

    public string ById { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public string ByPost { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public Settlement ToSettlement() => new(FindingId, How, Reason, new Settler(ById, ByName, ByPost), At);
}
