using System.Collections.Frozen;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Corrections;

public static class CorrectionStates
{
    public const string Received = "received";
    public const string Verifying = "verifying";
    public const string Closed = "closed";

    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal, Received, Verifying, Closed);
}

/// <summary>What art. 41 lets an agency do; and that the applicant withdraws or does not prove it.</summary>
public static class CorrectionOutcomes
{
    /// <summary>审核属实: corrected, and the applicant told.</summary>
    public const string Corrected = "corrected";

    /// <summary>不属职能: passed on to the agency that may, and the applicant told.</summary>
    public const string PassedOn = "passedOn";

    /// <summary>不属职能: the applicant told whom to ask.</summary>
    public const string Referred = "referred";

    /// <summary>Looked into, and the record is right or its fault not proven; the applicant told why.</summary>
    public const string Unproven = "unproven";

    public const string Withdrawn = "withdrawn";

    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal, Corrected, PassedOn, Referred, Unproven, Withdrawn);

    internal static bool NeedsVerification(string outcome) => outcome is Corrected or Unproven;

    internal static bool NeedsAgency(string outcome) => outcome is PassedOn or Referred;
}

/// <summary>Section <c>Requests:Corrections</c>.</summary>
public sealed record CorrectionOptions
{
    public const string Section = "Requests:Corrections";

    /// <summary>The Regulation sets no limit (art. 41), so the county does: by default that of a request.</summary>
    public int LimitWorkingDays { get; init; } = 20;
}

public static class CorrectionErrors
{
    public static readonly Error NotFound = new("requests.correction-not-found", ErrorKind.NotFound, "No such application for correction in this town.");

    public static readonly Error NumberTaken = new("requests.correction-number-taken", ErrorKind.Conflict, "This town has an application for correction of that number.");

    public static readonly Error IllegalStep = Refused("correction-illegal-step", "The application for correction is not where this can be done.");

    public static readonly Error UnknownOutcome = Refused("unknown-correction-outcome", "It ends as corrected, passedOn, referred, unproven or withdrawn.");

    public static readonly Error NotVerified = Refused("correction-not-verified", "Look into it first: a record is corrected, or left, after it has been verified.");

    public static readonly Error AgencyMissing = Refused("correction-agency-missing", "Say which agency it was passed on to, or which one the applicant was told to ask.");

    public static readonly Error ReasonMissing = Refused("correction-reason-missing", "Say what the applicant was told: why the record stays.");

    public static readonly Error NotTold = Refused("correction-applicant-not-told", "The applicant is told how it ended; say when.");

    public static readonly Error DateInFuture = Refused("correction-date-in-future", "The day has not come yet.");

    public static readonly Error DatesReversed = Refused("correction-dates-reversed", "It ends on or after the day it came in, and the applicant is told on or after that.");

    internal static Error Illegal(string state, string step, string needed) =>
        IllegalStep.Saying($"An application for correction that is {state} cannot be {step}; that needs one that is {needed}.");

    private static Error Refused(string code, string message) => new("requests." + code, ErrorKind.Unprocessable, message);
}
