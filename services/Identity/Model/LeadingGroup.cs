using GovPortal.Contracts.Identity;
using GovPortal.Kernel;

namespace GovPortal.Identity.Model;

/// <summary>A town's leading group for disclosure (领导小组) in one composition, named by posts and titles, for the days it stood.</summary>
public sealed class LeadingGroup : ITownOwned
{
    public required Guid Id { get; init; }

    public TownId TownId { get; init; }

    /// <summary>组长.</summary>
    public required string Head { get; set; }

    /// <summary>副组长.</summary>
    public required string[] DeputyHeads { get; set; }

    /// <summary>成员.</summary>
    public required string[] Members { get; set; }

    /// <summary>Where the group's office (办公室) is.</summary>
    public required string Office { get; set; }

    public string? OfficePhone { get; set; }

    /// <summary>The document that set the group up in this composition.</summary>
    public string? FoundingDocument { get; set; }

    /// <summary>First legal day of this composition.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last legal day of this composition; null while it stands.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Grows with each change, so that a reader can tell the newer state.</summary>
    public long Version { get; set; }

    public LeadingGroupFact ToFact() =>
        new(Id, Version, Head, DeputyHeads, Members, Office, FoundingDocument, ValidFrom, ValidTo);
}
