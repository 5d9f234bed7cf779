using GovPortal.Identity.Model;

namespace GovPortal.Identity.Features;

/// <summary>A town's leading group (领导小组) as it stood from one day to another.</summary>
/// <param name="ValidTo">The last day of this composition; null while it stands.</param>
public sealed record LeadingGroupView(
    Guid Id,
    long Version,
    string Head,
    IReadOnlyList<string> DeputyHeads,
    IReadOnlyList<string> Members,
    string Office,
    string? OfficePhone,
    string? FoundingDocument,
    DateOnly ValidFrom,
    DateOnly? ValidTo)
{
    internal static LeadingGroupView Of(LeadingGroup group) => new(
        group.Id, group.Version, group.Head, group.DeputyHeads, group.Members, group.Office, group.OfficePhone, group.FoundingDocument,
        group.ValidFrom, group.ValidTo);
}
