using GovPortal.Kernel;
using GovPortal.Reporting.Domain.Facts;

namespace GovPortal.Reporting.Data;

/// <summary>A row built from one fact of another service, in one generation of its table.</summary>
internal interface IFactRow : ITownOwned
{
    int Generation { get; }

    Guid Id { get; }

    long Version { get; }
}

internal sealed record ItemFactRow : ItemRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record GuideFactRow : GuideRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record ReadingPointFactRow : ReadingPointRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record CaseFactRow : CaseRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record AppealFactRow : AppealRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record WithheldFactRow : WithheldRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record ReceptionPlaceFactRow : ReceptionPlaceRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record OfficerFactRow : OfficerRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record SessionFactRow : SessionRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

internal sealed record LeadingGroupFactRow : LeadingGroupRow, IFactRow
{
    public required int Generation { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }
}

/// <summary>The head of an audit chain, kept here so that nobody can rewrite a log in its own database unseen. Never rebuilt.</summary>
internal sealed record AuditHeadRow : IFactRow
{
    public required int Generation { get; init; }

    public required Guid Id { get; init; }

    public required TownId TownId { get; init; }

    public required long Version { get; init; }

    public required string Service { get; init; }

    public required long Block { get; init; }

    public required string Hash { get; init; }

    public required DateOnly Day { get; init; }
}
