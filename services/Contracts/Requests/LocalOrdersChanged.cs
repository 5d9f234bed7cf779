using MassTransit;

namespace GovPortal.Contracts.Requests;

/// <summary>A local order that changes the calendar of the county or of one town (放假办法 art. 4) was entered, changed or withdrawn.</summary>
/// <param name="TownId">The county's own, also where an order binds one town: county IT alone enters it.</param>
[MessageUrn("govportal:requests:local-orders-changed:v1", false)]
[EntityName("govportal.requests.local-orders-changed.v1")]
public sealed record LocalOrdersChanged(Guid TownId, IReadOnlyList<LocalOrderFact> Facts) : IFacts
{
    public int Count => Facts.Count;
}

/// <param name="Id">The same for every version of the order.</param>
/// <param name="Version">Counts from 1 within the key.</param>
/// <param name="Key">Names the order; stays.</param>
/// <param name="ForTown">The one town that it binds; null for the whole county. Stays.</param>
/// <param name="Jurisdiction">Who ordered it.</param>
/// <param name="BasisDocument">The order's title and number.</param>
/// <param name="Off">Days that do not count there.</param>
/// <param name="Worked">Days that count there although they are weekend or holiday.</param>
/// <param name="Withdrawn">It no longer changes anything, not even in the past.</param>
/// <param name="LoadedAt">When this version was entered: of two orders of a town, or of the county, about one day the later wins, and a town's over the county's.</param>
public sealed record LocalOrderFact(
    Guid Id,
    long Version,
    string Key,
    Guid? ForTown,
    string Jurisdiction,
    string BasisDocument,
    IReadOnlyList<DateOnly> Off,
    IReadOnlyList<DateOnly> Worked,
    bool Withdrawn,
    DateTimeOffset LoadedAt) : IFact;
