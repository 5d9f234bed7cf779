namespace GovPortal.Publication.Features.Withheld;

/// <summary>How often withheld information is looked at again. Art. 18 of 2019 says regularly (定期) and names no interval: twelve months unless the county sets another.</summary>
public sealed record ReevaluationOptions
{
    public const string Section = "Reevaluation";

    public int Months { get; set; } = 12;
}
