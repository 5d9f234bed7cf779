using System.Collections.Concurrent;
using System.Security.Cryptography;
using GovPortal.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>The keyed hashes by which one applicant's cases are found, with a random key per town that never leaves this service in the clear.</summary>
/// <remarks>The key is made once: of two processes that make it at the same time one finds the other's. It is written apart from the caller's
/// transaction, so that nothing hashed with it outlives a key that was rolled back.</remarks>
internal sealed class ApplicantKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private const int KeyBytes = 32;
    private readonly ConcurrentDictionary<TownId, TownKey> _known = new();

    public async ValueTask<TownKey> OfAsync(TownId town, CancellationToken ct) =>
        _known.TryGetValue(town, out var key) ? key : _known.GetOrAdd(town, await LoadAsync(town, ct));

    private async Task<TownKey> LoadAsync(TownId town, CancellationToken ct)
    {
        var protector = protection.CreateProtector("govportal.requests.keys", town.ToString());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        db.Town.EnterTown(town);
        var held = await SecretAsync(db, ct);
        if (held is null)
        {
            var fresh = protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes));
            await db.Database.ExecuteSqlAsync($"insert into town_secrets (town_id, sealed) values ({town.Value}, {fresh}) on conflict do nothing", ct);
            held = await SecretAsync(db, ct);
        }

        return new TownKey(protector.Unprotect(held!));
    }

    private static Task<byte[]?> SecretAsync(RequestsDb db, CancellationToken ct) =>
        db.Set<TownSecret>().AsNoTracking().Select(s => s.Sealed).SingleOrDefaultAsync(ct);
}
