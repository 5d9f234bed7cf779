using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Clarifications;

/// <summary>False or incomplete information that somebody has found, and what the agency does about it (澄清虚假和不完整信息): Regulation 2019 art. 6, 2007 art. 6.</summary>
/// <remarks>
/// found → verified → published → closed; or found → dismissed, when it turned out to be accurate or somebody else's to clarify.
/// Neither text sets a time limit; accurate information is to be published within one's own duties.
/// </remarks>
public sealed class Clarification : IRegister
{
    public const string Found = "found";
    public const string Verified = "verified";
    public const string Dismissed = "dismissed";
    public const string Published = "published";
    public const string Closed = "closed";

    private Clarification()
    {
    }

    public Clarification(TownId town, ClarificationFinding finding, string by, DateTimeOffset at)
    {
        (Id, TownId, Finding, State, Version) = (Guid.CreateVersion7(), town, finding, Found, 1);
        Steps = [new ClarificationStep(Found, by, at, null)];
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public ClarificationFinding Finding { get; private set; } = null!;

    public string State { get; private set; } = "";

    /// <summary>false or incomplete, as the verification found.</summary>
    public string? Kind { get; private set; }

    /// <summary>What is true, and how that was established.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The item by which it was clarified.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>Who did what and when, oldest first.</summary>
    public IReadOnlyList<ClarificationStep> Steps { get; private set; } = [];

    public long Version { get; private set; }

    /// <param name="kind">false or incomplete.</param>
    public Result Verify(string kind, string outcome, string by, DateTimeOffset at)
    {
        if (State != Found) return ClarificationErrors.WrongState;
        if (kind is not ("false" or "incomplete")) return ClarificationErrors.UnknownKind;
        (Kind, Outcome) = (kind, outcome);
        return Step(Verified, by, at, outcome);
    }

    public Result Dismiss(string reason, string by, DateTimeOffset at)
    {
        if (State is not (Found or Verified)) return ClarificationErrors.WrongState;
        return Step(Dismissed, by, at, reason);
    }

    /// <summary>Names the clarifying item, which is public already: the review gate has let it out.</summary>
    public Result Publish(Guid itemId, bool isPublic, string by, DateTimeOffset at)
    {
        if (State != Verified) return ClarificationErrors.WrongState;
        if (!isPublic) return ClarificationErrors.ItemNotPublic;
        ItemId = itemId;
        return Step(Published, by, at, null);
    }

    public Result Close(string note, string by, DateTimeOffset at) => State == Published ? Step(Closed, by, at, note) : ClarificationErrors.WrongState;

    private Result Step(string state, string by, DateTimeOffset at, string? note)
    {
        (State, Steps) = (state, [.. Steps, new ClarificationStep(state, by, at, note)]);
        Version++;
        return Result.Done;
    }
}

/// <param name="Subject">What is said.</param>
/// <param name="Source">Where: a page, a group, an office.</param>
/// <param name="FoundOn">When it was found.</param>
public sealed record ClarificationFinding(string Subject, string Source, DateOnly FoundOn);

/// <param name="State">The state that was reached.</param>
public sealed record ClarificationStep(string State, string By, DateTimeOffset At, string? Note);

public static class ClarificationErrors
{
    public static readonly Error NotFound = new("publication.clarification-not-found", ErrorKind.NotFound, "No such clarification in this town.");

    public static readonly Error WrongState = new("publication.clarification-wrong-state", ErrorKind.Unprocessable, "The clarification is not at the step that this action needs.");

    public static readonly Error UnknownKind = new("publication.clarification-kind-unknown", ErrorKind.Invalid, "Information is false or incomplete.");

    public static readonly Error ItemNotPublic = new("publication.clarification-item-not-public", ErrorKind.Unprocessable, "The clarifying item is not public.");

    public static readonly Error InFuture = new("publication.clarification-in-future", ErrorKind.Invalid, "What is recorded has happened already.");
}
