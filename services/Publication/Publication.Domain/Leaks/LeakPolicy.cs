namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What a town has said of its own numbers, and the day of the check.</summary>
/// <param name="Allowed">Official phones, mail addresses, accounts and addresses: found, but public by their nature.</param>
/// <param name="Today">For ages: everything of a person under 14 is sensitive (个人信息保护法 art. 28).</param>
/// <param name="Key">Keys the ids of findings, so that an id does not give a phone number away to who tries them all.</param>
public sealed record LeakPolicy(AllowList Allowed, DateOnly Today, IReadOnlyList<byte> Key)
{
    public static LeakPolicy Of(DateOnly today, params IEnumerable<string> allowed) => new(new AllowList(allowed), today, []);
}

/// <summary>The official values of a town, compared without spaces, hyphens and width.</summary>
public sealed class AllowList
{
    private readonly HashSet<string> _values;
    private readonly string[] _addresses;

    public AllowList(IEnumerable<string> values)
    {
        var bare = values.Select(Bare).Where(v => v.Length > 0).ToList();
        _values = bare.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _addresses = [.. bare.Where(v => v.Any(c => c >= '\u4E00'))];
    }

    public bool Has(string value) => _values.Contains(Bare(value));

    /// <summary>An address is official when an official one is in it, or it in an official one.</summary>
    public bool HasAddress(string address)
    {
        var bare = Bare(address);
        return Array.Exists(_addresses, a => bare.Contains(a, StringComparison.Ordinal) || a.Contains(bare, StringComparison.Ordinal));
    }

    private static string Bare(string value) => string.Concat(FoldedText.Of(value).Text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '(' or ')')));
}
