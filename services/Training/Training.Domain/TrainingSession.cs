using GovPortal.Kernel;

namespace GovPortal.Training.Domain;

/// <summary>What is held of a training or meeting.</summary>
/// <param name="Kind">training or meeting.</param>
/// <param name="Organiser">county, town or city.</param>
/// <param name="Attendees">Keys of officers; one not in the register yet is resolved when it comes.</param>
/// <param name="AttendeeCount">Person-times as stated, where more came than are listed.</param>
public sealed record SessionDetails(
    string Title, DateOnly HeldOn, string Kind, string Organiser, decimal Hours, IReadOnlyList<string> Topics, IReadOnlyList<string> Attendees, int? AttendeeCount)
{
    /// <summary>Person-times: the stated count, else the number listed.</summary>
    public int People => AttendeeCount ?? Attendees.Count;

    public bool SameAs(SessionDetails other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Topics = other.Topics, Attendees = other.Attendees } == other
            && Topics.SequenceEqual(other.Topics) && Attendees.SequenceEqual(other.Attendees);
    }
}

/// <summary>A training or meeting on disclosure work: Regulation 2019 art. 48; counted in the report since 国办发〔2014〕32号.</summary>
public sealed class TrainingSession : ITownOwned
{
    public static readonly Error KeyTaken = new("training.session-key-taken", ErrorKind.Conflict, "This town has a session with that key.");

    private TrainingSession()
    {
    }

    public TrainingSession(TownId town, string sessionKey, SessionDetails details, Guid? importedBy)
    {
        (Id, TownId, SessionKey, Details, ImportedBy, Version) = (Guid.CreateVersion7(), town, sessionKey, details, importedBy, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string SessionKey { get; private set; } = "";

    public SessionDetails Details { get; private set; } = null!;

    public Guid? ImportedBy { get; private set; }

    public long Version { get; private set; }

    /// <returns>Whether anything differs.</returns>
    public bool Change(SessionDetails details)
    {
        if (Details.SameAs(details)) return false;
        Details = details;
        Version++;
        return true;
    }
}
