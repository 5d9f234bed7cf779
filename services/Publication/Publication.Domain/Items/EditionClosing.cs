using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>That a replaced edition is shown to nobody any more, since when and why.</summary>
/// <remarks>
/// What was taken down is not up again because another text took its place: a withdrawal holds for every edition that there was
/// (先审查、后公开; a leak would else stay for good), the last day of a 公示 for what it showed, and a channel for what went out by it alone.
/// </remarks>
/// <param name="Why">closed, withdrawn, expired or otherChannels.</param>
/// <param name="Reason">What the approver tells readers, of an edition that was closed by itself.</param>
public sealed record EditionClosing(DateOnly On, string Why, string? Reason = null)
{
    public const string Closed = "closed";
    public const string Withdrawn = "withdrawn";
    public const string Expired = "expired";
    public const string OtherChannels = "otherChannels";

    /// <summary>The kinds of steps that close editions.</summary>
    public static IReadOnlyList<ItemStepKind> Kinds { get; } = [ItemStepKind.EditionClosed, ItemStepKind.Withdrawn, ItemStepKind.TakenDown];

    /// <param name="steps">Of the item, of these kinds at least.</param>
    /// <returns>Null for an edition that anybody may read.</returns>
    public static EditionClosing? Of(ItemEdition edition, IEnumerable<ItemStep> steps, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var inOrder = steps.OrderBy(s => s.ItemVersion).ToList();
        if (inOrder.FindLast(s => s.Kind == ItemStepKind.EditionClosed && s.Edition == edition.Number) is { } said)
            return new(LegalDay.Of(said.At), Closed, said.Opinion);
        if (inOrder.Find(s => s.Kind is ItemStepKind.Withdrawn or ItemStepKind.TakenDown && s.Edition >= edition.Number) is { } ended)
            return new(LegalDay.Of(ended.At), ended.Kind == ItemStepKind.Withdrawn ? Withdrawn : Expired);
        if (edition.State != ItemState.Published) return new(LegalDay.Of(edition.ReplacedAt), edition.State == ItemState.TakenDown ? Expired : Withdrawn);
        if (edition.Content.ShownUntil is { } last && last < today) return new(last.AddDays(1), Expired);
        return edition.Content.IsForTheWeb() ? null : new(LegalDay.Of(edition.ReplacedAt), OtherChannels);
    }
}
