using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Interpretations;

/// <summary>Links a normative document's item and an item that interprets it (政策解读); it is read from both ends.</summary>
/// <remarks>国办发〔2016〕80号: published within three working days of the document, and each page links to the other.</remarks>
public sealed class Interpretation : ITownOwned
{
    private Interpretation()
    {
    }

    public Interpretation(TownId town, Guid documentId, Guid interpretationId, string linkedBy, DateTimeOffset linkedAt)
    {
        (Id, TownId, DocumentId, InterpretationId) = (Guid.CreateVersion7(), town, documentId, interpretationId);
        (LinkedBy, LinkedAt) = (linkedBy, linkedAt);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>Item of the normative document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Item that interprets it.</summary>
    public Guid InterpretationId { get; private set; }

    public string LinkedBy { get; private set; } = "";

    public DateTimeOffset LinkedAt { get; private set; }
}

/// <summary>A recorded reason why a normative document needs no interpretation.</summary>
public sealed class InterpretationWaiver : IRegister
{
    private InterpretationWaiver()
    {
    }

    public InterpretationWaiver(TownId town, Guid documentId, string reason, string decidedBy, DateTimeOffset decidedAt)
    {
        (Id, TownId, DocumentId, Reason) = (Guid.CreateVersion7(), town, documentId, reason);
        (DecidedBy, DecidedAt, Version) = (decidedBy, decidedAt, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid DocumentId { get; private set; }

    public string Reason { get; private set; } = "";

    public string DecidedBy { get; private set; } = "";

    public DateTimeOffset DecidedAt { get; private set; }

    public long Version { get; private set; }

    public void Say(string reason, string decidedBy, DateTimeOffset decidedAt)
    {
        (Reason, DecidedBy, DecidedAt) = (reason, decidedBy, decidedAt);
        Version++;
    }
}

public static class InterpretationErrors
{
    public static readonly Error NotNormative =
        new("publication.interpretation-not-normative", ErrorKind.Unprocessable, "Only a normative document is interpreted, or excused from it.");

    public static readonly Error OfItself = new("publication.interpretation-of-itself", ErrorKind.Unprocessable, "An item does not interpret itself.");

    public static readonly Error Linked = new("publication.interpretation-linked", ErrorKind.Conflict, "These two items are linked already.");

    public static readonly Error NotFound = new("publication.interpretation-not-found", ErrorKind.NotFound, "No such link in this town.");

    public static readonly Error ItemGone = new("publication.interpretation-item-gone", ErrorKind.Unprocessable, "One of the two items was deleted as entered in error.");
}
