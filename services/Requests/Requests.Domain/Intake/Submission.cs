using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

/// <summary>What an applicant sent in one piece (提交): it becomes one or several cases when its day of receipt is fixed.</summary>
/// <remarks>Holds who applied and what was written as ciphertext only; the keyed hashes find the same applicant again and nothing else.</remarks>
public sealed class Submission : ITownOwned
{
    private Submission()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>What the applicant is given to follow it; random, so that it says nothing of how many there are.</summary>
    public string ReceiptNumber { get; private set; } = "";

    /// <summary>SHA-256 of the access code, which is random and shown once.</summary>
    public string AccessCodeHash { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public string ApplicantKind { get; private set; } = "";

    public SubmissionState State { get; private set; }

    public DateOnly SubmittedOn { get; private set; }

    public DateOnly ArrivedOn { get; private set; }

    /// <summary>The day it was confirmed with the applicant, or recorded where no confirmation is needed.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Why it counts as received on that day: <see cref="ReceiptDay"/>.</summary>
    public string? ReceiptBasis { get; private set; }

    /// <summary>How many things are asked for.</summary>
    public int ItemCount { get; private set; }

    /// <summary>Proof of identity (2019 art. 29(1)) has not come with it: a matter for the supplement notice, not for refusing it.</summary>
    public bool LacksIdentity { get; private set; }

    /// <summary>Name, contact, identity, agent; encrypted, and null once erased.</summary>
    public byte[]? Applicant { get; private set; }

    /// <summary>Keyed hash of the identity number, else of name and contact.</summary>
    public string? ApplicantKey { get; private set; }

    /// <summary>What is asked for and how it is to be supplied; encrypted, and null once erased.</summary>
    public byte[]? Content { get; private set; }

    public DateTimeOffset FiledAt { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Takes in what has arrived. Nothing that came by any channel is refused for what it lacks: that is for the supplement notice (art. 30).</summary>
    /// <returns>The submission, awaiting confirmation; <see cref="SubmissionErrors.DayInFuture"/>, <see cref="SubmissionErrors.ArrivedBeforeSubmitted"/>
    /// or <see cref="RuleErrors.BeforeRegulation"/>.</returns>
    public static Result<Submission> Receive(TownId town, Arrival arrival, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        if (arrival.ArrivedOn > today) return SubmissionErrors.DayInFuture;
        if (arrival.ArrivedOn < arrival.SubmittedOn) return SubmissionErrors.ArrivedBeforeSubmitted;
        if (RuleSet.ForReceipt(arrival.ArrivedOn).Failed(out var error, out _)) return error;
        return new Submission
        {
            Id = Guid.CreateVersion7(now),
            TownId = town,
            ReceiptNumber = arrival.ReceiptNumber,
            AccessCodeHash = arrival.AccessCodeHash,
            Channel = arrival.Channel,
            ApplicantKind = arrival.ApplicantKind,
            SubmittedOn = arrival.SubmittedOn,
            ArrivedOn = arrival.ArrivedOn,
            ItemCount = arrival.ItemCount,
            LacksIdentity = arrival.LacksIdentity,
            Applicant = arrival.Applicant,
            ApplicantKey = arrival.ApplicantKey,
            Content = arrival.Content,
            FiledAt = now,
            Version = 1,
        };
    }

    /// <summary>Fixes the day of receipt. Where the channel needs no confirmation, <paramref name="confirmedOn"/> only records when it was entered.</summary>
    /// <returns>The day of receipt, or why there is none.</returns>
    public Result<ReceiptDay> Confirm(DateOnly confirmedOn, DateOnly today)
    {
        if (Waits().Failed(out var error)) return error;
        if (confirmedOn > today) return SubmissionErrors.DayInFuture;
        if (ReceiptDay.Of(Channel, SubmittedOn, ArrivedOn, confirmedOn).Failed(out error, out var day)) return error;
        (State, ConfirmedOn, ReceivedOn, ReceiptBasis) = (SubmissionState.Confirmed, confirmedOn, day.On, day.Basis);
        Version++;
        return day;
    }

    /// <summary>Takes it back before it became a case: it leaves no case and no cell of a report.</summary>
    public Result Withdraw()
    {
        if (Waits().Failed(out var error)) return error;
        State = SubmissionState.Withdrawn;
        Version++;
        return Result.Done;
    }

    /// <summary>Replaces what is asked for by a fuller text, before it is confirmed.</summary>
    public Result Amend(byte[] content)
    {
        if (Waits().Failed(out var error)) return error;
        Content = content;
        Version++;
        return Result.Done;
    }

    /// <summary>Leaves of the applicant what counting needs: channel, kind and days.</summary>
    public void Erase(DateTimeOffset now)
    {
        (Applicant, ApplicantKey, Content, ErasedAt) = (null, null, null, ErasedAt ?? now);
        Version++;
    }

    /// <summary>Whether it still waits to be confirmed, or why not.</summary>
    public Result Waits() => State switch
    {
        SubmissionState.Confirmed => SubmissionErrors.ConfirmedAlready,
        SubmissionState.Withdrawn => SubmissionErrors.Withdrawn,
        SubmissionState.AwaitingConfirmation => Result.Done,
    };
}
