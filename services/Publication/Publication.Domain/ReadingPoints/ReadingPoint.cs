using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.ReadingPoints;

/// <summary>A place where the public reads what is disclosed (查阅点): Regulation 2019 art. 25, 2007 art. 16.</summary>
public sealed class ReadingPoint : ITownOwned
{
    public static readonly Error NameTaken = new("publication.reading-point-taken", ErrorKind.Conflict, "This town has a reading point of that name.");

    public static readonly Error NotFound = new("publication.reading-point-not-found", ErrorKind.NotFound, "No such reading point in this town.");

    public static readonly Error ClosedBeforeOpened =
        new("publication.reading-point-closed-before-opened", ErrorKind.Unprocessable, "A reading point cannot close before it opens.");

    private ReadingPoint()
    {
    }

    public ReadingPoint(TownId town, string name, string address, DateOnly openedOn, string? hours, string? contact)
    {
        (Id, TownId, Name, Address, OpenedOn) = (Guid.CreateVersion7(), town, name, address, openedOn);
        (Hours, Contact, Version) = (hours, contact, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? Hours { get; private set; }

    public string? Contact { get; private set; }

    public long Version { get; private set; }

    public Result Close(DateOnly on)
    {
        if (on < OpenedOn) return ClosedBeforeOpened;
        ClosedOn = on;
        Version++;
        return Result.Done;
    }
}
