using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Fees;

/// <summary>A decision to charge (收费通知书): by one method, once for a request. Payments stand in the case's ledger.</summary>
public sealed class FeeNotice : ITownOwned, IInsertOnly
{
    private FeeNotice()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid CaseId { get; private set; }

    public string Method { get; private set; } = "";

    /// <summary>What the tariff gives.</summary>
    public decimal TariffYuan { get; private set; }

    /// <summary>What is charged: the tariff less what was remitted.</summary>
    public decimal Yuan { get; private set; }

    public string Tariff { get; private set; } = "";

    public IReadOnlyList<string> Derivation { get; private set; } = [];

    public DateOnly NoticedOn { get; private set; }

    /// <summary>The subject of the officer's token.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Decides to charge what is proposed, less what was remitted for hardship.</summary>
    /// <returns>The notice, or <see cref="FeeErrors.NothingToCharge"/>.</returns>
    public static Result<FeeNotice> Decide(TownId town, Guid caseId, FeeProposal proposal, FeeWaiver? waiver, DateOnly on, string by)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (waiver is { Approved: null }) return FeeErrors.WaiverUndecided;
        var remitted = proposal.Method == FeeProposal.ByCost && waiver is { Approved: true, Percent: var percent } ? proposal.Yuan * percent / 100 : 0;
        var yuan = Money.Yuan(proposal.Yuan - remitted).Rounded().Amount;
        if (yuan <= 0) return FeeErrors.NothingToCharge.Saying($"Nothing can be charged: {string.Join("; ", proposal.Derivation)}");
        List<string> lines = [.. proposal.Derivation];
        if (remitted > 0) lines.Add($"2007年条例第二十八条：经批准减免 {waiver!.Percent}%，实收 {yuan:0.##} 元");
        return new FeeNotice
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            CaseId = caseId,
            Method = proposal.Method,
            TariffYuan = proposal.Yuan,
            Yuan = yuan,
            Tariff = proposal.Tariff,
            Derivation = lines,
            NoticedOn = on,
            DecidedBy = by,
        };
    }
}
