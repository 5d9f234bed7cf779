using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Coordinating;

/// <summary>An agency that is asked before an item is published, because the information concerns it too (发布协调): Regulation 2019 art. 11, 2007 art. 7.</summary>
/// <remarks>协商、确认: what is published must be accurate and agree with the other agency's. Silence is no confirmation, and no time passes it.</remarks>
public sealed class Coordination : IRegister
{
    public const string Confirmed = "confirmed";
    public const string Objected = "objected";

    private Coordination()
    {
    }

    /// <param name="askedOf">Hash of the content that it is asked about.</param>
    public Coordination(TownId town, Guid itemId, string agency, string about, DateOnly askedOn, string askedBy, string askedOf)
    {
        (Id, TownId, ItemId, Agency, About) = (Guid.CreateVersion7(), town, itemId, agency, about);
        (AskedOn, AskedBy, AskedOf, Version) = (askedOn, askedBy, askedOf, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>Full name of the agency that is asked.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>What of the item concerns it.</summary>
    public string About { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>Hash of the content that it was last asked about: the answer is to exactly that, and an edit leaves it without one.</summary>
    public string? AskedOf { get; private set; }

    /// <summary>The last answer to what was last asked; null until there is one.</summary>
    public CoordinationAnswer? Answer { get; private set; }

    /// <summary>Every answer that came, oldest first: an objection may be settled and confirmed later.</summary>
    public IReadOnlyList<CoordinationAnswer> Answers { get; private set; } = [];

    /// <summary>It turned out that the agency need not be asked, with the reason.</summary>
    public string? WithdrawnBecause { get; private set; }

    public long Version { get; private set; }

    /// <summary>Whether a content may not be published yet: one agency that was named and has not confirmed exactly this is enough.</summary>
    /// <param name="contentHash">Of what is to go out.</param>
    public static bool Blocks(IEnumerable<Coordination> ofItem, string contentHash) => ofItem.Any(c => c.WithdrawnBecause is null && !c.Confirms(contentHash));

    public bool Confirms(string contentHash) => Answer?.Outcome == Confirmed && AskedOf == contentHash;

    /// <summary>The text has been changed since, or the agency was let go: it is asked anew. What it answered before stays on record.</summary>
    public Result AskAgain(string about, DateOnly on, string by, string contentHash)
    {
        if (WithdrawnBecause is null && AskedOf == contentHash) return CoordinationErrors.AgencyAsked;
        if (on < AskedOn || on < Answer?.On) return CoordinationErrors.AskedBeforeAnswered;
        (About, AskedOn, AskedBy, AskedOf) = (about, on, by, contentHash);
        (Answer, WithdrawnBecause) = (null, null);
        Version++;
        return Result.Done;
    }

    public Result Record(CoordinationAnswer answer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (WithdrawnBecause is not null) return CoordinationErrors.Withdrawn;
        if (answer.On > today) return CoordinationErrors.InFuture;
        if (answer.On < AskedOn || answer.On < Answer?.On) return CoordinationErrors.AnsweredBeforeAsked;
        if (answer.Outcome is not (Confirmed or Objected)) return CoordinationErrors.UnknownOutcome;
        Answer = answer with { Of = AskedOf };
        Answers = [.. Answers, Answer];
        Version++;
        return Result.Done;
    }

    public Result Withdraw(string reason)
    {
        if (WithdrawnBecause is not null) return CoordinationErrors.Withdrawn;
        if (string.IsNullOrWhiteSpace(reason)) return CoordinationErrors.ReasonMissing;
        WithdrawnBecause = reason;
        Version++;
        return Result.Done;
    }
}

/// <param name="Outcome">confirmed or objected.</param>
/// <param name="By">Who answered for the agency.</param>
/// <param name="Evidence">Number of the letter, or where the answer is kept.</param>
/// <param name="RecordedBy">Who of the town's staff recorded it.</param>
/// <param name="Of">Hash of the content that it answers.</param>
public sealed record CoordinationAnswer(string Outcome, string Text, DateOnly On, string By, string Evidence, string RecordedBy, string? Of = null);

public static class CoordinationErrors
{
    public static readonly Error NotFound = new("publication.coordination-not-found", ErrorKind.NotFound, "No such coordination of this item.");

    public static readonly Error AgencyAsked = new("publication.coordination-agency-asked", ErrorKind.Conflict, "This agency has been asked about exactly this text already.");

    public static readonly Error AskedBeforeAnswered =
        new("publication.coordination-asked-too-early", ErrorKind.Unprocessable, "An agency is asked again after it was asked and answered before.");

    public static readonly Error Withdrawn = new("publication.coordination-withdrawn", ErrorKind.Unprocessable, "The agency need not be asked any more.");

    public static readonly Error InFuture = new("publication.coordination-in-future", ErrorKind.Invalid, "What is recorded has happened already.");

    public static readonly Error AnsweredBeforeAsked =
        new("publication.coordination-answered-before-asked", ErrorKind.Unprocessable, "An answer comes after the question, and a later one after the first.");

    public static readonly Error UnknownOutcome = new("publication.coordination-outcome-unknown", ErrorKind.Invalid, "An agency confirms or objects.");

    public static readonly Error ReasonMissing = new("publication.coordination-reason-missing", ErrorKind.Invalid, "Say why the agency need not be asked.");
}
