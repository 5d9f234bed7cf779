using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.Kernel;
using GovPortal.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GovPortal.Identity.Issuing;

/// <summary>Says in claims who a token speaks for: roles, and for staff the town as it is known at that moment.</summary>
internal sealed class TokenSubjects(IdentityDb db, IOpenIddictApplicationManager clients, TimeProvider clock)
{
    public static readonly Error TownUnknown =
        new("identity.town-not-onboarded", ErrorKind.Forbidden, "The town of this account is not onboarded yet, so there is nothing it may do.");

    public static readonly Error AccountClosed = new("identity.account-closed", ErrorKind.Forbidden, "The account is closed or not valid today.");

    public async Task<Result<ClaimsPrincipal>> OfClientAsync(string clientId, ImmutableArray<string> scopes, CancellationToken ct)
    {
        var client = await clients.FindByClientIdAsync(clientId, ct) ?? throw new InvalidOperationException("A validated client has gone.");
        var properties = await clients.GetPropertiesAsync(client, ct);
        var roles = properties.TryGetValue(ClientProperties.Roles, out var stored) ? stored.Deserialize<string[]>() ?? [] : [];
        var slug = properties.TryGetValue(ClientProperties.Town, out var town) ? town.GetString() : null;
        var name = await clients.GetDisplayNameAsync(client, ct) ?? clientId;
        return await PrincipalAsync(clientId, name, roles, slug, scopes, ct);
    }

    public async Task<Result<ClaimsPrincipal>> OfAccountAsync(Account account, ImmutableArray<string> scopes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!account.IsOpenOn(LegalDay.Today(clock))) return AccountClosed;
        string[] roles = await RoleOfPostAsync(account, ct) is { } role ? [.. account.Roles.Append(role).Distinct(StringComparer.Ordinal)] : account.Roles;
        return await PrincipalAsync(account.Id.ToString(), account.DisplayName, roles, account.TownSlug, scopes, ct);
    }

    public async Task<TownId?> TownAsync(string? slug, CancellationToken ct) => slug is null
        ? null
        : await db.KnownTowns.AsNoTracking().Where(t => t.Slug == slug).Select(t => (TownId?)t.Id).SingleOrDefaultAsync(ct);

    private async Task<string?> RoleOfPostAsync(Account account, CancellationToken ct)
    {
        if (account.PostId is not { } post || await TownAsync(account.TownSlug, ct) is not { } town) return null;
        db.Town.EnterTown(town, account.TownSlug);
        return await db.Posts.AsNoTracking().Where(p => p.Id == post).Select(p => p.Role).SingleOrDefaultAsync(ct);
    }

    private async Task<Result<ClaimsPrincipal>> PrincipalAsync(
        string subject, string name, string[] roles, string? slug, ImmutableArray<string> scopes, CancellationToken ct)
    {
        var town = await TownAsync(slug, ct);
        if (slug is not null && town is null) return TownUnknown;
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, ClaimNames.Name, ClaimNames.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim(ClaimNames.Name, name).SetClaims(ClaimNames.Role, [.. roles]);
        identity.SetClaim(ClaimNames.Town, slug).SetClaim(ClaimNames.TownId, town?.ToString());
        identity.SetScopes(scopes.Add(Issuer.ApiScope).Distinct(StringComparer.Ordinal)).SetResources(Issuer.ApiScope);
        identity.SetDestinations(claim => claim.Subject?.HasScope(Scopes.OpenId) == true
            ? [Destinations.AccessToken, Destinations.IdentityToken]
            : [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }
}
