using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.KeyAreas;

public static class KeyAreaErrors
{
    public static readonly Error CodeTwice = new("publication.key-area-code-twice", ErrorKind.Invalid, "A key area is listed once.");

    public static readonly Error NoList = new("publication.key-areas-not-set", ErrorKind.NotFound, "The county has set no key areas for that year.");

    public static readonly Error Unknown = new("publication.key-area-unknown", ErrorKind.Unprocessable, "The county's list of that year has no such key area.");
}
