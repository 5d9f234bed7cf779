using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

internal static class IndexCodes
{
    public static void Map(ModelBuilder model) => model.Entity<IndexCode>(row =>
    {
        row.ToTable("index_codes").HasKey(r => r.TownId);
        // It holds across towns: an index knows no policy.
        row.HasIndex(r => r.Code).IsUnique();
    });

    /// <summary>The unit's own code, taken now if it has none yet.</summary>
    /// <remarks>
    /// Always before <see cref="IndexSerials"/>. Of two units that begin at the same moment the later waits until the other has committed, and goes on to the next ordinal;
    /// while it waits it holds no code, so that nobody waits for it here.
    /// </remarks>
    public static async Task<string> IndexCodeAsync(this PublicationDb db, CancellationToken ct)
    {
        if (await db.HeldCodeAsync(ct) is { } held) return held;
        var town = db.Town.RequireTown();
        var adminCode = await db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.AdminCode).SingleOrDefaultAsync(ct) ?? "";
        for (var ordinal = 1; ; ordinal++)
        {
            var code = IndexCode.Of(adminCode, ordinal);
            if (await db.Database.ExecuteSqlAsync($"insert into index_codes (town_id, code) values ({town.Value}, {code}) on conflict do nothing", ct) == 1)
            {
                await db.PassOwnAsync(code, ct);
                return code;
            }

            // Another unit's, whose row the policies hide; or the unit's own work at the same moment has taken one.
            if (await db.HeldCodeAsync(ct) is { } taken) return taken;
        }
    }

    /// <summary>Numbers under this very code that a file brought before the code was the unit's are never given.</summary>
    private static async Task PassOwnAsync(this PublicationDb db, string code, CancellationToken ct)
    {
        var brought = await db.Items.AsNoTracking().Where(i => i.IndexNumber!.StartsWith(code + "/")).Select(i => i.IndexNumber!).ToListAsync(ct);
        await db.PassAsync(code, brought, ct);
    }

    private static Task<string?> HeldCodeAsync(this PublicationDb db, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        return db.IndexCodes.AsNoTracking().Where(c => c.TownId == town).Select(c => c.Code).SingleOrDefaultAsync(ct);
    }
}
