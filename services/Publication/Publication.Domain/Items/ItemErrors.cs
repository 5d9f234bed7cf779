using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

public static class ItemErrors
{
    public static readonly Error NotFound = new("publication.item-not-found", ErrorKind.NotFound, "No such item in this town.");

    public static readonly Error KeyTaken = new("publication.item-key-taken", ErrorKind.Conflict, "This town has an item with that key.");

    public static readonly Error WrongState = new("publication.item-wrong-state", ErrorKind.Unprocessable, "The item is not at the step that this action needs.");

    public static readonly Error OwnWork = new("publication.own-work", ErrorKind.Unprocessable, "Nobody reviews or approves what they wrote themselves.");

    public static readonly Error SamePerson = new("publication.same-person", ErrorKind.Unprocessable, "The secrecy review and the approval are by different people.");

    public static readonly Error ReasonMissing = new("publication.reason-missing", ErrorKind.Unprocessable, "Say why.");
}
