namespace GovPortal.Contracts;

/// <summary>An envelope of facts: what happened to some things of one town, each with the whole state a consumer needs.</summary>
/// <remarks>A single change travels as an envelope of one, an import or a replay as envelopes of at most <see cref="MaxFacts"/>, so a consumer has one code path.</remarks>
public interface IFacts
{
    public const int MaxFacts = 500;

    Guid TownId { get; }

    int Count { get; }
}

/// <summary>What a fact says of its thing: a consumer applies it only if <see cref="Version"/> is newer than what it holds.</summary>
public interface IFact
{
    Guid Id { get; }

    long Version { get; }
}
