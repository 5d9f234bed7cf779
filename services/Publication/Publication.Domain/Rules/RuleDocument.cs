using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Rules;

/// <summary>A rule document in the column 政府信息公开制度, the second of the platform's four (国办公开办函〔2019〕61号): who keeps it, and whether it holds.</summary>
/// <remarks>The text itself is an item; this says how the town's rules stand together. Abolished ones stay visible with their mark (国办发〔2017〕47号).</remarks>
public sealed class RuleDocument : IRegister
{
    public static readonly Error NotFound = new("publication.rule-document-not-found", ErrorKind.NotFound, "No such rule document in this town.");

    public static readonly Error ItemTaken = new("publication.rule-document-listed", ErrorKind.Conflict, "This item is in the rules column already.");

    public static readonly Error Over = new("publication.rule-document-over", ErrorKind.Unprocessable, "This rule document no longer holds.");

    public static readonly Error UnknownValidity = new("publication.rule-document-validity-unknown", ErrorKind.Invalid, "validity is amended, repealed or expired.");

    public static readonly Error ReviewNotLater = new("publication.rule-document-review-not-later", ErrorKind.Invalid, "It is looked at again after it came into force.");

    private RuleDocument()
    {
    }

    public RuleDocument(TownId town, string itemKey, string title, DateOnly inForceFrom, string owner, DateOnly reviewOn)
    {
        (Id, TownId, ItemKey, Title, InForceFrom) = (Guid.CreateVersion7(), town, itemKey, title, inForceFrom);
        (Owner, ReviewOn, Version) = (owner, reviewOn, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>The town's own key of the item that has the text.</summary>
    public string ItemKey { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateOnly InForceFrom { get; private set; }

    /// <summary>The department that keeps it.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>When it is looked at again; null once it no longer holds.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>effective, amended, repealed or expired.</summary>
    public string Validity { get; private set; } = "effective";

    public DateOnly? ValidityOn { get; private set; }

    /// <summary>Key of the item that amends or repeals it.</summary>
    public string? ChangedByKey { get; private set; }

    /// <summary>What happened to it, oldest first; public.</summary>
    public IReadOnlyList<RuleChange> History { get; private set; } = [];

    public long Version { get; private set; }

    public Result Assign(string owner, DateOnly reviewOn)
    {
        if (!Holds) return Over;
        if (reviewOn <= InForceFrom) return ReviewNotLater;
        (Owner, ReviewOn) = (owner, reviewOn);
        Version++;
        return Result.Done;
    }

    /// <param name="validity">amended (holds still), repealed or expired.</param>
    public Result Change(string validity, DateOnly on, string basis, string? byKey)
    {
        if (!Holds) return Over;
        if (validity is not ("amended" or "repealed" or "expired")) return UnknownValidity;
        (Validity, ValidityOn, ChangedByKey) = (validity, on, byKey);
        History = [.. History, new RuleChange(validity, on, basis, byKey)];
        if (!Holds) ReviewOn = null;
        Version++;
        return Result.Done;
    }

    private bool Holds => Validity is "effective" or "amended";
}

/// <param name="Basis">The document or event that changed it.</param>
/// <param name="ByKey">Key of the item that did.</param>
public sealed record RuleChange(string Validity, DateOnly On, string Basis, string? ByKey);
