namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What a finding asks for before the item may go on.</summary>
public enum LeakSeverity
{
    /// <summary>Shown to the reviewer, holds nothing up.</summary>
    Info,

    /// <summary>A person must look at it and say why it may stay.</summary>
    Review,

    /// <summary>Not to be published unless settled with a reason.</summary>
    Block,
}
