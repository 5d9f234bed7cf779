namespace GovPortal.Reporting.Domain.Forms;

/// <param name="Code">How the report's JSON names the column.</param>
/// <param name="Label">The heading in the form.</param>
/// <param name="Group">The heading above it, if the form has one.</param>
public sealed record TableColumn(string Code, string Label, string? Group = null);
