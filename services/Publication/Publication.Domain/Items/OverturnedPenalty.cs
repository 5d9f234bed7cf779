using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A public penalty decision (行政处罚决定) was changed, revoked, found unlawful or void: it is withdrawn within three working days (行政处罚法 2021 art. 48).</summary>
/// <param name="On">The day of the decision that overturned it.</param>
/// <param name="Basis">That decision.</param>
/// <param name="WithdrawnOn">The day it left the public; null while it stands there.</param>
public sealed record OverturnedPenalty(DateOnly On, string Basis, DateOnly? WithdrawnOn = null)
{
    public static readonly Error NoPenalty = new(
        "publication.not-a-public-penalty", ErrorKind.Unprocessable, "Only a public item of penalty decisions (2019 art. 20, item 6) can have been overturned.");

    public static readonly Error Known = new("publication.penalty-overturned-already", ErrorKind.Unprocessable, "It is on record that the penalty was overturned; the item is yet to be withdrawn.");

    public static readonly Error BeforeDecision = new("publication.penalty-overturned-too-early", ErrorKind.Unprocessable, "A penalty is overturned after it was decided.");

    public static readonly Error BeforeLaw = new(
        "publication.penalty-overturned-before-law", ErrorKind.Unprocessable, "The limit is law since 2021-07-15 (行政处罚法 art. 48); what was overturned before is withdrawn without it.");

    /// <summary>First day of the law in the form that sets the limit (行政处罚法 2021 art. 86).</summary>
    public static readonly DateOnly LawInForce = new(2021, 7, 15);

    /// <summary>行政处罚的依据、条件、程序以及具有一定社会影响的行政处罚决定.</summary>
    public const string CatalogueItem = "B20-6";

    internal OverturnedPenalty Withdrawn(DateOnly on) => WithdrawnOn is null ? this with { WithdrawnOn = on } : this;
}
