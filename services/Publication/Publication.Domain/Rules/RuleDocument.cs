using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Domain.Rules;

/// <summary>A rule document in the column 政府信息公开制度, the second of the platform's four (国办公开办函〔2019〕61号): who keeps it, and whether it holds.</summary>
/// <remarks>
/// The text itself is an item; this says how the town's rules stand together. Abolished ones stay visible with their mark (国办发〔2017〕47号). The mark is that of the item:
/// both change in one transaction, whichever of them somebody changes.
/// </remarks>
public sealed class RuleDocument : IRegister
{
    public static readonly Error NotFound = new("publication.rule-document-not-found", ErrorKind.NotFound, "No such rule document in this town.");

    public static readonly Error ItemTaken = new("publication.rule-document-listed", ErrorKind.Conflict, "This item is in the rules column already.");

    public static readonly Error Over = new("publication.rule-document-over", ErrorKind.Unprocessable, "This rule document no longer holds.");

    public static readonly Error UnknownValidity = new("publication.rule-document-validity-unknown", ErrorKind.Invalid, "validity is amended, repealed or expired.");

    public static readonly Error ReviewNotLater = new("publication.rule-document-review-not-later", ErrorKind.Invalid, "It is looked at again after it came into force.");

    public static readonly Error ChangedTooEarly = new("publication.rule-document-changed-too-early", ErrorKind.Invalid, "It cannot have changed before it came into force.");

    public static readonly Error UnknownChange = new("publication.rule-document-by-unknown", ErrorKind.Invalid, "The town has no item with that key.");

    private RuleDocument()
    {
    }

    /// <param name="text">The item that has the text: a rule that no longer holds when it is listed is listed as that.</param>
    public RuleDocument(TownId town, Item text, DateOnly inForceFrom, string owner, DateOnly reviewOn)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Id, TownId, ItemKey, Title, InForceFrom) = (Guid.CreateVersion7(), town, text.Key, text.Content.Title, inForceFrom);
        (Validity, ValidityOn) = (text.Validity.Code, text.Validity.On);
        (Owner, ReviewOn, Version) = (owner, Holds ? reviewOn : null, 1);
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

    /// <summary>Whether it says exactly this.</summary>
    public bool IsMarked(Validity validity) => validity is not null && (validity.Code, validity.On) == (Validity, ValidityOn);

    /// <summary>修改 is a stricter mark than 有效, and 废止 or 失效 than both.</summary>
    public bool IsLessStrictThan(Validity validity) => Strictness(Validity) < Strictness(validity?.Code);

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
        Take(new Validity(validity, on), on, basis, byKey);
        return Result.Done;
    }

    /// <summary>The mark of the item that has the text was changed: the list says the same, also that a rule holds again that was marked by mistake.</summary>
    /// <param name="on">The day that was said with it.</param>
    public void Follow(Validity validity, DateOnly on, string basis)
    {
        ArgumentNullException.ThrowIfNull(validity);
        Take(validity, on, basis, byKey: null);
    }

    private void Take(Validity validity, DateOnly on, string basis, string? byKey)
    {
        (Validity, ValidityOn, ChangedByKey) = (validity.Code, validity.On, byKey);
        History = [.. History, new RuleChange(validity.Code, on, basis, byKey)];
        if (!Holds) ReviewOn = null;
        // It holds again: the day that was set is gone, so it is looked at now, and whoever does sets the next.
        else ReviewOn ??= on > InForceFrom ? on : InForceFrom.AddDays(1);
        Version++;
    }

    private static int Strictness(string? validity) => validity switch
    {
        "effective" => 0,
        "amended" => 1,
        _ => 2,
    };

    private bool Holds => Validity is "effective" or "amended";
}

/// <param name="Basis">The document or event that changed it.</param>
/// <param name="ByKey">Key of the item that did.</param>
public sealed record RuleChange(string Validity, DateOnly On, string Basis, string? ByKey);
