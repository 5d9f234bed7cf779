using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.ReadingPoints;

/// <summary>Published items handed to the archive, the library or the service centre (及时提供主动公开的政府信息): Regulation 2019 art. 25, 2007 art. 16.</summary>
public sealed class Handover : IRegister
{
    public static readonly Error NotFound = new("publication.handover-not-found", ErrorKind.NotFound, "No such handover in this town.");

    public static readonly Error InFuture = new("publication.handover-in-future", ErrorKind.Invalid, "What is recorded has happened already.");

    public static readonly Error ItemNotPublished = new("publication.handover-item-not-published", ErrorKind.Unprocessable, "Only what was published by that day is handed over.");

    public static readonly Error Received = new("publication.handover-received", ErrorKind.Unprocessable, "The receipt is on record already.");

    public static readonly Error ReceivedBeforeHandedOver = new("publication.handover-received-too-early", ErrorKind.Invalid, "A receipt is not older than what it receives.");

    private Handover()
    {
    }

    public Handover(TownId town, string receiver, string receiverName, DateOnly handedOverOn, IReadOnlyList<Guid> items, string by)
    {
        (Id, TownId, Receiver, ReceiverName, HandedOverOn) = (Guid.CreateVersion7(), town, receiver, receiverName, handedOverOn);
        (Items, HandedOverBy, Version) = (items, by, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>archive (档案馆), library (公共图书馆) or serviceCentre (政务服务中心).</summary>
    public string Receiver { get; private set; } = "";

    public string ReceiverName { get; private set; } = "";

    public DateOnly HandedOverOn { get; private set; }

    public string HandedOverBy { get; private set; } = "";

    public IReadOnlyList<Guid> Items { get; private set; } = [];

    /// <summary>Number of the receipt, or who signed it.</summary>
    public string? Receipt { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    public long Version { get; private set; }

    public Result Receive(string receipt, DateOnly on, DateOnly today)
    {
        if (Receipt is not null) return Received;
        if (on > today) return InFuture;
        if (on < HandedOverOn) return ReceivedBeforeHandedOver;
        (Receipt, ReceivedOn) = (receipt, on);
        Version++;
        return Result.Done;
    }
}
