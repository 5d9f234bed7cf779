using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What the leak check last found in an item: in exactly the content of that hash.</summary>
public sealed class LeakScan : ITownOwned
{
    private LeakScan()
    {
    }

    public LeakScan(TownId town, Guid itemId, bool ofPublic, int edition = 0) => (TownId, ItemId, OfPublic, Edition) = (town, itemId, ofPublic, edition);

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>Whether it looked at what is public (the back catalogue), or at what is on its way there.</summary>
    public bool OfPublic { get; private set; }

    /// <summary>Number of a replaced edition that is still public; 0 for what stands now.</summary>
    public int Edition { get; private set; }

    public string ContentHash { get; private set; } = "";

    public DateTimeOffset ScannedAt { get; private set; }

    /// <summary>Their excerpts are masked: no value is stored a second time.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Findings of severity block, settled or not.</summary>
    public int Blocking { get; private set; }

    /// <summary>Findings of severity review, settled or not.</summary>
    public int ForReview { get; private set; }

    public void Take(string contentHash, IReadOnlyList<Finding> findings, DateTimeOffset at)
    {
        (ContentHash, Findings, ScannedAt) = (contentHash, findings, at);
        (Blocking, ForReview) = (findings.Count(f => f.Severity == LeakSeverity.Block), findings.Count(f => f.Severity == LeakSeverity.Review));
    }
}
