using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Tenancy;

/// <summary>Finds a town by its slug: in memory, in the service's copy, and, for one just onboarded, at Identity.</summary>
/// <remarks>The one call between services outside the Portal: so that a town works the moment it is onboarded. An unknown slug is remembered for two seconds.</remarks>
public sealed partial class TownDirectory(IServiceScopeFactory scopes, IHttpClientFactory clients, TimeProvider clock, TownCopies copies)
{
    public const string ClientName = "identity";
    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (TownId? Id, DateTimeOffset Until)> _cache = new(StringComparer.Ordinal);

    public async Task<TownId?> FindAsync(string slug, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(slug);
        // Nobody is asked for what can be no name: a blank would be the address of the list, and a path another address.
        if (!Slug().IsMatch(slug)) return null;
        if (_cache.TryGetValue(slug, out var hit) && hit.Until > clock.GetUtcNow()) return hit.Id;
        var found = await InCopyAsync(slug, ct) ?? await AtIdentityAsync(slug, ct);
        if (_cache.Count > 10_000) _cache.Clear();
        _cache[slug] = (found, clock.GetUtcNow() + (found is null ? Unknown : Fresh));
        return found;
    }

    private async Task<TownId?> InCopyAsync(string slug, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await copies.Of(scope.ServiceProvider).KnownTowns.AsNoTracking().Where(t => t.Slug == slug).Select(t => (TownId?)t.Id).SingleOrDefaultAsync(ct);
    }

    private async Task<TownId?> AtIdentityAsync(string slug, CancellationToken ct)
    {
        if (!copies.AsksIdentity) return null;
        using var answer = await clients.CreateClient(ClientName).GetAsync(new Uri($"/api/identity/towns/{Uri.EscapeDataString(slug)}", UriKind.Relative), ct);
        if (answer.StatusCode == HttpStatusCode.NotFound) return null;
        answer.EnsureSuccessStatusCode();
        var town = await answer.Content.ReadFromJsonAsync<TownAnswer>(ct);
        if (town is null) return null;
        await using var scope = scopes.CreateAsyncScope();
        await copies.Of(scope.ServiceProvider).KeepAsync(new TownId(town.Id), town.Version, slug, town.Name, town.Kind, town.AdminCode, town.SiteIdCode, ct);
        return new TownId(town.Id);
    }

    /// <summary>As Identity onboards towns.</summary>
    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,62}\z", RegexOptions.None, 1000)]
    private static partial Regex Slug();

    private sealed record TownAnswer(Guid Id, long Version, string Name, string Kind, string? AdminCode, string? SiteIdCode);
}

/// <summary>Where a service keeps its copy of the towns, and whether it may ask Identity (Identity itself has the original).</summary>
public sealed record TownCopies(Func<IServiceProvider, TownDbContext> Of, bool AsksIdentity);
