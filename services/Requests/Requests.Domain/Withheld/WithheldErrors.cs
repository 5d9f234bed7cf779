using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Withheld;

public static class WithheldErrors
{
    public static readonly Error NotFound = new("requests.withheld-filing-not-found", ErrorKind.NotFound, "No such filing in this town.");

    public static readonly Error KeyTaken = new("requests.withheld-key-taken", ErrorKind.Conflict, "This town has a filing of that key.");

    public static readonly Error Over = new("requests.withheld-filing-over", ErrorKind.Unprocessable, "The information became public, or the filing ended.");

    public static readonly Error DateInFuture = new("requests.withheld-date-in-future", ErrorKind.Unprocessable, "The day has not come yet.");

    public static readonly Error ReviewedBeforeDecided = new(
        "requests.withheld-review-too-early", ErrorKind.Unprocessable, "A filing is looked at again after it was decided and after the last look.");

    public static readonly Error NextReviewNotLater = new("requests.next-review-not-later", ErrorKind.Unprocessable, "The next look comes after this one.");

    public static readonly Error BeforeRegulation = new(
        "requests.withheld-before-regulation", ErrorKind.Unprocessable, "Nothing was withheld under the Regulation before 2008-05-01.");
}

/// <summary>Section <c>Requests:Withheld</c>.</summary>
public sealed record WithheldOptions
{
    public const string Section = "Requests:Withheld";

    /// <summary>When a filing is looked at again if nobody says when: the Regulation names no interval (2019 art. 18). 0 = only when somebody says.</summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>The first look at what nobody set a day for: filed on the screen or told by a file.</summary>
    public DateOnly? FirstLook(DateOnly decidedOn) => ReviewMonths > 0 ? decidedOn.AddMonths(ReviewMonths) : null;
}
