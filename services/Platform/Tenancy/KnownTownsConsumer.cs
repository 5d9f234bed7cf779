using GovPortal.Contracts.Identity;
using GovPortal.Kernel;
using GovPortal.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Tenancy;

/// <summary>Keeps the service's copy of the towns.</summary>
internal sealed class KnownTownsConsumer<TDb>(TDb db, TimeProvider clock) : FactsConsumer<TDb, TownsChanged>(db, clock)
    where TDb : TownDbContext
{
    protected override async Task ApplyAsync(TownsChanged message, int generation, CancellationToken ct)
    {
        foreach (var t in message.Facts) await Db.KeepAsync(new TownId(t.Id), t.Version, t.Slug, t.Name, t.Kind, t.AdminCode, t.SiteIdCode, ct);
    }
}

internal static class KnownTownsTable
{
    /// <remarks>
    /// A new town is met by many requests at once, and its event comes too. <c>on conflict</c> names one of the two unique indexes, and the other may be
    /// the one to complain; so the writers take turns.
    /// </remarks>
    public static Task<int> KeepAsync(
        this TownDbContext db, TownId id, long version, string slug, string name, string kind, string? adminCode, string? siteIdCode, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
             with turn as materialized (select pg_advisory_xact_lock(hashtext('known_towns')))
             insert into known_towns (id, version, slug, name, kind, admin_code, site_id_code)
             select {id.Value}, {version}, {slug}, {name}, {kind}, {adminCode}, {siteIdCode} from turn
             on conflict (id) do update set version = excluded.version, slug = excluded.slug, name = excluded.name, kind = excluded.kind,
               admin_code = excluded.admin_code, site_id_code = excluded.site_id_code
             where excluded.version > known_towns.version
             """, ct);
}
