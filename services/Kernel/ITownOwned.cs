namespace GovPortal.Kernel;

/// <summary>The whole opt-in to tenancy: filtered on read, stamped on insert, refused across towns, guarded by a row-level security policy.</summary>
public interface ITownOwned
{
    TownId TownId { get; }
}
