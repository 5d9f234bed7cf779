using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

public static class ItemErrors
{
    public static readonly Error NotFound = new("publication.item-not-found", ErrorKind.NotFound, "No such item in this town.");

    public static readonly Error KeyTaken = new("publication.item-key-taken", ErrorKind.Conflict, "This town has an item with that key.");

    public static readonly Error KeyStays = new("publication.item-key-stays", ErrorKind.Unprocessable, "The key of an item stays as it was given.");

    public static readonly Error WrongState = new("publication.item-wrong-state", ErrorKind.Unprocessable, "The item is not at the step that this action needs.");

    public static readonly Error NothingOpen = new("publication.item-not-under-work", ErrorKind.Unprocessable, "Nothing of the item is under work: begin an amendment first.");

    public static readonly Error AlreadyOpen = new("publication.amendment-under-way", ErrorKind.Unprocessable, "An amendment of the item is under way already.");

    public static readonly Error NotHistory = new(
        "publication.item-not-history", ErrorKind.Unprocessable,
        "The town has an item with this key that was written, published or is being amended here, and the line says something else of it: an import brings history alone.");

    public static readonly Error EditionNotFound = new("publication.edition-not-found", ErrorKind.NotFound, "The item has no replaced edition of that number; what is public now is withdrawn instead.");

    public static readonly Error OwnWork = new("publication.own-work", ErrorKind.Unprocessable, "Nobody reviews or approves what they wrote themselves.");

    public static readonly Error SamePerson = new("publication.same-person", ErrorKind.Unprocessable, "The secrecy review and the approval are by different people.");

    public static readonly Error ReasonMissing = new("publication.reason-missing", ErrorKind.Unprocessable, "Say why.");

    public static readonly Error GateClosed = new("publication.gate-closed", ErrorKind.Unprocessable, "The item may not go out yet.");

    public static readonly Error NoteMissing = new("publication.change-note-missing", ErrorKind.Unprocessable, "Say for the readers what an amendment changes.");

    public static readonly Error PublishAtPast = new("publication.back-dated", ErrorKind.Unprocessable, "Nothing is published for a time that has passed.");

    public static readonly Error PublishAtTooFar = new("publication.publish-at-too-far", ErrorKind.Unprocessable, "Nothing is scheduled for more than a year ahead.");

    public static readonly Error ShownUntilPast = new("publication.shown-until-past", ErrorKind.Unprocessable, "The last day of the notice has passed.");

    public static readonly Error NotForTheWeb =
        new("publication.not-for-the-web", ErrorKind.Unprocessable, "What is meant for particular people (特定群众) does not go on the open web.");

    public static readonly Error ValidityBeforeDocument =
        new("publication.validity-before-document", ErrorKind.Unprocessable, "A document cannot have been amended, repealed or expired before its own day.");

    public static readonly Error NotFlagged = new("publication.not-flagged", ErrorKind.Unprocessable, "The item does not wait to be looked at again.");
}
