using GovPortal.Platform.Auditing;

namespace GovPortal.Platform.Tests;

public sealed class AuditChainTests
{
    private static readonly AuditEntry[] Entries = [Entry(1, "a", "item.written"), Entry(2, "b", "item.approved")];

    [Fact]
    public void A_block_covers_what_came_before_it() =>
        AuditChain.HashOf(AuditChain.Genesis, Entries).ShouldNotBe(AuditChain.HashOf(AuditChain.Genesis[1..] + "1", Entries));

    [Fact]
    public void Any_change_removal_or_reordering_shows()
    {
        var hash = AuditChain.HashOf(AuditChain.Genesis, Entries);
        AuditChain.HashOf(AuditChain.Genesis, [Entries[0], Entry(2, "x", "item.approved")]).ShouldNotBe(hash);
        AuditChain.HashOf(AuditChain.Genesis, [Entries[0]]).ShouldNotBe(hash);
        AuditChain.HashOf(AuditChain.Genesis, [Entries[1], Entries[0]]).ShouldNotBe(hash);
        AuditChain.HashOf(AuditChain.Genesis, Entries).ShouldBe(hash);
    }

    [Fact]
    public void Text_cannot_be_moved_from_one_field_to_the_next() =>
        AuditChain.HashOf(AuditChain.Genesis, [Entry(1, "ab", "c")]).ShouldNotBe(AuditChain.HashOf(AuditChain.Genesis, [Entry(1, "a", "bc")]));

    private static AuditEntry Entry(long id, string actor, string action) =>
        new() { Id = id, Transaction = 7, At = DateTimeOffset.UnixEpoch, Actor = actor, Action = action, Subject = "item 1" };
}
