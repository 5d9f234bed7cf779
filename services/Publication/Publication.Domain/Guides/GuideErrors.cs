using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Guides;

public static class GuideErrors
{
    public static readonly Error NotFound = new("publication.guide-version-not-found", ErrorKind.NotFound, "The town has no such version of its guide or catalogue.");

    public static readonly Error NoneInForce = new("publication.guide-none-in-force", ErrorKind.NotFound, "On that day the town had no guide or catalogue of this kind.");

    public static readonly Error NothingToCompare =
        new("publication.guide-nothing-to-compare", ErrorKind.Unprocessable, "There are not two versions of this kind to compare.");

    public static readonly Error FieldMissing = new("publication.guide-field-missing", ErrorKind.Invalid, "A field that the Regulation demands is missing.");

    public static readonly Error BasicChannelMissing =
        new("publication.guide-basic-channel-missing", ErrorKind.Invalid, "Applications in person and by mail are always open.");

    public static readonly Error UnknownChannel = new("publication.guide-unknown-channel", ErrorKind.Invalid, "There is no such channel for applications.");

    public static readonly Error NotesMissing = new("publication.guide-channel-notes-missing", ErrorKind.Invalid, "An opened channel says how it is used.");

    public static readonly Error ReviewBeforePublication =
        new("publication.guide-review-before-publication", ErrorKind.Invalid, "A version is looked at again after it was published.");

    public static readonly Error NoDraft = new("publication.guide-no-draft", ErrorKind.Unprocessable, "Only a draft is edited or approved.");

    public static readonly Error NotPublished = new("publication.guide-not-published", ErrorKind.Unprocessable, "The version is not public.");

    public static readonly Error LabelStays = new("publication.guide-label-stays", ErrorKind.Unprocessable, "Kind and label of a version stay as they were given.");

    public static readonly Error DayMissing = new("publication.guide-day-missing", ErrorKind.Invalid, "What was published before says when.");

    public static readonly Error InFuture = new("publication.date-in-future", ErrorKind.Invalid, "Nothing was published after today.");

    public static readonly Error BackDated = new("publication.guide-back-dated", ErrorKind.Invalid, "A version is published on the day of its approval; only history has another.");

    public static readonly Error ContentOfCatalogue =
        new("publication.guide-content-of-catalogue", ErrorKind.Invalid, "Only a guide has these fields; a catalogue is the list of the items.");
}
