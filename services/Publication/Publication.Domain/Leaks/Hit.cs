using System.Runtime.InteropServices;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What masking does to a stretch of text.</summary>
public enum MaskKind
{
    /// <summary>Nothing: the finding is of the text as a whole.</summary>
    None,
    Identity,
    OldIdentity,
    Mobile,
    Landline,
    Account,
    Address,
    Mail,
    Passport,
    Plate,
    Name,

    /// <summary>All of it goes.</summary>
    Remove,
}

/// <summary>A stretch that masking rewrites, in the part's own text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MaskTarget(TextSpan Span, MaskKind Kind);

/// <summary>What a detector says of a part.</summary>
/// <param name="Value">What was found, without spaces and in half width: the same value has the same mask everywhere.</param>
internal sealed record Hit(string Detector, LeakSeverity Severity, TextSpan Span, string Value, MaskKind Mask = MaskKind.Remove)
{
    /// <summary>What masking this finding rewrites, when that is not the found stretch itself.</summary>
    public IReadOnlyList<MaskTarget>? Targets { get; init; }

    /// <summary>All that a person looks at who settles it, where that is more than the value: the rows of a list, the sentence around a word.</summary>
    public string? Seen { get; init; }

    /// <summary>What is wrong, where the detector's name does not say it.</summary>
    public string? Note { get; init; }
}
