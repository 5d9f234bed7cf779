namespace GovPortal.Publication.Domain.Leaks;

/// <summary>One thing that the check has found.</summary>
/// <param name="Id">The same as long as the same value stands at the same place; another value there has another id, and so has a list, a hidden sheet or a picture in which anything is another.</param>
/// <param name="Detector">Such as <c>P-ID18</c>.</param>
/// <param name="Place">Such as <c>body</c>, <c>docx comment 2</c>, <c>xlsx 名单!B7 (hidden sheet)</c>.</param>
/// <param name="Start">In the text of the place, exactly as it is there.</param>
/// <param name="Excerpt">Masked: enough to recognise it, never the whole value.</param>
/// <param name="Note">What is wrong, where the detector alone does not say it.</param>
public sealed record Finding(string Id, string Detector, LeakSeverity Severity, string Place, int Start, int Length, string Excerpt, string? Note);

/// <summary>A finding together with what masking needs; it holds the value, so it does not leave the process.</summary>
/// <param name="Part">Index of the part in the scanned document.</param>
/// <param name="Span">In the part's text.</param>
public sealed record Detection(Finding Finding, int Part, TextSpan Span, string Value, IReadOnlyList<MaskTarget> Targets)
{
    /// <summary>Not the record's own text, which would hold the value.</summary>
    public override string ToString() => $"{Finding.Detector} at {Finding.Place}";
}
