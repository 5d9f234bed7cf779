using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>What becomes of a published penalty decision that does not stand any more.</summary>
public sealed partial class Item
{
    /// <summary>Set once it is known that the penalty which it publishes was overturned.</summary>
    public OverturnedPenalty? Overturned { get; private set; }

    /// <summary>The penalty was changed, revoked, found unlawful or void: from that day on the limit runs to withdraw it. The withdrawal itself is a deed of its own, with its reason.</summary>
    /// <param name="basis">The decision that overturned it.</param>
    public Result Overturn(DateOnly on, string basis, StaffMember by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(basis)) return ItemErrors.ReasonMissing;
        if (State != ItemState.Published || Content.CatalogueItem != OverturnedPenalty.CatalogueItem) return OverturnedPenalty.NoPenalty;
        if (Overturned is { WithdrawnOn: null }) return OverturnedPenalty.Known;
        if (on <= (Content.ChangedOn ?? Content.ProducedOn)) return OverturnedPenalty.BeforeDecision;
        if (on < OverturnedPenalty.LawInForce) return OverturnedPenalty.BeforeLaw;
        Overturned = new OverturnedPenalty(on, basis);
        Record((Edition, PublicHash), ItemStepKind.PenaltyOverturned, by, at, basis);
        return Result.Done;
    }
}
