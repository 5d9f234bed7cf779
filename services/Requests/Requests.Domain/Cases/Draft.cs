namespace GovPortal.Requests.Domain.Cases;

/// <summary>A decision as drafted.</summary>
/// <param name="Content">What the decision must say (its kind decides), encrypted.</param>
/// <param name="PublicInterest">Disclosed although a third party objects, since keeping it back would gravely harm the public interest (2019 art. 32, 2007 art. 23).</param>
/// <param name="DraftedBy">Who drafted it, and so neither reviews nor signs it.</param>
public sealed record Draft(string Decision, IReadOnlyList<string> Grounds, byte[] Content, bool PublicInterest, string DraftedBy);
