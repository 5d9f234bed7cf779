using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Cases;

/// <summary>What somebody wrote in the course of a case, encrypted. Kept beside the ledger, which is never changed, so that it can be erased when its time is over.</summary>
public sealed class CaseText : ITownOwned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TownId TownId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Null once erased.</summary>
    public byte[]? Sealed { get; private set; }

    public static CaseText Of(Case owner, byte[] text)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new CaseText { TownId = owner.TownId, CaseId = owner.Id, Sealed = text };
    }

    internal void Erase() => Sealed = null;
}
