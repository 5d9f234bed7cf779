using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Corrections;

/// <param name="Title">What is to be made public, in staff's words: names nobody who applied.</param>
/// <param name="CaseNos">The cases in which it was asked for.</param>
/// <param name="ProducedOn">When the information was produced.</param>
public sealed record ProposedDisclosure(string Source, string Title, string Summary, DateOnly ProducedOn, IReadOnlyList<string> CaseNos);

/// <summary>A proposal to make public what people ask for (转为主动公开): Regulation 2019 art. 44. Accepted, it begins a draft in Publication, which goes the normal way.</summary>
public sealed class DisclosureProposal : ITownOwned
{
    /// <summary>Staff found that several applicants ask for the same (art. 44(1)).</summary>
    public const string ByStaff = "staff";

    /// <summary>An applicant proposes it (art. 44(2)).</summary>
    public const string ByApplicant = "applicant";

    /// <summary>Several applicants: at least two.</summary>
    public const int LeastApplicants = 2;

    public const string Proposed = "proposed";
    public const string Accepted = "accepted";
    public const string Rejected = "rejected";
    public const string Published = "published";

    private DisclosureProposal()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Source { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public DateOnly ProducedOn { get; private set; }

    public IReadOnlyList<string> CaseNos { get; private set; } = [];

    /// <summary>What the applicant wrote, encrypted.</summary>
    public byte[]? Text { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public string ProposedBy { get; private set; } = "";

    /// <summary>proposed, accepted, rejected or published.</summary>
    public string State { get; private set; } = Proposed;

    public DateOnly? DecidedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Of the item as which it became public.</summary>
    public string? IndexNumber { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Version of the item that is followed: facts may come out of order.</summary>
    public long ItemVersion { get; private set; }

    public long Version { get; private set; }

    /// <summary>The key of the draft, by which Publication's facts lead back.</summary>
    public string Key => KeyOf(Id);

    /// <param name="applicants">How many different applicants asked in the named cases.</param>
    public static Result<DisclosureProposal> Propose(TownId town, ProposedDisclosure what, int applicants, byte[]? text, DateOnly on, string by)
    {
        ArgumentNullException.ThrowIfNull(what);
        if (what.Source is not (ByStaff or ByApplicant)) return DisclosureErrors.UnknownSource;
        if (what.Source == ByStaff && applicants < LeastApplicants) return DisclosureErrors.OneApplicant;
        if (what.ProducedOn > on) return DisclosureErrors.ProducedInFuture;
        return new DisclosureProposal
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            Source = what.Source,
            Title = what.Title,
            Summary = what.Summary,
            ProducedOn = what.ProducedOn,
            CaseNos = what.CaseNos,
            Text = text,
            ProposedOn = on,
            ProposedBy = by,
            Version = 1,
        };
    }

    /// <summary>审核: in scope, it is made public without delay; else the reason stays with it.</summary>
    public Result Decide(bool accepted, string? reason, DateOnly on, string by)
    {
        if (State != Proposed) return DisclosureErrors.Decided;
        if (by == ProposedBy) return DisclosureErrors.DecidedByAnother;
        if (!accepted && string.IsNullOrWhiteSpace(reason)) return DisclosureErrors.ReasonMissing;
        (State, Reason, DecidedOn, DecidedBy) = (accepted ? Accepted : Rejected, reason, on, by);
        Version++;
        return Result.Done;
    }

    /// <summary>What Publication's facts say of the item: public, or no longer counted.</summary>
    public void Follow(long itemVersion, string? indexNumber, DateOnly? publishedOn)
    {
        if (State is not (Accepted or Published) || itemVersion <= ItemVersion) return;
        ItemVersion = itemVersion;
        (State, IndexNumber, PublishedOn) = (indexNumber is null ? Accepted : Published, indexNumber, publishedOn);
        Version++;
    }

    /// <summary>A case that it names gave its number up: the proposal stays with that case.</summary>
    public void FollowCase(string caseNo, string now)
    {
        CaseNos = [.. CaseNos.Select(named => named == caseNo ? now : named)];
        Version++;
    }

    /// <summary>Forgets what the applicant wrote, once the time to keep it is over; what staff wrote and what was decided stays.</summary>
    public void Erase()
    {
        Text = null;
        Version++;
    }

    public static string KeyOf(Guid id) => $"{KeyPrefix}{id:N}";

    /// <summary>The proposal that a key of Publication leads back to, or null.</summary>
    public static Guid? IdOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(KeyPrefix, StringComparison.Ordinal) && Guid.TryParseExact(key[KeyPrefix.Length..], "N", out var id) ? id : null;
    }

    private const string KeyPrefix = "proposal-";
}

public static class DisclosureErrors
{
    public static readonly Error NotFound = new("requests.disclosure-proposal-not-found", ErrorKind.NotFound, "No such proposal in this town.");

    public static readonly Error UnknownSource = Refused("unknown-proposal-source", "A proposal comes from staff or from an applicant.");

    public static readonly Error OneApplicant = Refused("proposal-of-one-applicant", "Staff propose what at least two different applicants asked for; one applicant can propose it himself.");

    public static readonly Error CaseUnknown = Refused("proposal-case-unknown", "There is no case of that number in this town.");

    public static readonly Error ProducedInFuture = Refused("proposal-produced-in-future", "The information cannot be produced after today.");

    public static readonly Error Decided = Refused("proposal-decided", "The proposal is decided.");

    public static readonly Error DecidedByAnother = Refused("proposal-decided-by-another", "Nobody decides on his own proposal.");

    public static readonly Error ReasonMissing = Refused("proposal-reason-missing", "Say why it is not made public.");

    private static Error Refused(string code, string message) => new("requests." + code, ErrorKind.Unprocessable, message);
}
