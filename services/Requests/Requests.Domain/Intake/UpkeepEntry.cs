using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

/// <summary>A line of a reception place's upkeep log: what was mended, refilled or brought up to date.</summary>
public sealed class UpkeepEntry : ITownOwned
{
    private UpkeepEntry()
    {
    }

    public UpkeepEntry(ReceptionPlace place, DateOnly on, string what, string actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(place);
        (Id, TownId, PlaceId, On, What, Actor, At) = (Guid.CreateVersion7(at), place.TownId, place.Id, on, what, actor, at);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid PlaceId { get; private set; }

    public DateOnly On { get; private set; }

    public string What { get; private set; } = "";

    public string Actor { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
