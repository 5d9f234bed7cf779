namespace GovPortal.Publication.Domain.Items;

/// <summary>有效性 of a published document: it stays visible, and says so.</summary>
/// <param name="Code">effective, amended, repealed or expired.</param>
/// <param name="On">Since when, unless effective.</param>
public sealed record Validity(string Code, DateOnly? On)
{
    public static readonly Validity Effective = new("effective", null);
}
