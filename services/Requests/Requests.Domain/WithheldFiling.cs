using GovPortal.Kernel;

namespace GovPortal.Requests.Domain;

/// <param name="Ground">A refusal ground of the regime of the day of the decision.</param>
/// <param name="ReviewOn">Next re-evaluation: Regulation 2019 art. 18.</param>
public sealed record WithheldDetails(string Title, string Ground, DateOnly DecidedOn, string DecidedBy, DateOnly? ReviewOn);

/// <summary>Information filed as withheld (不予公开备案).</summary>
public sealed class WithheldFiling : ITownOwned
{
    private WithheldFiling()
    {
    }

    public WithheldFiling(TownId town, string key, WithheldDetails details, Guid? importedBy)
    {
        (Id, TownId, Key, Details, ImportedBy, Version) = (Guid.CreateVersion7(), town, key, details, importedBy, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Key { get; private set; } = "";

    public WithheldDetails Details { get; private set; } = null!;

    public Guid? ImportedBy { get; private set; }

    public long Version { get; private set; }

    public bool Change(WithheldDetails details)
    {
        if (Details == details) return false;
        Details = details;
        Version++;
        return true;
    }
}
