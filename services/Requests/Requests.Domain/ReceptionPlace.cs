using GovPortal.Kernel;

namespace GovPortal.Requests.Domain;

/// <summary>Where requests are received in person (接待场所).</summary>
public sealed class ReceptionPlace : ITownOwned
{
    public static readonly Error NameTaken = new("requests.reception-place-taken", ErrorKind.Conflict, "This town has a reception place of that name.");

    private ReceptionPlace()
    {
    }

    public ReceptionPlace(TownId town, string name, string address, string hours, string contactPost, DateOnly openedOn)
    {
        (Id, TownId, Name, Address, Hours, ContactPost, OpenedOn, Version) = (Guid.CreateVersion7(), town, name, address, hours, contactPost, openedOn, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Hours { get; private set; } = "";

    /// <summary>A post (岗位), not a person.</summary>
    public string ContactPost { get; private set; } = "";

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public long Version { get; private set; }
}
