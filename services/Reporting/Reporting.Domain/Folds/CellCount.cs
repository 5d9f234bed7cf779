namespace GovPortal.Reporting.Domain.Folds;

/// <summary>One group of a counting query.</summary>
public sealed record CellCount(string Row, string Column, int Count);
