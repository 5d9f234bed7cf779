using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Coordinating;

/// <summary>An approval that national rules demand before an item is published (需经批准的，未经批准不得发布): Regulation 2019 art. 11, 2007 art. 7.</summary>
public sealed class HigherApproval : IRegister
{
    private HigherApproval()
    {
    }

    public HigherApproval(TownId town, Guid itemId, bool required, string reason)
    {
        (Id, TownId, ItemId, Required, Reason, Version) = (Guid.CreateVersion7(), town, itemId, required, reason, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    public bool Required { get; private set; }

    /// <summary>Which rule demands it, or why none does.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Number of the approving document.</summary>
    public string? DocumentNumber { get; private set; }

    public DateOnly? GrantedOn { get; private set; }

    /// <summary>The authority that approved.</summary>
    public string? GrantedBy { get; private set; }

    /// <summary>Hash of the content for which it was granted: another needs it anew.</summary>
    public string? GrantedFor { get; private set; }

    /// <summary>Every grant, oldest first.</summary>
    public IReadOnlyList<HigherGrant> Grants { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>Whether a content may not be published yet.</summary>
    /// <param name="contentHash">Of what is to go out.</param>
    public static bool Blocks(HigherApproval? ofItem, string contentHash) => ofItem is { Required: true } && ofItem.GrantedFor != contentHash;

    /// <summary>Says whether one is needed. What was granted stays on record.</summary>
    public void Demand(bool required, string reason)
    {
        (Required, Reason) = (required, reason);
        Version++;
    }

    /// <param name="contentHash">Of the content that was approved.</param>
    public Result Grant(string documentNumber, DateOnly on, string by, DateOnly today, string contentHash)
    {
        if (!Required) return HigherApprovalErrors.NotRequired;
        if (on > today) return HigherApprovalErrors.InFuture;
        (DocumentNumber, GrantedOn, GrantedBy, GrantedFor) = (documentNumber, on, by, contentHash);
        Grants = [.. Grants, new HigherGrant(documentNumber, on, by, contentHash)];
        Version++;
        return Result.Done;
    }
}

/// <param name="For">Hash of the content that was approved.</param>
public sealed record HigherGrant(string DocumentNumber, DateOnly On, string By, string For);

public static class HigherApprovalErrors
{
    public static readonly Error NotFound = new("publication.higher-approval-not-found", ErrorKind.NotFound, "Nobody has said that this item needs an approval from above.");

    public static readonly Error NotRequired = new("publication.higher-approval-not-required", ErrorKind.Unprocessable, "This item needs no approval from above.");

    public static readonly Error InFuture = new("publication.higher-approval-in-future", ErrorKind.Invalid, "What is recorded has happened already.");
}
