using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Appeals;

/// <summary>What is known of an appeal in the words of the report.</summary>
/// <param name="Kind">reconsideration, litigationDirect or litigationAfterReconsideration.</param>
/// <param name="Result">upheld, corrected or other; null while pending.</param>
public sealed record AppealDetails(string? CaseNo, string Kind, string Body, DateOnly FiledOn, DateOnly? DecidedOn, string? Result);

/// <summary>A reconsideration (行政复议) or lawsuit (行政诉讼) about disclosure: table 4 of the report. The files of this class are by stage.</summary>
public sealed partial class Appeal : ITownOwned
{
    private Appeal()
    {
    }

    public Appeal(TownId town, string appealNo, AppealDetails details, Guid? importedBy)
    {
        (Id, TownId, AppealNo, ImportedBy, Version) = (Guid.CreateVersion7(), town, appealNo, importedBy, 1);
        Take(details);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string AppealNo { get; private set; } = "";

    /// <summary>Number of the case that it is about; one that was imported may name a case that is not here yet.</summary>
    public string? CaseNo { get; private set; }

    public string Kind { get; private set; } = "";

    /// <summary>Who decides: a government or a court.</summary>
    public string Body { get; private set; } = "";

    public DateOnly FiledOn { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>upheld, corrected or other: the class of the result; null while pending.</summary>
    public string? Result { get; private set; }

    /// <summary>The result in the words of the law: a code of <see cref="AppealResults"/>; null for imported history.</summary>
    public string? ResultKind { get; private set; }

    /// <summary>What the appellant wrote, encrypted.</summary>
    public byte[]? Text { get; private set; }

    public Guid? ImportedBy { get; private set; }

    /// <summary>Entered in error: leaves the counts.</summary>
    public bool Deleted { get; private set; }

    public string? DeletionReason { get; private set; }

    public long Version { get; private set; }

    public bool IsLitigation => Kind != Reconsideration;

    public AppealDetails Details() => new(CaseNo, Kind, Body, FiledOn, DecidedOn, Result);

    /// <summary>Whether somebody entered it here, or recorded something of its course: a file does not override that.</summary>
    public bool IsWorkedOn => ImportedBy is null || (CopyReceivedOn ?? AnsweredOn ?? AppealedOn ?? EffectiveOn ?? CompliedOn) is not null
        || (ResultKind ?? ReopenedAs) is not null || Text is not null;

    /// <summary>Takes over what an imported file says. What was deleted as entered in error stays deleted: the file is older than that decision.</summary>
    /// <returns>Whether anything differs and was taken over.</returns>
    public bool TakeHistory(AppealDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Deleted || IsWorkedOn || Details() == details) return false;
        Take(details);
        Version++;
        return true;
    }

    /// <summary>Enters anew what was deleted as entered in error: a number stands for one appeal.</summary>
    public void EnterAgain(AppealDetails details, byte[]? text)
    {
        Take(details);
        (Deleted, DeletionReason, Text, ResultKind, ReopenedAs, ImportedBy) = (false, null, text, null, null, null);
        ForgetCourse();
        Version++;
    }

    /// <summary>Mends what was written down wrongly; the clocks and the result stay.</summary>
    public Result Change(AppealDetails details, byte[]? text)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Deleted) return AppealErrors.NotFound;
        if (DecidedOn is { } decided && details.FiledOn > decided) return AppealErrors.DecidedBeforeFiled;
        if (details.Kind != Kind && (DecidedOn is not null || CopyReceivedOn is not null)) return AppealErrors.KindIsSettled;
        Take(details with { DecidedOn = DecidedOn, Result = Result });
        // From here on it is what somebody has seen to here, which a file sent again does not override.
        (Text, ImportedBy) = (text ?? Text, null);
        Version++;
        return Kernel.Result.Done;
    }

    public Result Delete(string reason)
    {
        if (Deleted) return AppealErrors.NotFound;
        (Deleted, DeletionReason) = (true, reason);
        Version++;
        return Kernel.Result.Done;
    }

    /// <summary>Gives the sealed text, for the first entry.</summary>
    public void Seal(byte[]? text) => Text = text;

    private void Take(AppealDetails d)
    {
        ArgumentNullException.ThrowIfNull(d);
        (CaseNo, Kind, Body, FiledOn, DecidedOn, Result) = (d.CaseNo, d.Kind, d.Body, d.FiledOn, d.DecidedOn, d.Result);
    }

    private const string Reconsideration = "reconsideration";
}
