using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Auditing;

/// <summary>How entries are chained: each block's hash covers its entries and the hash before it, so nothing can be changed or cut out unseen.</summary>
internal static class AuditChain
{
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string HashOf(string previous, IEnumerable<AuditEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(previous));
        foreach (var entry in entries)
        {
            foreach (var field in Fields(entry))
            {
                // The length first, so that no two lists of fields read alike.
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{field.Length}:{field}")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Entries after a position whose transactions are all over, in the order in which they are chained.</summary>
    public static Task<List<AuditEntry>> EntriesAfterAsync(TownDbContext db, ulong transaction, long id, int limit, CancellationToken ct)
    {
        var after = transaction.ToString(CultureInfo.InvariantCulture);
        return db.AuditEntries.FromSql(
            $"""
             select * from audit_entries
             where town_id = {db.Town.RequireTown().Value} and (transaction, id) > ({after}::xid8, {id})
               and transaction < pg_snapshot_xmin(pg_current_snapshot())
             order by transaction, id limit {limit}
             """).AsNoTracking().ToListAsync(ct);
    }

    private static IEnumerable<string> Fields(AuditEntry entry)
    {
        yield return entry.Id.ToString(CultureInfo.InvariantCulture);
        yield return entry.Transaction.ToString(CultureInfo.InvariantCulture);
        yield return entry.TownId.ToString();
        yield return entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture);
        yield return entry.Actor;
        yield return entry.Action;
        yield return entry.Subject;
        yield return entry.Detail ?? "";
        yield return entry.TraceId ?? "";
    }
}
