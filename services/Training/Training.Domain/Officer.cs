using GovPortal.Kernel;

namespace GovPortal.Training.Domain;

/// <summary>What the register says of an officer (信息员台账).</summary>
/// <param name="Role">informationOfficer, reviewer, secrecyReviewer, approver or caseOfficer.</param>
/// <param name="Employment">civilServant, institution, contract or project.</param>
/// <param name="FiledOn">备案: filed with the county's office.</param>
public sealed record OfficerDetails(
    string Name, string Department, string Role, string Employment, bool FullTime, DateOnly AppointedOn, DateOnly? ContractEndsOn, DateOnly? RelievedOn, DateOnly? FiledOn);

/// <summary>Somebody who holds a disclosure post in a town: Regulation 2019 arts. 4 and 48.</summary>
public sealed class Officer : ITownOwned
{
    public static readonly Error NotFound = new("training.officer-not-found", ErrorKind.NotFound, "No such officer in this town.");

    public static readonly Error KeyTaken = new("training.person-key-taken", ErrorKind.Conflict, "This town has an officer with that key.");

    public static readonly Error RelievedBeforeAppointed =
        new("training.relieved-before-appointed", ErrorKind.Unprocessable, "An officer cannot be relieved before the appointment.");

    private Officer()
    {
    }

    public Officer(TownId town, string personKey, OfficerDetails details, Guid? importedBy)
    {
        (Id, TownId, PersonKey, Details, ImportedBy, Version) = (Guid.CreateVersion7(), town, personKey, details, importedBy, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string PersonKey { get; private set; } = "";

    public OfficerDetails Details { get; private set; } = null!;

    public Guid? ImportedBy { get; private set; }

    public long Version { get; private set; }

    /// <returns>Whether anything differs.</returns>
    public bool Change(OfficerDetails details)
    {
        if (Details == details) return false;
        Details = details;
        Version++;
        return true;
    }

    public Result Relieve(DateOnly on)
    {
        if (on < Details.AppointedOn) return RelievedBeforeAppointed;
        Change(Details with { RelievedOn = on });
        return Result.Done;
    }
}
