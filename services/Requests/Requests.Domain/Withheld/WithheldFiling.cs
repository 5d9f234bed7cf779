using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Withheld;

/// <param name="Ground">A refusal ground of the regime of the day of the decision.</param>
/// <param name="ReviewOn">Next re-evaluation: Regulation 2019 art. 18.</param>
public sealed record WithheldDetails(string Title, string Ground, DateOnly DecidedOn, string DecidedBy, DateOnly? ReviewOn);

/// <summary>Information filed as withheld (不予公开备案), looked at again from time to time (2019 art. 18).</summary>
public sealed class WithheldFiling : ITownOwned
{
    private WithheldFiling()
    {
    }

    public WithheldFiling(TownId town, string key, WithheldDetails details, Guid? importedBy)
    {
        (Id, TownId, Key, Details, ImportedBy, Version) = (Guid.CreateVersion7(), town, key, details, importedBy, 1);
        ReviewOn = details.ReviewOn;
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Key { get; private set; } = "";

    public WithheldDetails Details { get; private set; } = null!;

    /// <summary>As in <see cref="Details"/>, for the list of what is due.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>filed, released (it became public) or ended.</summary>
    public string State { get; private set; } = Filed;

    /// <summary>Number of the case in which it was withheld.</summary>
    public string? CaseNo { get; private set; }

    /// <summary>What the re-evaluations found, oldest first.</summary>
    public IReadOnlyList<Reevaluation> Reviews { get; private set; } = [];

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>Index number of the item as which it became public.</summary>
    public string? ReleasedAs { get; private set; }

    public Guid? ImportedBy { get; private set; }

    /// <summary>Entered in error: leaves the counts.</summary>
    public bool Deleted { get; private set; }

    public string? DeletionReason { get; private set; }

    public long Version { get; private set; }

    public const string Filed = "filed";
    public const string Released = "released";
    public const string Ended = "ended";

    /// <summary>Takes over what an imported file says. What was deleted as entered in error stays deleted, and what is over stays over: the file is older.
    /// So is the day it names for the next look, once somebody has looked; and a file that names none takes none away.</summary>
    /// <returns>Whether anything differs.</returns>
    public bool TakeHistory(WithheldDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var told = details with { ReviewOn = Reviews.Count > 0 ? ReviewOn : details.ReviewOn ?? ReviewOn };
        if (Deleted || State != Filed || Details == told) return false;
        (Details, ReviewOn) = (told, told.ReviewOn);
        Version++;
        return true;
    }

    public void NameCase(string? caseNo) => CaseNo = caseNo;

    /// <summary>Enters anew what was deleted as entered in error.</summary>
    public void EnterAgain(WithheldDetails details, string? caseNo)
    {
        ArgumentNullException.ThrowIfNull(details);
        (Details, ReviewOn, CaseNo, Deleted, DeletionReason) = (details, details.ReviewOn, caseNo, false, null);
        (State, Reviews, EndedOn, EndReason, ReleasedAs) = (Filed, [], null, null, null);
        Version++;
    }

    public Result Change(WithheldDetails details, string? caseNo)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Refusal() is { } refusal) return refusal;
        if (Reviews.Any(r => r.On < details.DecidedOn)) return WithheldErrors.ReviewedBeforeDecided;
        (Details, ReviewOn, CaseNo) = (details, details.ReviewOn, caseNo);
        Version++;
        return Result.Done;
    }

    /// <summary>The reasons to withhold were looked at again and hold; the next look is due on another day.</summary>
    public Result Keep(DateOnly on, DateOnly nextOn, string note, DateOnly today)
    {
        if (Refusal(on, today) is { } refusal) return refusal;
        if (nextOn <= on) return WithheldErrors.NextReviewNotLater;
        Reviews = [.. Reviews, new Reevaluation(on, Released: false, nextOn, note)];
        (Details, ReviewOn) = (Details with { ReviewOn = nextOn }, nextOn);
        Version++;
        return Result.Done;
    }

    /// <summary>The circumstances have changed and it was made public (情势变化可以公开的应当公开).</summary>
    /// <param name="indexNumber">Of the item as which it became public; null if given to the applicant alone.</param>
    public Result Release(DateOnly on, string reason, string? indexNumber, DateOnly today)
    {
        if (Refusal(on, today) is { } refusal) return refusal;
        Reviews = [.. Reviews, new Reevaluation(on, Released: true, null, reason)];
        ReleasedAs = indexNumber;
        return Close(Released, on, reason);
    }

    /// <summary>The filing ended otherwise: the information was destroyed by rule, or belongs to another agency now.</summary>
    public Result End(DateOnly on, string reason, DateOnly today) => Refusal(on, today) is { } refusal ? refusal : Close(Ended, on, reason);

    public Result Delete(string reason)
    {
        if (Deleted) return WithheldErrors.NotFound;
        (Deleted, DeletionReason, ReviewOn) = (true, reason, null);
        Version++;
        return Result.Done;
    }

    private Result Close(string state, DateOnly on, string reason)
    {
        (State, EndedOn, EndReason, ReviewOn) = (state, on, reason, null);
        Details = Details with { ReviewOn = null };
        Version++;
        return Result.Done;
    }

    private Error? Refusal(DateOnly on, DateOnly today) => Refusal()
        ?? (on > today ? WithheldErrors.DateInFuture : on < Details.DecidedOn || Reviews.Any(r => r.On > on) ? WithheldErrors.ReviewedBeforeDecided : null);

    private Error? Refusal() => Deleted ? WithheldErrors.NotFound : State != Filed ? WithheldErrors.Over : null;
}

/// <summary>One look at whether the reasons to withhold still hold.</summary>
/// <param name="Released">Whether it was made public.</param>
/// <param name="NextOn">The next look; null after a release.</param>
public sealed record Reevaluation(DateOnly On, bool Released, DateOnly? NextOn, string Note);
