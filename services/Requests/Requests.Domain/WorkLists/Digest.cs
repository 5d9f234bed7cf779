using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>How far a digest has come.</summary>
public enum DigestState
{
    /// <summary>To be read here; sent as soon as mail is configured and the post has an address, on its day only.</summary>
    Composed,

    /// <summary>Claimed: one sender has it.</summary>
    Sending,

    /// <summary>The mail server accepted it.</summary>
    Sent,

    /// <summary>The mail server did not take it; it is tried again today.</summary>
    Retrying,

    /// <summary>It was not sent.</summary>
    Failed,

    /// <summary>The connection broke, or the sender died, while the mail server had it: it may have been sent and is not sent twice.</summary>
    Uncertain,
}

/// <summary>The daily message to a post of a town (每日提醒): what is amber, red or overdue. Numbers and dates, no personal data.</summary>
public sealed class Digest : ITownOwned
{
    /// <summary>How often one is tried.</summary>
    public const int MaxAttempts = 6;

    private Digest()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Post { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public int Amber { get; private set; }

    public int Red { get; private set; }

    public int Overdue { get; private set; }

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTimeOffset ComposedAt { get; private set; }

    public DigestState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the last attempt failed: a code, never an address.</summary>
    public string? Failure { get; private set; }

    public static Digest Of(TownId town, string post, DateOnly day, DigestText text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Digest
        {
            Id = Guid.CreateVersion7(now),
            TownId = town,
            Post = post,
            Day = day,
            Amber = text.Amber,
            Red = text.Red,
            Overdue = text.Overdue,
            Subject = text.Subject,
            Body = text.Body,
            ComposedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>The mail server answered: taken.</summary>
    public void Accept(DateTimeOffset now) => (State, SentAt, Failure) = (DigestState.Sent, now, null);

    /// <summary>It was surely not taken: tried again after a pause that doubles, today and <see cref="MaxAttempts"/> times at most.</summary>
    public void Refuse(string failure, DateTimeOffset now, TimeSpan firstPause)
    {
        Failure = failure;
        NextAttemptAt = now + (firstPause * (1 << Math.Clamp(Attempts - 1, 0, MaxAttempts)));
        State = Attempts < MaxAttempts && LegalDay.Of(NextAttemptAt) == Day ? DigestState.Retrying : DigestState.Failed;
    }

    /// <summary>Nobody can say whether it was taken.</summary>
    public void Doubt(string failure) => (State, Failure) = (DigestState.Uncertain, failure);
}
