using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>Where the digests of a post of a town go: addresses of the office.</summary>
public sealed class PostAddresses : ITownOwned
{
    public const int Most = 10;

    private PostAddresses()
    {
    }

    public PostAddresses(TownId town, string post, IReadOnlyList<string> addresses) => (Id, TownId, Post, Addresses, Version) = (Guid.CreateVersion7(), town, post, addresses, 1);

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Post { get; private set; } = "";

    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public long Version { get; private set; }

    public void Change(IReadOnlyList<string> addresses)
    {
        Addresses = addresses;
        Version++;
    }
}
