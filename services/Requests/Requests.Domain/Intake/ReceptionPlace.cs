using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

/// <summary>What the public is told of a reception place.</summary>
/// <param name="ContactPost">A post (岗位), not a person.</param>
/// <param name="Equipment">What visitors find there: a computer, a copier, reading glasses.</param>
public sealed record ReceptionPlaceDetails(string Name, string Address, string Hours, string ContactPost, string? Phone, string? Equipment);

/// <summary>Where requests are received in person (接待场所): 2019 art. 25 lets an agency run rooms for reading and handing in.</summary>
public sealed class ReceptionPlace : ITownOwned
{
    public static readonly Error NameTaken = new("requests.reception-place-taken", ErrorKind.Conflict, "This town has a reception place of that name.");

    public static readonly Error NotFound = new("requests.reception-place-not-found", ErrorKind.NotFound, "No such reception place in this town.");

    public static readonly Error Closed = new("requests.reception-place-closed", ErrorKind.Unprocessable, "The reception place is closed; open a new one.");

    public static readonly Error BeforeOpening = new("requests.reception-place-not-open-yet", ErrorKind.Unprocessable, "On that day the place was not open yet.");

    public static readonly Error DayInFuture = new("requests.reception-day-in-future", ErrorKind.Unprocessable, "The day has not come yet.");

    private ReceptionPlace()
    {
    }

    public ReceptionPlace(TownId town, ReceptionPlaceDetails details, DateOnly openedOn)
    {
        (Id, TownId, OpenedOn, Version) = (Guid.CreateVersion7(), town, openedOn, 1);
        Take(details);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Hours { get; private set; } = "";

    public string ContactPost { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? Equipment { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public long Version { get; private set; }

    public Result Change(ReceptionPlaceDetails details)
    {
        if (ClosedOn is not null) return Closed;
        Take(details);
        Version++;
        return Result.Done;
    }

    public Result Close(DateOnly on, DateOnly today)
    {
        if (ClosedOn is not null) return Closed;
        if (WasOpen(on, today).Failed(out var error)) return error;
        ClosedOn = on;
        Version++;
        return Result.Done;
    }

    /// <summary>Whether something can have happened there on that day.</summary>
    public Result WasOpen(DateOnly on, DateOnly today)
    {
        if (on > today) return DayInFuture;
        if (on < OpenedOn) return BeforeOpening;
        return on > ClosedOn ? Closed : Result.Done;
    }

    private void Take(ReceptionPlaceDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        (Name, Address, Hours, ContactPost, Phone, Equipment) = (details.Name, details.Address, details.Hours, details.ContactPost, details.Phone, details.Equipment);
    }
}
