using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Jobs;

/// <summary>Why items could not be done, each reason said once: again only when the item has changed, or the reason has, or the process is another.</summary>
internal sealed class SaidRefusals
{
    private readonly Dictionary<TownId, Dictionary<Guid, (long Version, string Reason)>> _said = [];

    /// <returns>Whether this is the first time that it is said.</returns>
    public bool IsNew(Item item, Error error)
    {
        if (!_said.TryGetValue(item.TownId, out var ofTown)) _said[item.TownId] = ofTown = [];
        // The sentence, not the code alone: it names the agencies that are still missing.
        var now = (item.Version, $"{error.Code} {error.Message}");
        if (ofTown.TryGetValue(item.Id, out var before) && before == now) return false;
        ofTown[item.Id] = now;
        return true;
    }

    /// <summary>Forgets what is no longer refused.</summary>
    public void Keep(TownId town, IReadOnlyCollection<Guid> refused)
    {
        if (!_said.TryGetValue(town, out var ofTown)) return;
        foreach (var gone in ofTown.Keys.Except(refused).ToList()) ofTown.Remove(gone);
    }
}
