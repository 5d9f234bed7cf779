using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>The rules column (制度).</summary>
internal static class RuleTable
{
    public static void Map(ModelBuilder model) => model.Entity<RuleDocument>(row =>
    {
        row.ToTable("rule_documents").HasKey(r => r.Id);
        row.HasIndex(r => new { r.TownId, r.ItemKey }).IsUnique();
        row.Property(r => r.History).IsJson();
        row.Property(r => r.Version).IsConcurrencyToken();
    });

    /// <summary>The rule whose text that item has, held until the transaction ends; null if the item is none. The item is held before it, so nobody waits in a circle.</summary>
    public static Task<RuleDocument?> LockRuleAsync(this PublicationDb db, string itemKey, CancellationToken ct)
    {
        var town = db.Town.RequireTown().Value;
        return db.Set<RuleDocument>().FromSql($"select * from rule_documents where town_id = {town} and item_key = {itemKey} for update").AsTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>Brings the rules in step whose texts an import has marked in another way.</summary>
    /// <remarks>A rule that said something else than its text before (once the two were marked apart) has a mark of its own: only a stricter one goes over that.</remarks>
    /// <param name="items">With the import's changes, not saved yet.</param>
    /// <param name="basis">What their history says of it.</param>
    public static async Task FollowRulesAsync(this PublicationDb db, IReadOnlyList<Item> items, string basis, DateOnly today, CancellationToken ct)
    {
        var keys = items.Select(i => i.Key).ToList();
        var rules = await db.Set<RuleDocument>().Where(r => keys.Contains(r.ItemKey)).ToListAsync(ct);
        foreach (var (rule, item) in rules.Join(items, r => r.ItemKey, i => i.Key, (r, i) => (r, i), StringComparer.Ordinal))
        {
            var (before, now) = (db.ValidityBefore(item), item.Validity);
            if (rule.IsMarked(now)) continue;
            if (rule.IsMarked(before) || rule.IsLessStrictThan(now)) rule.Follow(now, now.On ?? today, basis);
        }
    }

    private static Validity ValidityBefore(this PublicationDb db, Item item)
    {
        var validity = db.Entry(item).ComplexProperty(i => i.Validity);
        return new(validity.Property(v => v.Code).OriginalValue, validity.Property(v => v.On).OriginalValue);
    }
}
