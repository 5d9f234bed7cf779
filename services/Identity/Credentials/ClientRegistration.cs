using System.Text.Json;
using GovPortal.Identity.Data;
using GovPortal.Identity.Issuing;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GovPortal.Identity.Credentials;

/// <summary>Keeps the issuer's clients as they should be.</summary>
internal sealed class ClientRegistration(IdentityDb db, IOpenIddictApplicationManager clients, PublicAddress address)
{
    public const string PortalClient = "govportal-web";

    /// <summary>The public client of the web pages. Its return addresses follow the public address, whose port may change from start to start.</summary>
    public async Task<bool> KeepPortalAsync(CancellationToken ct)
    {
        var wanted = new OpenIddictApplicationDescriptor
        {
            ClientId = PortalClient,
            ClientType = ClientTypes.Public,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = "政务公开平台",
            RedirectUris = { address.Of(Paths.PortalReturn) },
            PostLogoutRedirectUris = { address.Of("/"), address.Of("/signout-callback-oidc") },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        wanted.Permissions.UnionWith(
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            Permissions.Prefixes.Scope + Issuer.ApiScope, Permissions.Scopes.Profile,
        ]);
        var client = await clients.FindByClientIdAsync(PortalClient, ct);
        if (client is null)
        {
            db.Audit("client.seeded", PortalClient);
            await clients.CreateAsync(wanted, ct);
            return true;
        }

        var stored = await DescribeAsync(client, ct);
        if (stored.RedirectUris.SetEquals(wanted.RedirectUris) && stored.PostLogoutRedirectUris.SetEquals(wanted.PostLogoutRedirectUris)
            && stored.Permissions.SetEquals(wanted.Permissions)) return false;
        db.Audit("client.seeded", PortalClient);
        await clients.UpdateAsync(client, wanted, ct);
        return true;
    }

    /// <summary>A program that acts by its secret, for a town or for the county.</summary>
    public async Task<bool> KeepAsync(ClientEntry entry, CancellationToken ct)
    {
        var client = await clients.FindByClientIdAsync(entry.Id, ct);
        if (client is not null && await IsAsWantedAsync(client, entry, ct)) return false;
        var wanted = new OpenIddictApplicationDescriptor
        {
            ClientId = entry.Id,
            ClientSecret = entry.Secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = entry.Id,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + Issuer.ApiScope },
            Properties =
            {
                [ClientProperties.Roles] = JsonSerializer.SerializeToElement(entry.Roles ?? []),
                [ClientProperties.Town] = JsonSerializer.SerializeToElement(entry.Town),
            },
        };
        db.Audit("client.seeded", entry.Id);
        if (client is null) await clients.CreateAsync(wanted, ct);
        else await clients.UpdateAsync(client, wanted, ct);
        return true;
    }

    private async Task<bool> IsAsWantedAsync(object client, ClientEntry entry, CancellationToken ct)
    {
        var stored = (await DescribeAsync(client, ct)).Properties;
        return stored.TryGetValue(ClientProperties.Roles, out var roles) && (roles.Deserialize<string[]>() ?? []).SequenceEqual(entry.Roles ?? [], StringComparer.Ordinal)
            && stored.TryGetValue(ClientProperties.Town, out var town) && town.GetString() == entry.Town
            && await clients.ValidateClientSecretAsync(client, entry.Secret, ct);
    }

    private async Task<OpenIddictApplicationDescriptor> DescribeAsync(object client, CancellationToken ct)
    {
        var descriptor = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(descriptor, client, ct);
        return descriptor;
    }
}
