using GovPortal.Kernel;

namespace GovPortal.Requests.Domain;

/// <summary>What is known of an appeal.</summary>
/// <param name="Kind">reconsideration, litigationDirect or litigationAfterReconsideration.</param>
/// <param name="Result">upheld, corrected or other; null while pending.</param>
public sealed record AppealDetails(string? CaseNo, string Kind, string Body, DateOnly FiledOn, DateOnly? DecidedOn, string? Result);

/// <summary>A reconsideration (行政复议) or lawsuit (行政诉讼) about disclosure: table 4 of the report.</summary>
public sealed class Appeal : ITownOwned
{
    private Appeal()
    {
    }

    public Appeal(TownId town, string appealNo, AppealDetails details, Guid? importedBy)
    {
        (Id, TownId, AppealNo, Details, ImportedBy, Version) = (Guid.CreateVersion7(), town, appealNo, details, importedBy, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string AppealNo { get; private set; } = "";

    public AppealDetails Details { get; private set; } = null!;

    public Guid? ImportedBy { get; private set; }

    public long Version { get; private set; }

    public bool Change(AppealDetails details)
    {
        if (Details == details) return false;
        Details = details;
        Version++;
        return true;
    }
}
