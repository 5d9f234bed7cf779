using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.ReadingPoints;

/// <summary>A place where the public reads what is disclosed (查阅点): Regulation 2019 art. 25, 2007 art. 16.</summary>
public sealed class ReadingPoint : IRegister
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

    /// <summary>What the public finds there: screens, computers, printers, help for those who see or hear badly (2019 arts. 25, 43).</summary>
    public IReadOnlyList<string> Equipment { get; private set; } = [];

    public long Version { get; private set; }

    public void Equip(IReadOnlyList<string> equipment, string? hours, string? contact)
    {
        (Equipment, Hours, Contact) = (equipment, hours, contact);
        Version++;
    }

    /// <summary>Whether it was open at any time of that month, which has begun.</summary>
    public bool WasOpenIn(DateOnly month, DateOnly today) =>
        month <= today && month.AddMonths(1).AddDays(-1) >= OpenedOn && (ClosedOn is null || ClosedOn >= month);

    public Result Close(DateOnly on)
    {
        if (on < OpenedOn) return ClosedBeforeOpened;
        ClosedOn = on;
        Version++;
        return Result.Done;
    }
}
