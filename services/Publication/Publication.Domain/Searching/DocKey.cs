namespace GovPortal.Publication.Domain.Searching;

/// <summary>A document number (文号) as it is compared: folded, without blanks, and any brackets around the year are 〔〕.</summary>
public static class DocKey
{
    public static string Of(string docNumber) => Brackets.Fold(string.Concat(Folding.Fold(docNumber).Where(c => c != ' ')));
}
