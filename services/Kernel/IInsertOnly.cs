namespace GovPortal.Kernel;

/// <summary>Records that are added and never changed or removed: the service's database role may not update or delete them.</summary>
#pragma warning disable CA1040 // The mark itself is the meaning, as with ITownOwned's query filter.
public interface IInsertOnly;
#pragma warning restore CA1040
